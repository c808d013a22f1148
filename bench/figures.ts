import type { FigureKind } from "../src/codebook/figure-kinds.js";
import type { ReadStory } from "../src/reader/reading.js";
import { findFigures } from "../src/resolve/figure/find.js";
import { kindBeside } from "../src/resolve/figure/kinds.js";
import { FIGURE_PROBES, type FigureProbe, marked } from "../src/resolve/figure/probe.js";
import { figureResolver } from "../src/resolve/figure/resolve.js";
import { bareStory } from "../src/story/bare-story.js";
import { overlaps, quote } from "../src/text/span.js";
import { goldIsThere, goldStories } from "./reader-gold.js";
import { type Measured, row, tally } from "./value-row.js";

const storyOfText = (text: string): ReadStory => ({
  ...bareStory(text, [{ start: 0, end: text.length }]),
  mentions: [],
  drafts: [],
});

function readProbe(probe: FigureProbe) {
  const [sentence, kind, low, high, best, qualifier, unit] = probe;
  const { text, start, end } = marked(sentence);
  const { value } = figureResolver(storyOfText(text))({ start, end }, kind, false);
  const isNone = low === null && probe.length === 3;
  const bounds = value?.low === low && value.high === high && value.qualifier === qualifier;
  return {
    best: isNone ? value === null : value?.best === best,
    bounds: isNone ? value === null : bounds,
    unit: isNone ? value === null : value?.unit === unit,
    said: `${sentence} got ${JSON.stringify(value)}`,
  };
}

/** Own phrases: the best value, and the bounds with the qualifier; what is no count must have no value. */
function measureProbes(): Measured {
  const cases = FIGURE_PROBES.map(readProbe);
  return {
    rows: [
      row(
        "figure, own phrases: best value",
        tally(cases, ({ best }) => best),
        cases.length,
        0.95,
      ),
      row(
        "figure, own phrases: bounds and qualifier",
        tally(cases, ({ bounds }) => bounds),
        cases.length,
        0.93,
      ),
      row(
        "figure, own phrases: unit",
        tally(cases, ({ unit }) => unit),
        cases.length,
      ),
    ],
    misses: cases.filter(({ best, bounds, unit }) => !(best && bounds && unit)).map(({ said }) => said),
  };
}

/** Gold spans: how many have a value, how many the grammar finds by itself, how far the words beside them tell the kind. */
function measureGold(): Measured {
  const cases = goldStories().flatMap((story) =>
    story.gold
      .flatMap(({ fillers }) => fillers)
      .filter(({ role }) => role.startsWith("figure:"))
      .map(({ role, sentence, span }) => {
        const text = story.sentences[sentence] as string;
        const whole = { start: 0, end: text.length };
        const kind = role.slice("figure:".length) as FigureKind;
        const { value, reason } = figureResolver(storyOfText(text))(span, kind, false);
        const beside = kindBeside(text, whole, span);
        return {
          valued: value !== null,
          found: findFigures(text, whole).some((one) => overlaps(one, span)),
          told: beside !== null,
          kind: beside === kind,
          said: `[${quote(text, span)}] ${kind}, the words beside say ${beside}; ${reason ?? "has a value"} | ${text}`,
        };
      }),
  );
  const told = cases.filter((one) => one.told);
  return {
    rows: [
      row(
        "figure: with a value",
        tally(cases, ({ valued }) => valued),
        cases.length,
      ),
      row(
        "figure: found by the grammar alone",
        tally(cases, ({ found }) => found),
        cases.length,
      ),
      row(
        "figure: kind of the words beside, where they tell",
        tally(told, ({ kind }) => kind),
        told.length,
        0.9,
      ),
    ],
    misses: cases.filter((one) => !one.valued || (one.told && !one.kind)).map(({ said }) => said),
  };
}

/** How well count phrases are read: own phrases with their values, and the spans of the development gold. */
export function measureFigures(): Measured {
  const [probes, gold] = [measureProbes(), goldIsThere ? measureGold() : { rows: [], misses: [] }];
  return { rows: [...probes.rows, ...gold.rows], misses: [...probes.misses, ...gold.misses] };
}
