import type { Direction } from "./meaning.js";

/** Words that set what follows (or, in a fronted phrase, what precedes) in the future. */
const FUTURE =
  /^(?:will|won['’]t|shall|would|['’]ll|to|going|due|set|scheduled|expected|plans?|planned|planning|intends?|hopes?|aims?|vows?|until|till|by|deadline|upcoming|ready|preparing|prepares?|could|may|might|can|must|should|arrives|convenes|flies|picks|travels|visits|resumes?|opens?|begins?|starts|meets?|expires?|ends|votes|goes|closes|returns)$/;

/** Verbs of the past that don't end in -ed. */
const PAST =
  /^(?:was|were|had|did|said|says|told|began|broke|brought|came|cast|cut|died|fell|fled|fought|found|gave|got|held|hit|killed|left|led|lost|made|met|opened|ran|saw|sent|set|shot|shook|spoke|struck|took|threw|went|won|withdrew|wrote|has|have|been|rose|swore|drove|flew|blew|burst|swept|tore|beat|stole|sank|quit|hurt|became|kept|put|read|fired)$/;

/** Deeds done in words: themselves past, their object to come ("agreed on Wednesday", "called a strike for Friday"). */
export const ACT = /^(?:agreed|appealed|called|pledged|promised|threatened|urged|vowed)$/;

/** What is called, promised or announced for a day to come. */
const GATHERING =
  "(?:strike|walkout|shutdown|boycott|protest|demonstration|rally|march|vigil|meeting|session|summit|talks|negotiations|conference|hearing|trial|verdict|ceremony|inauguration|funeral|visit|trip|election|runoff|run-off|by-election|ballot|vote|poll|referendum|plebiscite|launch|deadline|truce|ceasefire|withdrawal|handover|release|exchange|swap|match|game|parade|celebration)(?:s|es|ies)?";
export const HAS_GATHERING = new RegExp(`(?<!\\bwith )\\b${GATHERING}\\b`);
export const ENDS_IN_GATHERING = new RegExp(`\\b${GATHERING}$`);
export const OF_GATHERING = new RegExp(`^,? (?:[a-z-]{1,20} ){0,2}${GATHERING}\\b`);

/** Deeds that nobody announces: what is told of one has happened. */
export const DEED =
  "(?:attack|raid|blast|bombing|shooting|killing|murder|massacre|explosion|ambush|crash|clash|coup|assault|arrest|riot|earthquake|quake|flood|fire|abduction|kidnapping|hijacking|uprising|mutiny|revolt|airstrike|shelling|stabbing|collapse)(?:s|es)?";
export const ENDS_IN_DEED = new RegExp(`\\b${DEED}(?: (?:on|of|in|late|early)){0,2}(?: the)? $`, "i");
export const OF_DEED = new RegExp(`^(?:['’]s?)?(?: [a-z-]{1,20}){0,2} ${DEED}\\b`);

/** Words in -ed that are no verbs of the past here. */
const ADJECTIVE =
  /^(?:united|armed|red|wounded|injured|displaced|alleged|suspected|disputed|aged|detained|hundred|said|indeed|need|feed|planned|scheduled|expected|occupied|unarmed|masked|hooded|advanced|retired|so-called|allied|wanted|limited|proposed|led|backed|based|linked|bed|speed|breed|seed|mohammed|ahmed|saeed|hamed)$/;

export const sign = (word: string): Direction => {
  if (ACT.test(word)) return "past";
  if (FUTURE.test(word)) return "future";
  if (PAST.test(word) || (word.endsWith("ed") && !ADJECTIVE.test(word) && !/-/.test(word))) return "past";
  return null;
};
