import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readPage } from "../src/read.js";
import type { StoryLine } from "../src/record/lines.js";
import type { Report } from "../src/resolve/report.js";
import { packageRoot } from "../src/root.js";
import { loadTools } from "../src/tools.js";

interface ExpectedReport {
  readonly says: string;
  readonly trigger: string;
  readonly type: string;
  readonly mode?: string;
  readonly realis: string;
  readonly stance: string;
  readonly actors?: readonly ExpectedActor[];
  readonly recipients?: readonly ExpectedActor[];
  readonly places?: readonly { readonly text: string; readonly country?: string }[];
  readonly times?: readonly { readonly text: string; readonly from: string | null }[];
  readonly figures?: readonly ExpectedFigure[];
  readonly sources?: readonly string[];
  readonly gap?: true;
  readonly reason?: string;
}
interface ExpectedActor {
  readonly text: string;
  readonly geo?: string | null;
  readonly sector?: string;
}
interface ExpectedFigure {
  readonly text: string;
  readonly kind: string;
  readonly low: number | null;
  readonly high: number | null;
}
interface Never {
  readonly type?: string;
  readonly realis?: string;
  readonly stance?: string;
  readonly actor?: string;
  readonly says?: string;
  readonly placed?: true;
}
interface ExpectedStory {
  readonly headline: string | null;
  readonly kind: string;
  readonly cutOff: StoryLine["cutOff"];
  readonly published: { readonly from: string; readonly how: string } | null;
  readonly outlet: string | null;
  readonly reports: readonly ExpectedReport[];
  readonly silent?: true | "gap";
  readonly never?: readonly Never[];
}

const folder = join(packageRoot, "fixtures", "pages");
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const read = await readAll();

async function readAll(): Promise<ReadonlyMap<string, readonly StoryLine[]>> {
  const tools = await loadTools();
  const all = new Map<string, readonly StoryLine[]>();
  for (const slug of slugs) {
    const file =
      readdirSync(join(folder, slug)).find((name) => /^page\.(?:txt|html)$/.test(name)) ?? "page.txt";
    const { stories } = await readPage({ id: file, bytes: readFileSync(join(folder, slug, file)) }, tools);
    all.set(slug, stories);
  }
  return all;
}

for (const slug of slugs) {
  const { stories } = JSON.parse(readFileSync(join(folder, slug, "expected.json"), "utf8")) as {
    readonly stories: readonly ExpectedStory[];
  };
  describe(slug, () => {
    test("its stories, their headlines, dates and ends", () => {
      const got = (read.get(slug) ?? []).map(({ headline, kind, cutOff, outlet, published }) => ({
        headline,
        kind,
        cutOff,
        outlet,
        how: published?.how ?? null,
      }));
      assert.deepEqual(
        got,
        stories.map(({ headline, kind, cutOff, outlet, published }) => ({
          headline,
          kind,
          cutOff,
          outlet,
          how: published?.how ?? null,
        })),
      );
      stories.forEach(({ published }, at) => {
        const from = read.get(slug)?.[at]?.published?.from ?? null;
        assert.ok(
          from === null ? published === null : from.startsWith(published?.from ?? "none"),
          `published ${from}`,
        );
      });
    });

    stories.forEach((story, at) => {
      for (const expected of story.reports) {
        test(`${expected.gap ? "gap: " : ""}${expected.says} → ${expected.type}`, () => {
          const missed = missing(storyAt(slug, at), expected);
          if (expected.gap)
            assert.notDeepEqual(missed, [], `passes now: take the gap away (${expected.reason})`);
          else assert.deepEqual(missed, []);
        });
      }
      for (const never of story.never ?? []) {
        test(`never ${JSON.stringify(never)}`, () => {
          const story = storyAt(slug, at);
          assert.deepEqual(
            story.reports
              .filter((report) => isSuch(story, report, never))
              .map((report) => report.trigger.text),
            [],
          );
        });
      }
      if (story.silent !== undefined) {
        test(`${story.silent === "gap" ? "gap: " : ""}stays silent`, () => {
          const triggers = storyAt(slug, at).reports.map((report) => report.trigger.text);
          if (story.silent === "gap") assert.notDeepEqual(triggers, [], "silent now: take the gap away");
          else assert.deepEqual(triggers, []);
        });
      }
    });
  });
}

