import type { Gazetteer } from "../src/resolve/place/gazetteer.js";
import { findTimes } from "../src/resolve/time/find.js";
import type { Cost } from "./mentions.js";
import { readProbes } from "./probe-stories.js";
import { seededStories } from "./seeded-stories.js";

/** One figure of speed in words, its bound and whether it holds. */
export interface SpeedRow {
  readonly name: string;
  readonly reached: string;
  readonly bound: string;
  readonly holds: boolean;
}

const WARM_UP = 3;
const ROUNDS = 5;

/** The fastest of some rounds: other work on the machine only ever slows one down. */
function fastestMs(work: () => void): number {
  for (let round = 0; round < WARM_UP; round += 1) work();
  return Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}

function grammar(): SpeedRow {
  const lines = seededStories({ seed: 5, count: 20, words: 700 }).flatMap((text) => text.split("\n"));
  const words = lines.join(" ").split(/\s+/).length;
  let blanks = "";
  const ms = fastestMs(() => {
    // The grammar remembers what it read lately: another blank makes every line a new one.
    blanks += " ";
    for (const line of lines) {
      const text = `${line}${blanks}`;
      findTimes(text, { start: 0, end: text.length });
    }
  });
  const rate = Math.round((1000 * words) / ms);
  return { name: "time grammar", reached: `${rate} words/s`, bound: "≥ 50000", holds: rate >= 50_000 };
}

function lookup(gazetteer: Gazetteer): SpeedRow {
  const stories = readProbes<{ readonly mentions: readonly { readonly words: string }[] }>("places");
  const names = stories.flatMap(({ mentions }) => mentions.map(({ words }) => words));
  let blanks = "";
  const ms = fastestMs(() => {
    // The same: what was looked up lately is remembered.
    blanks += " ";
    for (const name of names) gazetteer.find(`${name}${blanks}`);
  });
  const micros = (1000 * ms) / Math.max(1, names.length);
  return { name: "gazetteer lookup", reached: `${micros.toFixed(1)} µs`, bound: "≤ 50", holds: micros <= 50 };
}

function resolving({ readMs, resolveMs }: Cost): SpeedRow {
  const share = resolveMs / Math.max(1, readMs + resolveMs);
  return {
    name: "resolve's share of reading",
    reached: `${(100 * share).toFixed(1)} %`,
    bound: "≤ 15",
    holds: share <= 0.15,
  };
}

/** How fast values are found; `cost` from a run over the gold, null where none was made. */
export const measureSpeed = (gazetteer: Gazetteer, cost: Cost | null): readonly SpeedRow[] => [
  grammar(),
  lookup(gazetteer),
  ...(cost === null ? [] : [resolving(cost)]),
];
