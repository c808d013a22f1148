import { remembered } from "../remembered.js";
import { asks } from "./asking.js";

/**
 * Lines in which a page speaks to its visitors and tells no news: consent texts, prompts of a paywall, calls to share or
 * to pay, notes on the browser. Each wording addresses the visitor or speaks as the site, so that news about consent or
 * subscriptions is not meant. Seen on pages of many publishers.
 */
const WORDINGS: readonly string[] = [
  // Consent.
  String.raw`\bwe and our (?:\d{1,4} |trusted |advertising |selected |third[- ]party ){0,3}partners\b`,
  String.raw`\bstore and(?:/or)? access information on (?:a|your) device\b|\bprecise geolocation data\b`,
  String.raw`\b(?:we|this (?:web)?site|our (?:web)?site) uses? (?:\w{1,20} ){0,4}cookies\b`,
  String.raw`\b(?:accept|manage|reject|allow|decline) (?:all |your |our |the use of )?cookies\b`,
  String.raw`\b(?:withdraw|change|manage|update) your (?:cookie |privacy |consent )?(?:consent|preferences|choices|settings)\b`,
  String.raw`\byour (?:consent|personal data|privacy (?:choices|preferences|rights)) .{0,120}\b(?:process|withdraw|partners|cookies|at any time)`,
  String.raw`\b(?:we (?:value|respect|care about)|your choices? (?:about|regarding)) your privacy\b`,
  String.raw`\bby (?:subscribing|signing up|registering|continuing|using (?:this|our) (?:web)?site|(?:clicking|tapping|pressing|creating|submitting)\b.{0,60}),? you(?: \w{1,12})? (?:agree|accept|consent|acknowledge)\b`,
  // Paywalls.
  String.raw`(?:^|[.!?:–—] )(?:to (?:continue|keep) reading,? )?(?:please )?(?:subscribe|sign (?:up|in)|register|log ?in|login|create an? (?:free )?account|become a (?:\w{1,12} )?(?:member|subscriber)|upgrade|buy a subscription|start your (?:free )?trial)\b.{0,40}\bto (?:continue|keep|read|access|unlock|view|get|enjoy|see)\b`,
  String.raw`^to (?:continue|keep) reading\b|^(?:continue|keep) reading (?:this (?:article|story) )?(?:with|for)\b`,
  String.raw`\b(?:already|not(?: yet)?) (?:a |an )?(?:\w{1,12} )?(?:subscriber|subscribed|registered|member)\?|\balready have an? (?:\w{1,12} )?(?:account|subscription)\b|\bif you are already a (?:\w{1,12} )?(?:subscriber|member)\b`,
  String.raw`\bthis (?:article|story|content|page|feature|report) is (?:only |exclusively |reserved |exclusive )?(?:available )?(?:only |exclusively )?(?:for|to) (?:our )?(?:\w{1,12} )?(?:subscribers|members)\b`,
  String.raw`\byou(?:['’]ve| have)(?: now)? (?:reached|read|used|run out of|hit)\b.{0,60}\b(?:limit|free (?:articles|stories))\b`,
  String.raw`\bfree (?:articles|stories) (?:left|remaining|this month|per month)\b`,
  String.raw`\byou (?:can|may) (?:also )?cancel (?:at )?any ?time\b|[.,:;–—-] ?cancel (?:at )?any ?time\b|^cancel (?:at )?any ?time\b`,
  String.raw`\b(?:you|your|subscribers|members)\b.{0,40}\b(?:get|gives?|includes?|enjoy|have) .{0,20}\b(?:full|unlimited|complete) (?:digital |online )?access\b`,
  String.raw`(?:^|[.!?] )(?:get|enjoy|unlock) (?:full|unlimited|instant) (?:digital )?access\b`,
  String.raw`^(?:thanks?(?: you)? for|enjoy(?:ing)?) (?:reading|visiting|your visit)\b`,
  // The browser.
  String.raw`\b(?:please |need to |must )(?:enable|turn on|activate|allow) javascript\b|\bjavascript (?:is|must be|needs to be) (?:disabled|enabled|turned|switched|required)|\bto run this app\b`,
  String.raw`\b(?:disable|turn off|switch off|using) (?:an? |your )?ad[- ]?block|\byour (?:web )?browser (?:is (?:out of date|outdated|not supported)|does not support)`,
  // Calls.
  String.raw`^(?:did |do )?(?:you )?(?:like|love|enjoy(?:ed|ing)?|liked|found) (?:this|what you|our|reading)\b.{0,60}\?`,
  String.raw`\bif you(?:['’]ve| have)? (?:like|liked|enjoy|enjoyed|found|value|valued|appreciate|believe in) (?:reading )?(?:this|our|what|the work)\b.{0,80}\b(?:articles?|stor(?:y|ies)|journalism|reporting|posts?|read|work)\b`,
  String.raw`\b(?:help|support|generosity|donations?|gifts?|thanks)\b.{0,30}\breaders like you\b|\b(?:please|you can|consider|help us|your) .{0,30}\b(?:support|donat|contribut)\w{0,12} .{0,30}\b(?:journalism|reporting|newsroom|our work)\b`,
  String.raw`^(?:share (?:this|it) with|tell us what you think|let us know (?:what you think|your)|what do you think\?|have your say|got a story|do you have (?:a|any) (?:story|information|tip))`,
  String.raw`^(?:please )?(?:comment below|leave (?:a|your) comments?|share your (?:thoughts|views|opinions?))\b`,
  String.raw`^(?:want|looking for) (?:more|to (?:read|stay|get|keep))\b.{0,60}\?`,
  String.raw`^(?:please )?(?:follow us (?:for|on|to)|(?:join|subscribe to|follow) our (?:\w{1,12} )?(?:channel|newsletter|community|group|whatsapp|telegram))\b`,
];
const VOICE = new RegExp(WORDINGS.join("|"), "i");
/** Words without one of which no line speaks to a visitor: most lines need no closer look. */
const ADDRESSED =
  /\b(?:your?|we|us|our|cookies|javascript|subscri\w{1,6}|sign|log ?in|register|account|members?|access|geolocation|device|cancel|free|reading|share|comments?|thoughts|views|like|love|enjoy\w{0,3})\b/i;

