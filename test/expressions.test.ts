import assert from "node:assert/strict";
import { test } from "node:test";
import { expressionsIn, unseenIn } from "./all-expressions.js";
import { type Attack, attacksOn, grown } from "./expression-attacks.js";

/** Folders whose expressions meet the text of pages. */
const FOLDERS = ["text", "page", "story", "intake", "resolve", "reader"];

const LONGEST = 102_400;
const STEP = 4;
/** Below this much time a figure says nothing of growth. */
const FLOOR_MS = 4;
/** Work that grows with the length takes four times as long on four times the text; with its square, sixteen times. */
const MOST_GROWTH = 9;
const TRIES = 12;

/** Time of the processor to look for every match, as a rule does, or for the first one. */
function ms(expression: RegExp, text: string): number {
  expression.lastIndex = 0;
  const before = process.cpuUsage();
  if (!expression.global) expression.exec(text);
  else
    for (let found = expression.exec(text); found !== null; found = expression.exec(text))
      if (found[0] === "") expression.lastIndex++;

  const { user } = process.cpuUsage(before);
  return user / 1000;
}

const least = (expression: RegExp, text: string): number =>
  Math.min(...Array.from({ length: TRIES }, () => ms(expression, text)));

/** The length at which the work has grown by more than the text, and null where it never does. */
function outgrows(expression: RegExp, attack: Attack): number | null {
  let before = { text: "", time: 0 };
  for (let length = LONGEST / STEP ** 6; length <= LONGEST; length *= STEP) {
    const text = grown(attack, length);
    const time = ms(expression, text);
    const isSlow = time > FLOOR_MS && time > MOST_GROWTH * before.time;
    if (
      isSlow &&
      least(expression, text) > MOST_GROWTH * Math.max(least(expression, before.text), FLOOR_MS / STEP ** 2)
    )
      return length;
    // Work by the square is a second at the next length where it is a sixteenth of that here.
    if (length === LONGEST / STEP && time < FLOOR_MS / STEP) return null;
    before = { text, time };
  }
  return null;
}

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

test("the work of every regular expression grows with the text, never with its square", async () => {
  const found = await expressionsIn(FOLDERS);
  const slow = found.flatMap(({ file, expression }) => {
    const copy = new RegExp(expression);
    const attack = attacksOn(copy).find((one) => outgrows(copy, one) !== null);
    return attack === undefined
      ? []
      : [
          `${file}: ${shown(String(expression))} on ${shown(attack.lead)} + ${shown(attack.pump)} … ${shown(attack.tail)}`,
        ];
  });
  assert.deepEqual(slow, []);
  assert.ok(found.length > 500, `${found.length} expressions`);
});

test("no expression is put together where the sweep does not see it", async () => {
  assert.deepEqual(await unseenIn(FOLDERS), []);
});

test("the test tells work by the square from work by the length", () => {
  const slow = [/\s+$/, /(?:a|b)*c\d/, /^(?:\w+\s?)*$/, /x.*y.*z/s, /(?<=\w+)-/g];
  const fast = [/\S$/, /^\s+|(?<!\s)\s+$/, /[^x]{0,40}y/, /\p{L}+/gu, /(?<![a-b])(?:a|b)*c\d/];
  const isSlow = (expression: RegExp): boolean =>
    attacksOn(expression).some((attack) => outgrows(expression, attack) !== null);
  assert.deepEqual(
    slow.filter((expression) => !isSlow(expression)),
    [],
  );
  assert.deepEqual(fast.filter(isSlow), []);
});
