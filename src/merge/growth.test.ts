import assert from "node:assert/strict";
import { test } from "node:test";
import { makeStory, type Telling } from "./make-story.js";
import { type Member, memberOf } from "./member.js";
import { PAIRS } from "./pairs.js";
import { summarise } from "./summary.js";

/** One happening told in many stories, each with a toll of its own. */
function membersOf(count: number): readonly Member[] {
  const raid = PAIRS[0]?.a as Telling;
  return Array.from({ length: count }, (_, n) => {
    const figures = [{ text: `${n + 2} killed`, kind: "killed", low: n + 2, high: n + 2 }] as const;
    const story = makeStory({ id: `story ${n}`, published: "2026-03-03" }, [{ ...raid, figures }]);
    const [report] = story.reports;
    assert.ok(report);
    return memberOf(story, report);
  });
}

/** How often the summary of so many reports asks one of them for anything. */
function looksAt(count: number): number {
  let looks = 0;
  const watched = membersOf(count).map(
    (member) =>
      new Proxy(member, {
        get(target, key) {
          looks += 1;
          return Reflect.get(target, key);
        },
      }),
  );
  summarise("e", watched, new Map());
  return looks;
}

test("twice the reports of an event take twice the looks to sum up", () => {
  const [once, twice] = [looksAt(100), looksAt(200)];
  assert.ok(twice <= 2 * once + 100, `${once} looks, then ${twice}`);
});
