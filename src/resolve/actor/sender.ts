import type { Span } from "../../text/span.js";
import { type Finding, finding, likeliest } from "./finding.js";
import { singular } from "./head-nouns.js";
import type { Phrase } from "./phrase.js";
import type { Scene } from "./scene.js";
import { isOutlet } from "./story-countries.js";

/** Who is sent abroad by those whose they are. Sorted. */
const SENT =
  /^(?:adviser|advisor|aircraft|ambassador|army|commando|contingent|diplomat|drone|embassy|envoy|fleet|force|frigate|gendarme|helicopter|instructor|jet|mediator|mercenary|military|monitor|navy|observer|officer|peacekeeper|personnel|police|policeman|ship|soldier|staff|submarine|tank|trainer|troop|unit|warplane|warship)$/;

/** Sending, keeping and taking home, up to the one that is sent: "will keep some 900", "the withdrawal of its". */
const SENDS =
  /\b(?:bring|bringing|brought|contribut(?:es?|ed|ing)|deploy(?:s|ed|ing|ment of)?|dispatch(?:es|ed|ing)?|evacuat(?:es?|ed|ing|ion of)|flew|fly|flying|keep|keeping|keeps|kept|land(?:ed|s)|maintain(?:s|ed|ing)?|mov(?:es?|ed|ing)|pull(?:s|ed|ing)?|recall(?:s|ed|ing)?|redeploy(?:s|ed|ing)?|send|sending|sends|sent|station(?:s|ed|ing)?|withdr(?:aw|awal of|awing|awn|aws|ew)) (?:(?:\d[\d,.]{0,10}|\p{Ll}{1,14}) ){0,4}$/u;
/** Those behind "by" and "from" are no objects of the verb. */
const NO_OBJECT = /\b(?:and|by|from|in|on|that|to|who|with) (?:the )?$/;
const REACH = 70;
/** From the sender to the verb: "said it had", "agreed to", "'s army will". */
const WAY = /^(?:['’]s?)?(?: [\p{L}’'-]{1,20}){0,7} $/u;
const NOT_SUBJECT = /\b(?:across|against|from|in|inside|into|near|on|to|with) (?:the )?$/;

/** Rule `sender`: "France withdrew its troops from Niger": whoever sends, keeps or withdraws them owns them. */
export function sender(scene: Scene, phrase: Phrase, sentence: Span): Finding | null {
  if (phrase.kind !== "noun" || !SENT.test(singular(phrase.head.key))) return null;
  const before = scene.text.slice(Math.max(sentence.start, phrase.start - REACH), phrase.start);
  const verb = SENDS.exec(before);
  if (verb === null || NO_OBJECT.test(before)) return null;
  const at = phrase.start - before.length + verb.index;
  const name = scene.known.findLast(
    (one) => one.end < at && one.start >= sentence.start && one.end > at - REACH && !isOutlet(one),
  );
  if (name === undefined || !WAY.test(scene.text.slice(name.end, at))) return null;
  if (NOT_SUBJECT.test(scene.text.slice(Math.max(0, name.start - 16), name.start))) return null;
  return finding({ how: "sender", geo: likeliest(name, scene.countries) });
}
