import type { Filler, Mention, ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";

/**
 * One party, named once: of a description and the name right behind it ("armed group Hezbollah") the name stays,
 * of a long name and its abbreviation ("Rapid Support Forces, or RSF") or bare surname the long one.
 */
export const oneName: Rule = {
  name: "one name",
  reads: [
    [
      {
        sentences: ["Envoys pressed Lebanese armed group Hezbollah for an answer."],
        reports: [
          ["pressed", "REQUEST", "actor=Envoys", "recipient=Lebanese armed group", "recipient=Hezbollah"],
        ],
      },
      [["pressed", "REQUEST", "actor=Envoys", "recipient=Hezbollah"]],
    ],
    [
      {
        sentences: ["The Rapid Support Forces (RSF) shelled the camp."],
        reports: [["shelled", "ASSAULT", "actor=Rapid Support Forces", "actor=RSF", "place=camp"]],
      },
      [["shelled", "ASSAULT", "actor=Rapid Support Forces", "place=camp"]],
    ],
    [
      {
        sentences: ["President Adel al-Masri met envoys, with Masri voicing thanks."],
        reports: [["voicing", "SUPPORT", "actor=President Adel al-Masri", "actor=Masri"]],
      },
      [["voicing", "SUPPORT", "actor=President Adel al-Masri"]],
    ],
  ],
  ignores: [
    {
      sentences: ["The army and rebels clashed."],
      reports: [["clashed", "ASSAULT", "actor=army", "actor=rebels"]],
    },
    {
      sentences: ["Talks between the EU, AU and IGAD began."],
      reports: [["Talks", "CONSULT", "actor=EU", "actor=AU", "actor=IGAD"]],
    },
    {
      sentences: ["Sudan and South Sudan agreed."],
      reports: [["agreed", "AGREE", "actor=Sudan", "actor=South Sudan"]],
    },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => withOneName(draft, story)) }),
};

const PARTIES = new Set(["actor", "recipient", "source"]);
const BEFORE_ABBREVIATION = /^(?:\s*\(|,? or (?:the )?)$/;
const ABBREVIATION = /^\p{Lu}{2,}s?$/u;

/** "Masri" of "President Adel al-Masri": three words at least, so that no country is the surname of another. */
const isSurnameOf = (surname: string, name: string): boolean => {
  const words = name.split(" ");
  return (
    words.length > 2 &&
    /^\p{Lu}[\p{L}-]+$/u.test(surname) &&
    words.at(-1)?.replace(/^al-/i, "") === surname.replace(/^al-/i, "")
  );
};

function withOneName(draft: ReportDraft, { text, mentions }: ReadStory): ReportDraft {
  const mentionOf = ({ mention }: Filler): Mention => mentions[mention] as Mention;
  const repeats = (filler: Filler, other: Filler): boolean => {
    if (filler.role !== other.role) return false;
    const [one, two] = [mentionOf(filler), mentionOf(other)];
    const describes = one.end < two.start && /^\s+$/.test(text.slice(one.end, two.start));
    const abbreviates =
      two.end < one.start &&
      BEFORE_ABBREVIATION.test(text.slice(two.end, one.start)) &&
      ABBREVIATION.test(text.slice(one.start, one.end));
    return (
      describes || abbreviates || isSurnameOf(text.slice(one.start, one.end), text.slice(two.start, two.end))
    );
  };
  const stays = (filler: Filler): boolean =>
    !PARTIES.has(filler.role) || !draft.fillers.some((other) => repeats(filler, other));
  return { ...draft, fillers: draft.fillers.filter(stays) };
}
