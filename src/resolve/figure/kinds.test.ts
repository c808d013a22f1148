import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FigureKind } from "../../codebook/figure-kinds.js";
import { kindBeside } from "./kinds.js";
import { marked } from "./probe.js";

const KINDS: readonly (readonly [sentence: string, kind: FigureKind | null])[] = [
  // a tally names what it counts
  ["The death toll rose to [71], up from 54.", "killed"],
  ["The death toll rose to 71, up from [54].", "killed"],
  ["It brought to [23] the number of dead.", "killed"],
  ["The number of people killed in the riots stands at [65].", "killed"],
  ["The number of wounded is now [90].", "injured"],
  ["Killed: [12]. Wounded: 34.", "killed"],
  ["Killed: 12, wounded: [34].", "injured"],
  ["The number of cholera cases passed [7,700].", "other"],
  ["The number of cases passed 7,700, including [185 deaths].", "killed"],
  ["Police put the crowd at [28,000].", "participants"],
  // so does the noun
  ["There were [185 deaths].", "killed"],
  ["The camp has [1.3 million refugees].", "displaced"],
  ["They want a ransom for [16 abductees].", "abducted"],
  ["The state paid the families of [the 8 dead].", "killed"],
  ["Berlin gave [300 million euros].", "money"],
  ["The plan costs [£45m].", "money"],
  ["Some [3,200 families] were displaced.", "displaced"],
  // a part is of its whole's kind
  ["A bomb killed 12 people, among them [four children] and two medics.", "killed"],
  ["A bomb killed 12 people, among them four children and [two medics].", "killed"],
  ["A blast left 14 dead and 37 others, including [9 children], injured.", "injured"],
  // lists
  ["The blast killed a couple and their [three children] and injured two.", "killed"],
  ["All aboard, 57 passengers and [five crew], died.", "killed"],
  ["Guards shot two men and wounded [three women].", "injured"],
  ["Guards killed [two men] and three women were wounded.", "killed"],
  ["The outbreak has infected [7,700 people].", "injured"],
  // no toll
  ["Two men died; [two daughters] survived.", "other"],
  ["Four drowned and [six others] were rescued.", "other"],
  ["At least [100 injured passengers] were rescued.", null],
  ["Of those shot, only [one] survived.", null],
  ["They arrested two men, [one] of whom was wounded.", "injured"],
  ["Talks on the freedom of [19 hostages] have stalled.", null],
  ["They freed [12 captives].", null],
  ["The toll on the road is [5 dollars].", "money"],
  ["The toll came from [two attacks].", null],
  ["The ministers met [three envoys].", null],
];

describe("what a count counts, by the words beside it", () => {
  for (const [sentence, kind] of KINDS)
    test(sentence, () => {
      const { text, start, end } = marked(sentence);
      assert.equal(kindBeside(text, { start: 0, end: text.length }, { start, end }), kind);
    });
});
