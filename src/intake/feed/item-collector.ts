import type { Handler } from "htmlparser2";
import { openTag } from "./markup.js";
import { canonicalName } from "./namespaces.js";
import { OpenField, type XmlField } from "./open-field.js";
import { EndlessMarkup, type XmlHead, type XmlItem, type XmlShape } from "./xml-item.js";

/** A feed's title or language is short; whatever is longer is none. */
const MOST_HEAD = 1000;
const MOST_FIELDS = 400;
/** Markup of real pages is less than a hundred deep. */
const DEEPEST = 2000;

/** Gathers the elements of each item as the parser names them, and nothing else of the document. */
export class ItemCollector implements Partial<Handler> {
  readonly #shape: XmlShape;
  readonly #head: XmlHead;
  readonly #prefixes = new Map<string, string>();
  readonly #done: XmlItem[] = [];
  #depth = 0;
  #fields: XmlField[] | null = null;
  /** Characters of the item. */
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
    if (++this.#depth > DEEPEST) throw new EndlessMarkup(`tags nested more than ${DEEPEST} deep`);
    this.#learnPrefixes(attributes);
    const name = canonicalName(qualified, this.#prefixes);
    if (this.#fields === null) this.#openOutside(name, attributes);
    else if (this.#open !== null) {
      this.#open.depth++;
      this.#addTag(this.#open, openTag(qualified, attributes));
    } else if (this.#shape.seeThrough.has(name)) this.#within++;
    else this.#open = new OpenField(name, attributes);
  }

  ontext(text: string): void {
    if (this.#open !== null && this.#hasRoom(this.#open, text)) this.#open.addText(text);
  }

  /** Whether an element is open: a document that ends so is cut off. */
  get isOpen(): boolean {
    return this.#depth > 0;
  }

  onclosetag(qualified: string): void {
    this.#depth--;
    const field = this.#open;
    if (field !== null && field.depth > 0) {
      field.depth--;
      this.#addTag(field, `</${qualified}>`);
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
    this.#open = isItem ? null : new OpenField(name, attributes);
    if (!isItem) return;
    this.#fields = [];
    this.#size = 0;
    this.#within = 0;
  }

  #addTag(field: OpenField, tag: string): void {
    if (this.#hasRoom(field, tag)) field.addTag(tag);
  }

  /** Counts the piece; what goes over the limit is dropped, and the item with it. */
  #hasRoom(field: OpenField, piece: string): boolean {
    if (this.#fields === null) return field.size <= MOST_HEAD;
    this.#size += piece.length;
    return this.#size <= this.#shape.most;
  }

  #keep(open: OpenField): void {
    const field = open.field();
    if (this.#fields !== null) {
      if (this.#fields.length < MOST_FIELDS) this.#fields.push(field);
      return;
    }
    const text = field.text.trim();
    if (!this.#head.has(field.name) && text !== "" && text.length <= MOST_HEAD)
      this.#head.set(field.name, text);
  }

  #learnPrefixes(attributes: Record<string, string>): void {
    for (const key in attributes) {
      if (key.startsWith("xmlns:")) this.#prefixes.set(key.slice(6), attributes[key] as string);
    }
  }
}