function storyAt(slug: string, at: number): StoryLine {
  const story = read.get(slug)?.[at];
  assert.ok(story !== undefined, `${slug} has no story ${at}`);
  return story;
}

/** What the best of the reports at the phrase lacks; empty when one has it all. */
function missing(story: StoryLine, expected: ExpectedReport): readonly string[] {
  const at = story.text.indexOf(expected.says);
  assert.ok(at >= 0, `not in the story: ${expected.says}`);
  const sentence = story.sentences.find((one) => one.start <= at && one.end > at);
  assert.ok(sentence !== undefined, `not in a sentence of the body: ${expected.says}`);
  const here = story.reports.filter(
    ({ trigger }) =>
      trigger.start >= sentence.start &&
      trigger.end <= sentence.end &&
      trigger.text.includes(expected.trigger),
  );
  const lacks = here.map((report) => lacking(report, expected)).sort((a, b) => a.length - b.length);
  return lacks[0] ?? [`no report on "${expected.trigger}"`];
}

function lacking(report: Report, expected: ExpectedReport): readonly string[] {
  const plain = (["type", "mode", "realis", "stance"] as const).filter(
    (field) => expected[field] !== undefined && report[field] !== expected[field],
  );
  return [
    ...plain.map((field) => `${field} ${report[field]}, not ${expected[field]}`),
    ...absent(
      "actor",
      report.actors,
      expected.actors ?? [],
      ({ value }, wanted) => fits(value?.geo, wanted.geo) && fits(value?.sector, wanted.sector),
    ),
    ...absent(
      "recipient",
      report.recipients,
      expected.recipients ?? [],
      ({ value }, wanted) => fits(value?.geo, wanted.geo) && fits(value?.sector, wanted.sector),
    ),
    ...absent("place", report.places, expected.places ?? [], ({ value }, wanted) =>
      fits(value?.country, wanted.country),
    ),
    ...absent("time", report.times, expected.times ?? [], ({ value }, wanted) =>
      wanted.from === null ? (value?.from ?? null) === null : (value?.from ?? "").startsWith(wanted.from),
    ),
    ...absent(
      "figure",
      report.figures,
      expected.figures ?? [],
      ({ value }, wanted) =>
        value?.kind === wanted.kind && value.low === wanted.low && value.high === wanted.high,
    ),
    ...absent(
      "source",
      report.sources,
      (expected.sources ?? []).map((text) => ({ text })),
      () => true,
    ),
  ];
}

function absent<I extends { readonly text: string }, W extends { readonly text: string }>(
  name: string,
  items: readonly I[],
  wanted: readonly W[],
  isRight: (item: I, one: W) => boolean,
): readonly string[] {
  const has = (one: W): boolean =>
    items.some(
      (item) => (item.text.includes(one.text) || one.text.includes(item.text)) && isRight(item, one),
    );
  return wanted
    .filter((one) => !has(one))
    .map((one) => `${name} ${JSON.stringify(one)} among ${JSON.stringify(items.map((item) => item.text))}`);
}

const fits = <T>(got: T | null | undefined, wanted: T | null | undefined): boolean =>
  wanted === undefined || (got ?? null) === wanted;

function isSuch(story: StoryLine, report: Report, never: Never): boolean {
  const at = never.says === undefined ? -1 : story.text.indexOf(never.says);
  if (
    never.says !== undefined &&
    (at < 0 || report.trigger.start < at || report.trigger.start > at + never.says.length)
  )
    return false;
  if (never.placed !== undefined && !report.places.some(({ value }) => value?.country != null)) return false;
  if (never.actor !== undefined && !report.actors.some(({ value }) => value?.geo === never.actor))
    return false;
  return (["type", "realis", "stance"] as const).every(
    (field) => never[field] === undefined || report[field] === never[field],
  );
}
