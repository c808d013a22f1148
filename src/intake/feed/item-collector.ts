import type { Handler } from "htmlparser2";
import { escapeText, openTag } from "./markup.js";
import { canonicalName } from "./namespaces.js";
import type { XmlHead } from "./xml-items.js";

/** One value of an item: an element that stood in it. */
export interface XmlField {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Character data: what the element says when it holds no markup, or markup that was escaped. */
  readonly text: string;
  /** Elements and text as markup; equal to `text` escaped where there are no elements. */
  readonly markup: string;
}

export interface XmlItem {
  readonly fields: readonly XmlField[];
  /** It holds more characters than an item may; its fields are those that came before. */
  readonly tooLarge: boolean;
}

export interface XmlShape {
  /** Elements that are items. */
  readonly items: ReadonlySet<string>;
  /** Elements inside of items whose children count as the item's own. */
  readonly seeThrough: ReadonlySet<string>;
  /** Most characters of one item. */
  readonly most: number;
}

interface OpenField {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  markup: string;
  /** Elements open inside of it. */
  depth: number;
}

/** A feed's title or language is short; whatever is longer is none. */
const MOST_HEAD = 1000;
const MOST_FIELDS = 400;

/** Gathers the elements of each item as the parser names them, and nothing else of the document. */
export class ItemCollector implements Partial<Handler> {
  readonly #shape: XmlShape;
  readonly #head: XmlHead;
  readonly #prefixes = new Map<string, string>();
  readonly #done: XmlItem[] = [];
  #fields: XmlField[] | null = null;
  #size = 0;
  /** See-through elements that are open in the item. */
  #within = 0;
  #open: OpenField | null = null;

  constructor(shape: XmlShape, head: XmlHead) {
    this.#shape = shape;
    this.#head = head;
  }

  /** The items that have ended since the last call. */
  taken(): XmlItem[] {
    return this.#done.splice(0);
  }

  onopentag(qualified: string, attributes: Record<string, string>): void {
    this.#learnPrefixes(attributes);
    const name = canonicalName(qualified, this.#prefixes);
    if (this.#fields === null) this.#openOutside(name, attributes);
    else if (this.#open !== null) {
      this.#open.depth++;
      this.#add(this.#open, "", openTag(qualified, attributes));
    } else if (this.#shape.seeThrough.has(name)) this.#within++;
    else this.#open = { name, attributes, text: "", markup: "", depth: 0 };
  }

  ontext(text: string): void {
    if (this.#open !== null) this.#add(this.#open, text, escapeText(text));
  }

  onclosetag(qualified: string): void {
    const field = this.#open;
    if (field !== null && field.depth > 0) {
      field.depth--;
      this.#add(field, "", `</${qualified}>`);
    } else if (field !== null) {
      this.#open = null;
      this.#keep(field);
    } else if (this.#within > 0) this.#within--;
    else if (this.#shape.items.has(canonicalName(qualified, this.#prefixes))) this.#endItem();
  }

  onend(): void {
    // A document that is cut off inside an item gives what the item had.
    if (this.#open !== null && this.#fields !== null) this.#keep(this.#open);
    if (this.#fields !== null) this.#endItem();
  }

  #endItem(): void {
    if (this.#fields === null) return;
    this.#done.push({ fields: this.#fields, tooLarge: this.#size > this.#shape.most });
    this.#fields = null;
  }

  /** Outside of items only leaves are of use: a parent makes way for its child. */
  #openOutside(name: string, attributes: Record<string, string>): void {
    const isItem = this.#shape.items.has(name);
    this.#open = isItem ? null : { name, attributes, text: "", markup: "", depth: 0 };
    if (!isItem) return;
    this.#fields = [];
    this.#size = 0;
    this.#within = 0;
  }

  #add(field: OpenField, text: string, markup: string): void {
    const most = this.#fields === null ? MOST_HEAD : this.#shape.most;
    const size = this.#fields === null ? field.text.length : this.#size;
    if (size > most) return;
    this.#size += markup.length;
    field.text += text;
    field.markup += markup;
  }

  #keep({ name, attributes, text, markup }: OpenField): void {
    if (this.#fields !== null) {
      if (this.#fields.length < MOST_FIELDS) this.#fields.push({ name, attributes, text, markup });
    } else if (!this.#head.has(name) && text.trim() !== "" && text.length <= MOST_HEAD) {
      this.#head.set(name, text.trim());
    }
  }

  #learnPrefixes(attributes: Record<string, string>): void {
    for (const key in attributes) {
      if (key.startsWith("xmlns:")) this.#prefixes.set(key.slice(6), attributes[key] as string);
    }
  }
}
