import { NEVER, NEVER_BEGINS, PICTURE, RARELY, SIGNATURE, STORY } from "./names.js";
import { attribute, type Element } from "./tree.js";

/** What an element's class and id say that it holds. */
export interface Naming {
  /** A box that is not the story: for sure, or unless it holds most of the page. */
  readonly box: "never" | "rarely" | null;
  readonly story: boolean;
  /** Text about a picture. */
  readonly picture: boolean;
  /** Who wrote it, and when. */
  readonly signature: boolean;
}

const NOTHING: Naming = { box: null, story: false, picture: false, signature: false };
const known = new Map<string, Naming>();

export function namingOf(element: Element): Naming {
  const { naming = null } = element;
  if (naming !== null) return naming;
  element.naming = namedSo(element);
  return element.naming;
}

function namedSo(element: Element): Naming {
  const named = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`;
  if (named === " ") return NOTHING;
  const found = known.get(named);
  if (found !== undefined) return found;
  const naming = named.length > 400 ? NOTHING : read(named);
  if (known.size < 20_000) known.set(named, naming);
  return naming;
}

function read(named: string): Naming {
  const words = named
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
  const joined = words.join(" ");
  return {
    box:
      has(words, NEVER) || words.some((word) => NEVER_BEGINS.test(word))
        ? "never"
        : has(words, RARELY)
          ? "rarely"
          : null,
    story: STORY.test(joined),
    picture: PICTURE.test(joined),
    signature: SIGNATURE.test(joined),
  };
}

const has = (words: readonly string[], names: ReadonlySet<string>): boolean =>
  words.some((word, at) => names.has(word) || names.has(`${word} ${words[at + 1]}`));
