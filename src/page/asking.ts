/** Lines that ask the reader to write, follow, sign up, pay or agree, wherever in them the asking stands. */
const ASKING = [
  /\b(?:follow|find|like) (?:us|me|him|her|them|@\w+|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4})(?: \w+)? on (?:twitter|x|facebook|instagram|telegram|linkedin|threads|bluesky|tiktok|youtube)\b/iu,
  /\b(?:e-?mail|write to|contact|reach(?:ed)?|message|tips?|send)\b.{0,80}\b[\w.+-]+@[\w-]+\.[\w.]+/i,
  /\b(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|inbox|e-?mails?|updates|briefings?|alerts)\b/i,
  /\b(?:delivered|sent|straight|direct(?:ly)?) (?:to|into) your (?:inbox|mailbox|phone)\b|\bmeet your inbox\b|\bin your inbox\b/i,
  /\bhave a (?:news |story )?tip\b|\bif you have a news tip\b/i,
  // Paywalls and meters.
  /\b(?:subscribe|register|sign in|log in|sign up)\b.{0,40}\bto (?:continue|keep|read|unlock|finish)\b|^to (?:continue|keep) reading\b|^(?:continue|keep) reading (?:for|with)\b/i,
  /\b(?:already (?:have an account|a (?:subscriber|member)|subscribed)|not (?:yet a subscriber|a subscriber yet|a (?:subscriber|member)(?= ?\?)))/i,
  /\b(?:for|to|exclusive to) (?:paid |paying |premium |our )?(?:subscribers|members) only\b|\bsubscribers?[- ]only\b/i,
  /\b(?:you(?:['’]ve| have) (?:read|reached|used|got)|you have)\b.{0,40}\b(?:free|complimentary|monthly) (?:articles?|stories|limit)\b|\byour (?:limit of|last) free (?:articles?|stor(?:y|ies))\b/i,
  /\bunlock (?:this|the full|unlimited|access|all)\b.{0,40}\b(?:article|story|access|subscription|articles)\b/i,
  /\b(?:unlimited|full|digital) access\b.{0,60}(?:[$£€]\s?\d|\bper (?:month|week|year)\b|\ba (?:month|week|year)\b|\bcancel any ?time\b)/i,
  /\bstart your (?:free )?(?:trial|subscription)\b|\b(?:become|join us as) a (?:member|subscriber|patron|supporter)\b/i,
  // Mails and boxes that ask for an address.
  /^(?:enter|type) your (?:e-?mail|address|name)\b|^(?:view|read) this (?:e-?mail|newsletter|message) (?:in|online)\b|\breceiv(?:e|ing|ed) this (?:e-?mail|newsletter)\b|\bour mailing address\b|^unsubscribe\b|^forward (?:this )?to a friend\b/i,
  /\bnewsletters? (?:may contain|promotion)\b|\bnewsletter\b.{0,60}\bsign up here\b|\b(?:free )?(?:daily|weekly) newsletter$/i,
  // Gifts.
  /\bsupport (?:our|independent|quality|fearless|public[- ]interest|the guardian|premium times)\b.{0,60}\b(?:journalism|newsroom|reporting|work|from as little)\b/i,
  /\b(?:consider|make|with) (?:making )?a (?:donation|(?:small |one-off |monthly )?contribution)\b.{0,80}\b(?:today|us|our|journalism|now)\b|^(?:please )?donate\b.{0,80}$/i,
  /\breaders like you\b|\bour journalism (?:is|free)\b|\bthanks? (?:you )?for reading\b/i,
  /\bby (?:contributing|donating) to\b|\bwe (?:firmly )?believe in the importance of\b.{0,40}\bjournalism\b|\bwe value your readership\b/i,
  /\b(?:delivers|provides) (?:independent|unrivalled|fearless)\b.{0,60}\b(?:coverage|journalism)\b|\bindependent global news organization\b|\brepublish(?:ing)? (?:this|our) (?:content|articles?|stor)/i,
  // What is thought of the page, and where else it can be had.
  /\b(?:did you (?:find|enjoy|like)|enjoy(?:ed|ing)?|liked?|loved?) th(?:is|e) (?:article|story|piece|post|report)\b(?!.{0,40}\b(?:said|says)\b)/i,
  /^(?:join|follow|like|subscribe to) (?:us|our|the conversation)\b.{0,80}$/i,
  /\b(?:download|get|install) (?:the|our) (?:\w+ ){0,3}app\b/i,
  // Consent.
  /^(?:accept|email|e-mail|mailing|unsubscribe|forward|contributing|coverage|republish\w*|organization|readership|reject|allow|manage|decline) (?:all|cookies|my|preferences|options|choices)\b.{0,30}$/i,
  /\b(?:use|uses|using|accept|store|set|our|of) (?:third[- ]party |necessary |essential |analytics |marketing )?cookies\b.{0,200}\b(?:experience|you|your|site|website|traffic|ads|consent|agree|preferences)\b/i,
  /\bour (?:\d+ )?partners\b.{0,80}\b(?:store|access|process|data|cookies|device)\b|\bwe (?:and our \d+ partners|value your privacy)\b|\bunique identifiers\b/i,
  /\byou (?:can|may) (?:change|withdraw|manage)\b.{0,60}\b(?:settings|consent|preferences)\b/i,
];
const LONGEST = 360;
/** Words without which no line asks for anything. */
const ASKED =
  /@|\b(?:inbox|mailbox|phone|newsletters?|updates|briefings?|alerts|tip|follow|find|like|liked|join|subscribe|subscribed|subscribers?|register|sign|log|members?|free|unlock|access|trial|support|donation|donate|contribution|readers|reading|journalism|enjoyed|enjoy|enjoying|loved?|app|accept|email|e-mail|mailing|unsubscribe|forward|contributing|coverage|republish\w*|organization|readership|reject|allow|manage|decline|cookies|partners|privacy|identifiers|settings|consent|preferences)\b/i;

/** No paragraph that quotes somebody asks the reader. */
export const asks = (text: string): boolean =>
  text.length <= LONGEST &&
  ASKED.test(text) &&
  !/^["“]/.test(text) &&
  ASKING.some((asking) => asking.test(text));
