import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { makeStory, type StoryOptions, type Telling, type ToldFigure } from "./make-story.js";
import { type Member, memberOf } from "./member.js";
import { summarise } from "./summary.js";

/** An event told by one story for each list of tellings. */
function summaryOf(...stories: readonly (readonly Telling[])[]) {
  const members = stories.flatMap((tellings, n) =>
    membersOf({ id: `story ${n}`, outlet: `outlet ${n}` }, tellings),
  );
  return summarise("e1", members, new Map());
}

function membersOf(options: StoryOptions, tellings: readonly Telling[]): readonly Member[] {
  const story = makeStory(options, tellings);
  return story.reports.map((report) => memberOf(story, report));
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
    assert.equal(
      summarise("e1", membersOf({ id: "s", published: "2026-03-02" }, [{}]), new Map()).time,
      null,
    );
  });

  test("publication: a day, never the first of a month or of what is only inferred", () => {
    const dated = (granularity: "day" | "month" | "vague", how: "given" | "structured" | "inferred") =>
      membersOf({ id: "s", published: "2026-03-01" }, [{}]).map((member) => ({
        ...member,
        story: {
          ...member.story,
          published: { from: "2026-03-01", to: null, granularity, how, reason: null, text: null },
        },
      }));
    const told = (...known: Parameters<typeof dated>) =>
      summarise("e1", dated(...known), new Map()).published;
    assert.equal(told("day", "given"), "2026-03-01");
    assert.equal(told("month", "structured"), null);
    assert.equal(told("vague", "inferred"), null);
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
    assert.equal(trigger, "shelled");
    assert.match(sentence, /^shelled/);
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

/** One story's reports of one happening; each list of a report is told in one sentence. */
const PARTS: readonly {
  readonly name: string;
  readonly stories: readonly (readonly Telling[])[];
  readonly shown: readonly [low: number | null, high: number | null] | null;
}[] = [
  {
    name: "parts told in one breath add up",
    stories: [[deaths(["95 Afghans", 95, null], ["13 US service members", 13, 13])]],
    shown: [108, null],
  },
  {
    name: "another nation's dead, told further down, are more",
    stories: [
      [deaths(["95 Afghans", 95, 95], ["13 US troops", 13, 13]), deaths(["two British nationals", 2, 2])],
    ],
    shown: [110, 110],
  },
  {
    name: "what another outlet tells of one nation is a part, not a lower toll",
    stories: [
      [deaths(["95 Afghans", 95, null], ["13 US troops", 13, 13])],
      [deaths(["13 US troops", 13, 13])],
    ],
    shown: [108, null],
  },
  {
    name: "two outlets tell of two nations",
    stories: [[deaths(["nine Syrians", 9, 9])], [deaths(["four Iraqis", 4, 4])]],
    shown: [13, 13],
  },
  {
    name: "children are among the people",
    stories: [[deaths(["30 people", 30, 30]), deaths(["12 children", 12, 12])]],
    shown: [30, 30],
  },
  {
    name: "a whole below a part gives way",
    stories: [[deaths(["ten people", 10, 10])], [deaths(["at least 14 soldiers", 14, null])]],
    shown: [14, null],
  },
  {
    name: "villagers and civilians are one group, and rivals",
    stories: [[deaths(["12 civilians", 12, 12])], [deaths(["15 villagers", 15, 15])]],
    shown: [12, 15],
  },
  {
    name: "militants to one, civilians to another: perhaps the same dead, so no sum",
    stories: [[deaths(["five militants", 5, 5])], [deaths(["five civilians", 5, 5])]],
    shown: [5, 5],
  },
  {
    name: "three soldiers and two others",
    stories: [[deaths(["three soldiers", 3, 3], ["two others", 2, 2])]],
    shown: [5, 5],
  },
  {
    name: "a further number is added to the whole before it",
    stories: [[deaths(["400 people", 400, 400]), deaths(["further 30", 30, 30])]],
    shown: [430, 430],
  },
  {
    name: "people of the same side by another number are rivals in one story too",
    stories: [[deaths(["13 soldiers", 13, 13]), deaths(["15 soldiers", 15, 15])]],
    shown: [13, 15],
  },
  {
    name: "others alone are all there are",
    stories: [[deaths(["two others", 2, 2])]],
    shown: [2, 2],
  },
  {
    name: "dead in two countries are parts of all the dead",
    stories: [
      [
        { ...deaths(["41,000", 41_001, null]) },
        { ...deaths(["35,418 people", 35_418, 35_418]), place: { name: "Turkey", country: "TUR" } },
        { ...deaths(["5,800 people", 5801, null]), place: { name: "Syria", country: "SYR" } },
      ],
    ],
    shown: [41_001, null],
  },
  {
    name: "nearly 300 is 300, fewer than 300 is not",
    stories: [[deaths(["nearly 300", null, 299, { best: 300, qualifier: "lt" }])]],
    shown: [300, 300],
  },
  {
    name: "fewer than 300 has no low",
    stories: [[deaths(["fewer than 300", null, 299, { best: 300, qualifier: "lt" }])]],
    shown: [null, 299],
  },
  {
    name: "a toll that the story itself replaces bounds nothing",
    stories: [[deaths(["45", 45, 45]), deaths(["52", 52, 52, { revises: "45" }])]],
    shown: [52, 52],
  },
  {
    name: "some of the dead leave open how many there were",
    stories: [[deaths(["five of the dead", 5, 5, { partOf: "the dead" }])]],
    shown: [5, null],
  },
  {
    name: "what is only feared brings no dead",
    stories: [[deaths(["12 people", 12, 12]), { ...deaths(["200 people", 200, 200]), realis: "possible" }]],
    shown: [12, 12],
  },
  {
    name: "a denied toll is none",
    stories: [[deaths(["12 people", 12, 12])], [{ ...deaths(["40 people", 40, 40]), stance: "denied" }]],
    shown: [12, 12],
  },
];

function deaths(
  ...counts: readonly (readonly [string, number | null, number | null, Partial<ToldFigure>?])[]
): Telling {
  const figures = counts.map(([text, low, high, more]) => ({
    text,
    kind: "killed" as const,
    low,
    high,
    ...more,
  }));
  return { figures, joined: true };
}

describe("parts and wholes", () => {
  for (const { name, stories, shown } of PARTS) {
    test(name, () => {
      const [range] = summaryOf(...stories).figures;
      assert.deepEqual(range === undefined ? null : [range.low, range.high], shown);
    });
  }
});

describe("whatever is told", () => {
  const NOUNS = ["people", "Afghans", "US troops", "children", "militants", "others", "villagers"] as const;
  const count = fc.record({
    n: fc.integer({ min: 1, max: 500 }),
    noun: fc.constantFrom(...NOUNS),
    open: fc.boolean(),
  });
  const told = fc.array(
    fc.array(fc.array(count, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  );

  test("the low is no higher than the high, and no lower than any group's lowest count", () =>
    fc.assert(
      fc.property(told, (stories) => {
        const [range] = summaryOf(
          ...stories.map((reports) =>
            reports.map((counts) =>
              deaths(...counts.map(({ n, noun, open }) => [`${n} ${noun}`, n, open ? null : n] as const)),
            ),
          ),
        ).figures;
        assert.ok(range?.low != null);
        assert.ok(range.low <= (range.high ?? Number.POSITIVE_INFINITY));
        for (const noun of NOUNS.filter((each) => each !== "people" && each !== "others")) {
          const group = stories.flat(2).flatMap((one) => (one.noun === noun ? [one.n] : []));
          if (group.length > 0) assert.ok(range.low >= Math.min(...group), noun);
        }
      }),
      { numRuns: 300 },
    ));
});

describe("running totals", () => {
  test("are told apart from the toll", () => {
    const { figures, totals } = summaryOf([killed("two", 2, 2), killed("43", 43, 43, { cumulative: true })]);
    assert.deepEqual(
      [figures, totals].map((ranges) => ranges.map(({ kind, low, high }) => [kind, low, high])),
      [[["killed", 2, 2]], [["killed", 43, 43]]],
    );
  });

  test("are not added up", () => {
    const total = (text: string, n: number) => killed(text, n, null, { cumulative: true });
    assert.deepEqual(
      summaryOf([total("19 Chileans", 19)], [total("23 people", 23)]).totals.map(({ low, high }) => [
        low,
        high,
      ]),
      [[19, null]],
    );
  });
});

describe("which type, and whose doers", () => {
  const blast = (more: Telling): Telling => ({ trigger: "explosion", ...more });

  test("a blast without a doer is no attack where a report as good calls it an accident", () => {
    assert.equal(summaryOf([blast({ type: "ASSAULT" })], [blast({ type: "DISASTER" })]).type, "DISASTER");
  });

  test("with a doer it is", () => {
    const bombed = blast({ type: "ASSAULT", actor: { text: "rebels" } });
    assert.equal(summaryOf([bombed], [blast({ type: "DISASTER" })]).type, "ASSAULT");
  });

  test("one report with figure, place and time beats many repeats without", () => {
    const full: Telling = {
      ...killed("12", 12, 12),
      mode: "suicide-attack",
      place: { name: "Kabul", country: "AFG" },
      time: "2021-08-26",
    };
    assert.equal(summaryOf([full, { mode: "explosives" }, { mode: "explosives" }]).mode, "suicide-attack");
  });

  test("what has happened outweighs the plan for it", () => {
    const plan: Telling = {
      realis: "planned",
      time: "2026-03-02",
      place: { name: "Ayorou", country: "NER" },
    };
    assert.equal(summaryOf([{ realis: "occurred" }, plan]).realis, "occurred");
  });

  test("who is only suspected is no doer of what is stated", () => {
    const summary = summaryOf([
      { actor: { text: "a gunman" } },
      { stance: "alleged", actor: { text: "the neighbour" }, recipient: { text: "shoppers" } },
      { stance: "claimed", actor: { text: "the brigade" } },
      { realis: "possible", actor: { text: "the militia" } },
    ]);
    assert.deepEqual(
      summary.actors.map(({ text }) => text),
      ["a gunman", "the brigade"],
    );
    assert.deepEqual(summary.recipients, []);
  });

  test("an event that is alleged shows the suspected", () => {
    assert.equal(summaryOf([{ stance: "alleged", actor: { text: "the army" } }]).actors.length, 1);
  });
});
