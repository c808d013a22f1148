import type { ByteStream } from "../bytes/bytes.js";
import { characters } from "../bytes/characters.js";
import { CutOff } from "./xml-item.js";

/** An object of a JSON Feed's `items`, and what the feed says before them. */
export interface JsonItem {
  readonly head: string;
  /** The object's own text; null for one of more characters than an item may have. */
  readonly json: string | null;
}

const MOST_HEAD = 65_536;

/** The objects of the top-level array `items`, one by one as the stream comes; nothing else is held. Throws CutOff behind the last. */
export async function* jsonItems(
  stream: ByteStream,
  { charset, most }: { readonly charset?: string | undefined; readonly most: number },
): AsyncGenerator<JsonItem> {
  const scan = new ItemScan(most);
  for await (const text of characters(stream, charset)) {
    yield* scan.take(text);
    if (scan.ended) return;
  }
  if (scan.isOpen) throw new CutOff();
}

/** Follows brackets and strings through the text, in whatever pieces it comes. */
class ItemScan {
  ended = false;
  readonly #most: number;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** The last string directly in the outermost object. */
  #key = "";
  #inItems = false;
  #head = "";
  #item = "";

  constructor(most: number) {
    this.#most = most;
  }

  /** Inside the list, or before it. */
  get isOpen(): boolean {
    return this.#depth > 0;
  }

  *take(text: string): Generator<JsonItem> {
    let from = 0;
    for (let at = 0; at < text.length && !this.ended; at++) {
      const unit = text[at] as string;
      if (this.#inString) this.#goOn(unit);
      else if (unit === '"') this.#begin();
      else if (unit === "{" || unit === "[") {
        if (this.#inItems && this.#depth === 2) from = at;
        if (this.#depth === 1 && unit === "[" && this.#key === "items") this.#beginItems(text.slice(0, at));
        this.#depth++;
      } else if (unit === "}" || unit === "]") {
        this.#depth--;
        if (this.#inItems && this.#depth === 2) yield this.#endItem(text.slice(from, at + 1));
        else if (this.#inItems && this.#depth < 2) this.ended = true;
      }
    }
    if (this.#inItems && this.#depth > 2) this.#add(text.slice(from));
    else if (!this.#inItems) this.#addHead(text);
  }

  #begin(): void {
    this.#inString = true;
    if (this.#depth === 1) this.#key = "";
  }

  #goOn(unit: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (unit === "\\") this.#escaped = true;
    else if (unit === '"') this.#inString = false;
    else if (this.#depth === 1 && this.#key.length < 20) this.#key += unit;
  }

  #beginItems(before: string): void {
    this.#inItems = true;
    this.#addHead(before);
  }

  #addHead(text: string): void {
    this.#head += text.slice(0, MOST_HEAD - this.#head.length);
  }

  /** One character more than the limit tells an item that is too large. */
  #add(text: string): void {
    this.#item += text.slice(0, this.#most + 1 - this.#item.length);
  }

  #endItem(last: string): JsonItem {
    this.#add(last);
    const json = this.#item.length > this.#most ? null : this.#item;
    this.#item = "";
    return { head: this.#head, json };
  }
}
