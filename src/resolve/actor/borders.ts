import { type Finding, finding } from "./finding.js";
import { type Phrase } from "./phrase.js";

/** Words for many states at once. */
const MANY = /^(?:countries|nations|states|powers|governments|capitals|nationals|foreigners|expatriates)$/i;
const WORLD =
  /\b(?:international|world|global|foreign|multinational|regional|neighbou?ring|major|great|western|member|donor|other|both|two|three|several|many|some|G-?\d+)\b/i;
/** A state's allies and neighbours are other states, wherever the story plays. */
const OTHERS = /^(?:allies|neighbou?rs)$/;
const OWNED = /(?:\b(?:its|their|our)|['’]s?) (?:\p{Ll}+ )?\p{Ll}+$/u;
const WORLDLY = /\b(?:international|world|global|foreign|multinational|worldwide)\b/i;
const COMMUNITY =
  /^(?:community|world|powers|leaders|mediators|observers|monitors|forces|troops|ministers|diplomats|donors|partners|allies|troop|coalition|investors|companies|firms|media|dignitaries|fighters|workers|tourists|journalists|envoys|creditors|lenders|peacekeepers|force|organi[sz]ations|airlines)$/i;

/** Rule `across-borders`: "the international community", "member states", "foreign troops", "the coalition". */
export function acrossBorders(words: string, phrase: Phrase, before: string): Finding | null {
  if (phrase.kind === "pronoun") return null;
  const head = phrase.head.key;
  if (/^(?:the )?West$/.test(words)) return many();
  if (phrase.kind === "name" && !/^(?:World|International|Western|Coalition)\b/.test(words)) return null;
  if (/^coalition(?:s)?$/i.test(phrase.words[0]?.key ?? "") && !/\bof\b/.test(words)) return many();
  if (/^(?:sides|world)$/i.test(head) || (OTHERS.test(head) && OWNED.test(before + words))) return many();
  if (MANY.test(head) && (WORLD.test(words) || phrase.words.length === 1)) return many();
  if (/^(?:countries|nations)$/.test(head) && phrase.kind === "noun") return many();
  return COMMUNITY.test(head) && WORLDLY.test(words) ? many() : null;
}

const many = (): Finding =>
  finding({ how: "across-borders", geo: "INT", reason: "the words mean several countries" });
