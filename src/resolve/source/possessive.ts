import type { Span } from "../../text/span.js";

/** What somebody owns that speaks for him; sorted. */
const UTTERANCE =
  /\b(?:account|accusation|address|admission|announcement|appeal|article|assertion|assessment|book|briefing|claim|comment|communiqu[eé]|complaint|confession|count|data|declaration|demand|denial|description|estimate|evidence|figure|finding|government|interview|investigation|lawyer|letter|message|ministry|narrative|office|official|opinion|order|police|post|press|remark|reply|report|response|spokes\p{L}+|speech|statement|statistic|study|survey|tally|testimony|threat|toll|tweet|version|view|vow|warning|website|word|writing)s?\b/iu;

/** "Larijani's emergence suggests": a thing tells by what it is. */
const OWNED_TELLS =
  /^['’]s? (?<owned>[^,.;:“”"]{2,60}?) (?:suggest|show|indicat|mean|signal|reflect|prov|reveal|underlin)(?:e|s|es|ed|led|t)?\b/u;

/** What somebody owns or does tells something, which is not what he says. */
export const isOwnerOnly = (text: string, { start, end }: Span): boolean => {
  const mark = /['’]s?$/.exec(text.slice(start, end))?.[0] ?? "";
  const owned = OWNED_TELLS.exec(text.slice(end - mark.length, end + 90))?.groups?.["owned"];
  return owned !== undefined && !UTTERANCE.test(owned);
};
