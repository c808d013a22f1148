import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { contentId } from "../text/content-id.js";
import { eventId } from "./event-id.js";
import { candidateKeys } from "./keys.js";
import { makeStory, type Telling } from "./make-story.js";
import { mergeStories } from "./merge-stories.js";
import { PAIRS } from "./pairs.js";
import { profileOf } from "./profile.js";
import { scoreOf } from "./score.js";

const storyOf = (id: string, tellings: readonly Telling[], published = "2026-03-03") =>
  makeStory({ id, published }, tellings);

const profileOfTelling = (id: string, telling: Telling) => {
  const story = storyOf(id, [telling]);
  return profileOf(story, story.reports);
};

describe("two tellings in two stories", () => {
  for (const { name, is, a, b } of PAIRS) {
    test(`${is}: ${name}`, () => {
      const score = scoreOf(profileOfTelling("one", a), profileOfTelling("two", b));
      assert.equal(score.verdict, is, `${score.points}: ${score.why}`);
      const events = mergeStories([storyOf("one", [a]), storyOf("two", [b])]);
      assert.equal(events.length, is === "same" ? 1 : 2);
    });
  }

  test("a score is the same from either side", () => {
    for (const { name, a, b } of PAIRS) {
      const [one, two] = [profileOfTelling("one", a), profileOfTelling("two", b)];
      const { why: _, ...forth } = scoreOf(one, two);
      const { why: __, ...back } = scoreOf(two, one);
      assert.deepEqual(forth, back, name);
    }
  });

  test("whatever is not apart shares a candidate key, so that it is compared at all", () => {
    for (const { name, is, a, b } of PAIRS.filter(({ is }) => is !== "apart")) {
      const [one, two] = [a, b].map((telling, n) => candidateKeys(profileOfTelling(`story ${n}`, telling)));
      assert.ok(
        one?.sought.some((key) => two?.filed.includes(key)),
        `${is}: ${name}`,
      );
      assert.ok(
        two?.sought.some((key) => one?.filed.includes(key)),
        `${is}: ${name}, from the other side`,
      );
    }
  });
});

describe("within one story", () => {
  const raid = PAIRS[0]?.a as Telling;

  test("reports that the reader links are one event, through any number of links", () => {
    const story = storyOf("one", [raid, { ...raid, same: 0 }, { same: 1, trigger: "violence" }]);
    assert.deepEqual(
      mergeStories([story]).map(({ reports }) => reports.length),
      [3],
    );
  });

  test("what is told as two stays two, whatever it shares", () => {
    assert.equal(mergeStories([storyOf("one", [raid, raid])]).length, 2);
  });

  test("what one story tells as two is not joined through another story", () => {
    const events = mergeStories([storyOf("one", [raid, raid]), storyOf("two", [raid])]);
    assert.deepEqual(events.map(({ reports }) => reports.length).sort(), [1, 2]);
  });

  test("stories that each tell of two are joined two by two", () => {
    const other = { ...raid, figures: [{ text: "40 killed", kind: "killed", low: 40, high: 40 }] } as const;
    const events = mergeStories([storyOf("one", [raid, other]), storyOf("two", [other, raid])]);
    assert.deepEqual(
      events.map(({ reports }) => reports.length),
      [2, 2],
    );
  });
});

test("a vague telling does not draw two contradicting events together", () => {
  const raid = PAIRS[0]?.a as Telling;
  const events = mergeStories([
    storyOf("monday", [raid]),
    storyOf("tuesday", [{ ...raid, time: "2026-03-03" }]),
    storyOf("week", [{ ...raid, time: "2026-03-01..2026-03-07" }]),
  ]);
  assert.deepEqual(events.map(({ reports }) => reports.length).sort(), [1, 2]);
});

test("the same text twice is one happening, even if it says too little to be joined by its fields", () => {
  const vague: Telling = {
    trigger: "clashed",
    actor: { text: "villagers", sector: "CVL" },
    time: "2026-03-02",
  };
  const long = [vague, { trigger: `said ${"very ".repeat(50)}little`, type: "REQUEST" }] as const;
  assert.equal(mergeStories([storyOf("one", long), storyOf("copy", long)]).length, 2);
  assert.equal(mergeStories([storyOf("one", [vague]), storyOf("by chance", [vague])]).length, 2);
});

describe("ids", () => {
  const raid = PAIRS[0]?.a as Telling;
  const early = storyOf("later id", [raid], "2026-03-02");
  const late = storyOf("a", [raid], "2026-03-05");
  const undated = makeStory({ id: "b" }, [raid]);
  const first = (story: ReturnType<typeof storyOf>) => story.reports[0]?.id ?? "";

  test("come from the report published first", () => {
    const [event] = mergeStories([late, undated, early]);
    assert.equal(event?.id, eventId(first(early)));
    assert.deepEqual(event?.reports, [first(early), first(late), first(undated)]);
  });

  test("go by report id where dates are tied or unknown", () => {
    const tied = ["x", "y", "z"].map((id) => makeStory({ id }, [raid]));
    assert.equal(mergeStories(tied)[0]?.id, eventId(tied.map(first).sort()[0] ?? ""));
  });

  test("are a letter and sixteen hex digits of a sha-256", () => {
    assert.equal(contentId("e", "abc"), "eba7816bf8f01cfea");
  });
});

test("events don't depend on the order of the stories", () => {
  const pool = PAIRS.flatMap(({ a, b }) => [a, b]);
  const tellings = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 3 });
  const stories = fc
    .array(tellings, { minLength: 2, maxLength: 12 })
    .map((list) => list.map((each, n) => storyOf(`story ${n}`, each, `2026-03-0${1 + (n % 9)}`)));
  const shuffled = stories.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      assert.deepEqual(mergeStories(other), mergeStories(one));
    }),
    { numRuns: 150 },
  );
});