/** Consent texts have long paragraphs; what is longer is no line of one. */
const LONGEST = 1200;

/** A whole sentence is news where somebody speaks or decides in it, or where it addresses nobody. */
const SENTENCE = 60;
const TO_VISITORS =
  /\b(?:you|your|yours|us|our|we|me|my|please|click|newsletter)\b|^(?:become|download|get|join|log|register|sign|subscribe|support)\b|[\w.+-]@\w/i;
const REPORTS = /\b(?:accused|according to|arrested|killed|ruled|said|says|sentenced|told|urged)\b/i;
const OF_THE_PAGE = /\b(?:browser|cookies|geolocation|javascript|personal data)\b/i;
const DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
const tellsNews = (text: string): boolean =>
  text.length > SENTENCE &&
  /[.!?]["”’)]*$/.test(text) &&
  (REPORTS.test(text) || (!TO_VISITORS.test(text) && (!OF_THE_PAGE.test(text) || DAY.test(text))));

/** Whether a line is the page's own word to its visitors; what opens as a quotation is somebody else's. */
export const isPageVoice: (text: string) => boolean = remembered(
  (text) =>
    !tellsNews(text) &&
    ((text.length <= LONGEST && ADDRESSED.test(text) && !/^["“‘'«]/.test(text) && VOICE.test(text)) ||
      asks(text)),
);

const COMMENTS =
  /^(?:(?:top (?:rated )?|\d+ |reader |readers['’] |user |add a |post a |leave a |view (?:all )?)?comments?(?: \(?\d+\)?)?|leave a reply|join the (?:conversation|discussion)|(?:\d+|reader) (?:responses?|replies)\b.{0,60}|(?:\d+|one|two|three|four|five) (?:thoughts?|responses?|replies) (?:on|to) .{0,60})$/i;

/** Heads the readers' comments: whatever follows, and however much, is not the story. */
export const isCommentsHead = (text: string): boolean => text.length <= 100 && COMMENTS.test(text.trim());
