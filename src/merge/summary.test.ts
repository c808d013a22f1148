import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { makeStory, type StoryOptions, type Telling, type ToldFigure } from "./make-story.js";
import { type Member, summarise } from "./summary.js";

/** An event told by one story for each list of tellings. */
function summaryOf(...stories: readonly (readonly Telling[])[]) {
  const members = stories.flatMap((tellings, n) =>
    membersOf({ id: `story ${n}`, outlet: `outlet ${n}` }, tellings),
  );
  return summarise("e1", members);
}

function membersOf(options: StoryOptions, tellings: readonly Telling[]): readonly Member[] {
  const story = makeStory(options, tellings);
  return story.reports.map((report) => ({
    report,
    story,
    sentence: `${report.trigger.text} in its sentence`,
  }));
}

const killed = (
  text: string,
  low: number | null,
  high: number | null,
  more: Partial<ToldFigure> = {},
): Telling => ({
  figures: [{ text, kind: "killed", low, high, ...more }],
});

describe("what a list shows of an event", () => {
  test("realis and stance: told by most stories, however often one story repeats itself", () => {
    const { realis, stance, contested } = summaryOf(
      [{ realis: "planned" }, { realis: "planned" }, { realis: "planned" }],
      [{ realis: "attempted", stance: "alleged" }],
      [{ realis: "attempted", stance: "alleged" }],
    );
    assert.deepEqual(
      { realis, stance, contested },
      { realis: "attempted", stance: "alleged", contested: true },
    );
  });

  test("a tie of realis goes to the one that stands first in the codebook", () => {
    assert.equal(summaryOf([{ realis: "possible" }], [{ realis: "planned" }]).realis, "planned");
  });

  test("what happened and is going on is not contested, what some deny is", () => {
    assert.equal(summaryOf([{ realis: "occurred" }], [{ realis: "ongoing" }]).contested, false);
    assert.equal(summaryOf([{ stance: "stated" }], [{ stance: "denied" }]).contested, true);
  });

  test("mode: told by most, of the type shown; none where nobody tells one", () => {
    assert.equal(
      summaryOf([{ mode: "aerial" }], [{ mode: "drone" }], [{ mode: "drone" }], [{}]).mode,
      "drone",
    );
    assert.equal(summaryOf([{}]).mode, null);
  });

  test("time: the most precise, never the publication's", () => {
    assert.equal(
      summaryOf([{ time: "2026-03" }], [{ time: "2026-03-02" }], [{ time: "2026" }]).time?.from,
      "2026-03-02",
    );
    assert.equal(summarise("e1", membersOf({ id: "s", published: "2026-03-02" }, [{}])).time, null);
  });

  test("place: the most precise; of equals the one told by most stories", () => {
    const town = (name: string) => ({ place: { name, country: "IRQ" } });
    const country = { place: { name: "Iraq", country: "IRQ", precision: "country" } } as const;
    assert.equal(summaryOf([country], [country], [town("Mosul")]).place?.name, "Mosul");
    assert.equal(summaryOf([town("Mosul")], [town("Tal Kayf")], [town("Tal Kayf")]).place?.name, "Tal Kayf");
    assert.equal(summaryOf([{}]).place, null);
  });

  test("parties: all, in the order of telling, each once", () => {
    const { actors } = summaryOf(
      [{ actor: [{ text: "the army", geo: "IRQ", sector: "MIL" }, { text: "militiamen" }] }],
      [{ actor: { text: "The Army" } }],
    );
    assert.deepEqual(
      actors.map(({ text, geo }) => [text, geo]),
      [
        ["the army", "IRQ"],
        ["militiamen", null],
      ],
    );
  });

  test("trigger, sentence and publication come from the first report", () => {
    const { trigger, sentence, outlets } = summaryOf([{ trigger: "shelled" }], [{ trigger: "bombed" }]);
    assert.deepEqual([trigger, sentence], ["shelled", "shelled in its sentence"]);
    assert.deepEqual(outlets, ["outlet 0", "outlet 1"]);
  });
});

const FIGURES: readonly {
  readonly name: string;
  readonly told: readonly Telling[];
  readonly shown: readonly (readonly [low: number | null, high: number | null, texts: readonly string[]])[];
}[] = [
  { name: "one number", told: [killed("12 people", 12, 12)], shown: [[12, 12, ["12 people"]]] },
  {
    name: "two numbers are a range, never a mean",
    told: [killed("12 people", 12, 12), killed("15 dead", 15, 15)],
    shown: [[12, 15, ["12 people", "15 dead"]]],
  },
  {
    name: "an open end stays open",
    told: [killed("20", 20, 20), killed("at least 19", 19, null)],
    shown: [[19, null, ["20", "at least 19"]]],
  },
  {
    name: "words without a number bound nothing beside a number",
    told: [killed("villagers", 2, null, { qualifier: "vague" }), killed("at least 95", 95, null)],
    shown: [[95, null, ["villagers", "at least 95"]]],
  },
  {
    name: "words without a number are all there is",
    told: [killed("dozens", 24, null, { qualifier: "vague" })],
    shown: [[24, null, ["dozens"]]],
  },
  {
    name: "about a number is that number",
    told: [killed("about 4,000", null, null, { best: 4000 }), killed("5,000", 5000, 5000)],
    shown: [[4000, 5000, ["about 4,000", "5,000"]]],
  },
  {
    name: "up to a number has no low",
    told: [killed("up to 50", null, 50), killed("40", 40, 40)],
    shown: [[null, 50, ["up to 50", "40"]]],
  },
  {
    name: "a running total is no toll of the event",
    told: [killed("12", 12, 12), killed("43", 43, 43, { cumulative: true })],
    shown: [[12, 12, ["12"]]],
  },
  { name: "nothing but a running total", told: [killed("43", 43, 43, { cumulative: true })], shown: [] },
  {
    name: "people under two names are one toll",
    told: [
      killed("12 civilians", 12, 12, { unit: "civilians" }),
      killed("13 villagers", 13, 13, { unit: "villagers" }),
    ],
    shown: [[12, 13, ["12 civilians", "13 villagers"]]],
  },
  {
    name: "two currencies have no common range",
    told: [
      { figures: [{ text: "$5", kind: "money", low: 5, high: 5, unit: "USD" }] },
      { figures: [{ text: "€7", kind: "money", low: 7, high: 7, unit: "EUR" }] },
    ],
    shown: [
      [5, 5, ["$5"]],
      [7, 7, ["€7"]],
    ],
  },
];

describe("figures of an event", () => {
  for (const { name, told, shown } of FIGURES) {
    test(name, () => {
      const { figures } = summaryOf(...told.map((telling) => [telling]));
      assert.deepEqual(
        figures.map(({ low, high, texts }) => [low, high, texts]),
        shown,
      );
    });
  }
});
