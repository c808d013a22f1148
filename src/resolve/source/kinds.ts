import type { Sector } from "../../codebook/sectors.js";
import { remembered } from "../../remembered.js";
import type { SourceKind } from "../values.js";
import { nameAfterRole, personalName } from "./names.js";
import {
  ANONYMOUS,
  COLLECTIVE,
  DOCUMENT,
  KNOWS,
  NAMED_ORGANISATIONS,
  ORGANISATION,
  ORGANISATION_AHEAD,
  POST,
  ROLE,
  WITNESS,
} from "./nouns.js";
import { bareOutlet, isAgency, isOutlet } from "./outlets.js";
import { isState } from "./states.js";
import { isTableGroup, isTableOffice, tableLeader } from "./tables.js";

/** A mention's words, and what the story knows about them. */
export interface Speaker {
  readonly words: string;
  /** The model's sector of the same words as a participant. */
  readonly sector: Sector | null;
  /** A longer name of a person that ends in these words stands in the story. */
  readonly isSurname: boolean;
}

/** One way to tell a kind of source. */
interface KindRule {
  readonly name: string;
  readonly kind: SourceKind;
  readonly holds: (speaker: Speaker) => boolean;
}

/** The phrase up to its first preposition: "officials in Seoul" are officials. */
export const headPhrase = remembered((words: string): string =>
  words
    .replace(
      / (?:of|in|at|for|from|with|to|on|who|which|that|led by|headed by|familiar|close|near|inside|outside)\b.*$/,
      "",
    )
    .replace(/,.*$/, ""),
);

/** "Two people briefed on the plan", "a person who knows the matter": told of by what they know, not by who they are. */
const isKnowing = (words: string): boolean => {
  const people =
    /^(?:\p{L}+ ){0,3}?(?:individuals?|man|men|people|persons?|someone|somebody|those|woman|women)(?= )/iu.exec(
      words,
    );
  return people !== null && KNOWS.test(words.slice(people[0].length));
};

/** "A letter dated May 3", "a memo reviewed last week". */
const HANDED_ON =
  / (?:broadcast|carried|circulated|dated|issued|leaked|obtained|posted|published|released|reviewed|seen|shared|signed|viewed)\b.*$/;

const isAcronym = (words: string): boolean =>
  /^(?:\p{Lu}[\p{Lu}\d&.-]{1,9})$/u.test(words.replace(/^the /i, ""));

const ORGANISATION_SECTORS: readonly Sector[] = ["IGO", "NGO", "REB", "BUS", "PTY"];

/** What volunteers in Sudan call the groups that bring relief. */
const RESPONSE_ROOM = /\bresponse rooms?$/i;

const isName = ({ words }: Speaker): boolean => personalName(words) !== null;

const RULES: readonly KindRule[] = [
  { name: "witness", kind: "witness", holds: ({ words }) => WITNESS.test(words) && !DOCUMENT.test(words) },
  { name: "agency", kind: "agency", holds: ({ words }) => isAgency(words) },
  { name: "outlet", kind: "outlet", holds: ({ words }) => isOutlet(words) || isOutlet(headPhrase(words)) },
  { name: "post", kind: "post", holds: ({ words }) => POST.test(words) },
  { name: "anonymous", kind: "anonymous", holds: ({ words }) => ANONYMOUS.test(words) || isKnowing(words) },
  {
    name: "document",
    kind: "document",
    holds: ({ words }) => DOCUMENT.test(headPhrase(words).replace(HANDED_ON, "")),
  },
  { name: "organisation-table", kind: "organisation", holds: ({ words }) => isTableGroup(words) },
  { name: "state", kind: "state", holds: ({ words }) => isState(words, headPhrase(words)) },
  {
    name: "organisation-name",
    kind: "organisation",
    holds: ({ words }) => NAMED_ORGANISATIONS.has(words) || NAMED_ORGANISATIONS.has(bareOutlet(words)),
  },
  { name: "leader-table", kind: "named", holds: ({ words }) => tableLeader(words) !== null },
  { name: "organisation-table", kind: "organisation", holds: ({ words }) => isTableOffice(words) },
  { name: "role-and-name", kind: "named", holds: ({ words }) => nameAfterRole(words) !== null },
  {
    name: "role-head",
    kind: "role",
    holds: ({ words }) => ROLE.test(headPhrase(words)) && !/^\p{Lu}\p{L}+ (?:General|Union)$/u.test(words),
  },
  { name: "organisation-ahead", kind: "organisation", holds: ({ words }) => ORGANISATION_AHEAD.test(words) },
  { name: "surname", kind: "named", holds: ({ isSurname }) => isSurname },
  { name: "acronym", kind: "organisation", holds: ({ words }) => isAcronym(words) },
  {
    name: "organisation-noun",
    kind: "organisation",
    holds: ({ words }) =>
      ORGANISATION.test(lastWords(headPhrase(words))) || RESPONSE_ROOM.test(headPhrase(words)),
  },
  { name: "collective", kind: "collective", holds: ({ words }) => COLLECTIVE.test(headPhrase(words)) },
  {
    name: "organisation-sector",
    kind: "organisation",
    holds: (speaker) =>
      isName(speaker) &&
      !/ /.test(speaker.words) &&
      speaker.sector !== null &&
      ORGANISATION_SECTORS.includes(speaker.sector),
  },
  {
    name: "organisation-of",
    kind: "organisation",
    holds: ({ words }) =>
      ORGANISATION.test(words.split(/ (?:of|for|in) /)[0] ?? "") && / (?:of|for|in) /.test(words),
  },
  { name: "name", kind: "named", holds: isName },
  { name: "role", kind: "role", holds: ({ words }) => ROLE.test(words) },
  { name: "plural", kind: "collective", holds: ({ words }) => /s$/.test(headPhrase(words)) },
];

const lastWords = (words: string): string => words.split(" ").slice(-1).join(" ");

/** What kind of source the words name, and the rule that tells; a lone noun that no rule knows is a role. */
export const kindOf = (speaker: Speaker): { readonly kind: SourceKind; readonly how: string } => {
  const rule = RULES.find(({ holds }) => holds(speaker));
  return rule === undefined ? { kind: "role", how: "other" } : { kind: rule.kind, how: rule.name };
};
