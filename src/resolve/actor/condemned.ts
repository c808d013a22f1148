import type { ReadStory } from "../../reader/reading.js";
import { covers, type Span } from "../../text/span.js";

/** Verbs whose subject did not do what their object tells. Sorted. */
const CONDEMNED =
  /(?:^|[ ,])(?:also |again |later |quickly |strongly |swiftly )?(?:condemn(?:s|ed|ing)?|decr(?:y|ies|ied|ying)|denounc(?:es?|ed|ing)|deplor(?:es?|ed|ing)|lament(?:s|ed|ing)?|mourn(?:s|ed|ing)?) (?<object>(?:[\p{L}\p{N}’'-]+ ){0,5})$/u;

/** Between a subject and its verb: nothing, a day, or a clause between commas. */
const SUBJECT_GAP =
  /^(?:(?: group| leader(?:ship)?| government| spokes\p{L}+)?(?:,[^,;.]{1,80},)?(?: (?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| has| have| had)?)?$/u;

/** A clause of its own between verb and trigger: "condemned the army for the killing" blames the army. */
const OBJECT =
  /^(?:(?:an?|all|any|both|its|his|her|such|that|the|their|these|this|those|what) )?(?:[\p{L}\p{N}’'-]+ ){0,3}$/u;
const OTHER_CLAUSE = /\b(?:for|who|which|that it|by|after|of)\b/;

/** Whether somebody condemns in his own sentence what the trigger tells: he is not who did it. */
export const isCondemnedBy = ({ text, sentences }: ReadStory, subject: Span, trigger: Span): boolean => {
  const sentence = sentences.find((one) => covers(one, subject));
  if (sentence === undefined || trigger.start < subject.end || trigger.start >= sentence.end) return false;
  const between = text.slice(subject.end, trigger.start);
  const verb = CONDEMNED.exec(between);
  const object = verb?.groups?.["object"] ?? "";
  if (verb === null || !OBJECT.test(object) || OTHER_CLAUSE.test(object)) return false;
  return SUBJECT_GAP.test(between.slice(0, verb.index).trimEnd());
};

/**
 * Whether a report's doer is one who condemns it: in his own words ("the group condemned the bombing"), or where the
 * report tells again, in another sentence, of what he condemned in his.
 */
export const condemnsIt = (story: ReadStory, actor: Span, report: ReadStory["drafts"][number]): boolean => {
  if (isCondemnedBy(story, actor, report.trigger)) return true;
  const home = story.sentences.find((one) => covers(one, actor));
  if (home === undefined || covers(home, report.trigger)) return false;
  return story.drafts.some(
    ({ type, trigger }) => type === report.type && isCondemnedBy(story, actor, trigger),
  );
};
