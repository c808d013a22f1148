import type { Span } from "../../text/span.js";

/** A JSON value as it stands in a page: of strings the place between their quotes, of all else that is no container nothing. */
export type Placed =
  | { readonly kind: "string"; readonly place: Span }
  | { readonly kind: "object"; readonly values: ReadonlyMap<string, Placed> }
  | { readonly kind: "list"; readonly values: readonly Placed[] };

export type PlacedObject = Extract<Placed, { readonly kind: "object" }>;

/** Strings and containers of one script: a live page of a thousand posts has a tenth. */
const MOST = 200_000;
/** Brackets in brackets; what lies deeper says nothing of a story. */
const DEEPEST = 64;
/** Keys are names. */
const LONGEST_KEY = 60;

const MARK = /["{}[\],]/g;

/**
 * The first value between two places of a source. Real pages break JSON's rules (line feeds in strings, commas too many):
 * what cannot be read is passed over, and what ends too soon gives what it had.
 */
export function placedJson(source: string, { start, end }: Span): Placed | null {
  const values = gatherer(source);
  MARK.lastIndex = start;
  for (let found = MARK.exec(source); found !== null && found.index < end; found = MARK.exec(source)) {
    const [mark] = found;
    if (mark === '"') {
      const close = closingQuote(source, found.index + 1, end);
      if (close < 0) break;
      values.string({ start: found.index + 1, end: close });
      MARK.lastIndex = close + 1;
    } else if (mark === ",") values.next();
    else if (mark === "{" || mark === "[") values.open(mark);
    else values.close();
    if (values.isDone()) break;
  }
  return values.root();
}

interface Open {
  readonly add: (value: Placed) => void;
  /** Takes a string as a key where one is due. */
  readonly takesKey: (place: Span) => boolean;
  readonly next: () => void;
}

function gatherer(source: string) {
  const open: Open[] = [];
  let root: Placed | null = null;
  let deeper = 0;
  let count = 0;
  const add = (value: Placed): void => {
    root ??= value;
    count++;
    open.at(-1)?.add(value);
  };
  return {
    string: (place: Span): void => {
      if (deeper === 0 && !open.at(-1)?.takesKey(place)) add({ kind: "string", place });
    },
    next: (): void => {
      if (deeper === 0) open.at(-1)?.next();
    },
    open: (mark: "{" | "["): void => {
      if (deeper > 0 || open.length >= DEEPEST) deeper++;
      else if (mark === "{") {
        const values = new Map<string, Placed>();
        add({ kind: "object", values });
        open.push(openObject(source, values));
      } else {
        const values: Placed[] = [];
        add({ kind: "list", values });
        open.push({ add: (value) => values.push(value), takesKey: () => false, next: () => {} });
      }
    },
    close: (): void => {
      if (deeper > 0) deeper--;
      else open.pop();
    },
    isDone: () => open.length === 0 || count > MOST,
    root: () => root,
  };
}

function openObject(source: string, values: Map<string, Placed>): Open {
  let key: string | null = null;
  return {
    add: (value) => {
      if (key !== null && !values.has(key)) values.set(key, value);
      key = null;
    },
    takesKey: ({ start, end }) => {
      if (key !== null) return false;
      key = source.slice(start, Math.min(end, start + LONGEST_KEY));
      return true;
    },
    next: () => {
      key = null;
    },
  };
}

function closingQuote(source: string, from: number, end: number): number {
  for (let at = source.indexOf('"', from); at >= 0 && at < end; at = source.indexOf('"', at + 1)) {
    let back = at - 1;
    while (back >= from && source[back] === "\\") back--;
    if ((at - back) % 2 === 1) return at;
  }
  return -1;
}

/** The objects of a list, and of lists in it, or the one object that stands in its place. */
export function objectsOf(value: Placed | undefined): readonly PlacedObject[] {
  if (value?.kind === "list") return value.values.flatMap(objectsOf);
  return value?.kind === "object" ? [value] : [];
}

/** The strings of a list, or the one string that stands in its place. */
export function stringsOf(value: Placed | undefined): readonly Span[] {
  const all = value?.kind === "list" ? value.values : value === undefined ? [] : [value];
  return all.flatMap((one) => (one.kind === "string" ? [one.place] : []));
}
