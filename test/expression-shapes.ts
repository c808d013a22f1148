/** A regular expression as far as strings that try its patience need it. */
export type Shape =
  | { readonly kind: "characters"; readonly some: readonly string[] }
  | { readonly kind: "sequence"; readonly parts: readonly Shape[] }
  | { readonly kind: "choice"; readonly options: readonly Shape[] }
  | { readonly kind: "repeat"; readonly of: Shape; readonly most: number }
  | { readonly kind: "nothing" };

const NOTHING: Shape = { kind: "nothing" };

/** Characters that classes are tried with: one or more of each kind that the expressions tell apart. */
const CANDIDATES = [..."aAzZ19 .,;:-–—'’\"“”()[]/|&#@_+*%$€!?…•éÉÄßжЖ年\n\t\r\u00a0"];

interface Reader {
  readonly source: string;
  readonly flags: string;
  at: number;
}

/** Reads the syntax of ECMAScript as far as the expressions here use it. */
export function shapeOf({ source, flags }: RegExp): Shape {
  return choiceIn({ source, flags: flags.replace(/[^iu]/g, ""), at: 0 });
}

function choiceIn(reader: Reader): Shape {
  const options = [sequenceIn(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at++;
    options.push(sequenceIn(reader));
  }
  return options.length === 1 ? (options[0] as Shape) : { kind: "choice", options };
}

function sequenceIn(reader: Reader): Shape {
  const parts: Shape[] = [];
  while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] as string)) {
    parts.push(repeated(reader, atomIn(reader)));
  }
  return { kind: "sequence", parts };
}

const QUANTIFIER = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;

function repeated(reader: Reader, of: Shape): Shape {
  QUANTIFIER.lastIndex = reader.at;
  const found = QUANTIFIER.exec(reader.source);
  if (found === null) return of;
  reader.at += found[0].length;
  const [mark] = found[0];
  if (mark === "*" || mark === "+") return { kind: "repeat", of, most: Number.POSITIVE_INFINITY };
  if (mark === "?") return { kind: "repeat", of, most: 1 };
  const [, least, comma, most] = found;
  const bound = most === "" ? (comma === "" ? Number(least) : Number.POSITIVE_INFINITY) : Number(most);
  return { kind: "repeat", of, most: bound };
}

const GROUP = /\((?:\?(?:<[A-Za-z]\w*>|<?[=!]|:|[ims-]+:))?/y;
const ESCAPE = /\\(?:[pP]\{[^}]+\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<\w+>|[\s\S])/y;
const CLASS = /\[(?:\\[pP]\{[^}]+\}|\\[\s\S]|[^\]\\])*\]/y;

function atomIn(reader: Reader): Shape {
  const { source, at } = reader;
  const group = take(reader, GROUP);
  if (group !== null) {
    const inside = choiceIn(reader);
    reader.at++;
    return /^\(\?<?!/.test(group) ? { kind: "choice", options: [NOTHING, inside] } : inside;
  }
  if (source[at] === "^" || source[at] === "$") {
    reader.at++;
    return NOTHING;
  }
  const escape = take(reader, ESCAPE);
  if (escape !== null) return /^\\(?:[bB1-9]|k<)/.test(escape) ? NOTHING : characters(escape, reader);
  const set = take(reader, CLASS);
  if (set !== null) return characters(set, reader);
  const letter = String.fromCodePoint(source.codePointAt(at) as number);
  reader.at += letter.length;
  return letter === "." ? characters(letter, reader) : { kind: "characters", some: [letter] };
}

function take(reader: Reader, form: RegExp): string | null {
  form.lastIndex = reader.at;
  const found = form.exec(reader.source)?.[0] ?? null;
  if (found !== null) reader.at += found.length;
  return found;
}

/** Up to four characters that a class or an escape allows. */
function characters(written: string, { flags }: Reader): Shape {
  const one = new RegExp(`^${written}$`, flags);
  const some = [...CANDIDATES, ...written].filter((character) => one.test(character));
  return { kind: "characters", some: some.length > 4 ? spread(some) : some };
}

const spread = (some: readonly string[]): string[] =>
  [0, 1, 2, 3].map((at) => some[Math.floor((at * (some.length - 1)) / 3)] as string);
