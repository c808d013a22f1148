import { escapeText } from "./markup.js";
import { TextBuilder } from "./text-builder.js";

/** One value of an item: an element that stood in it. */
export interface XmlField {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Character data: what the element says, or markup that was escaped. */
  readonly text: string;
  /** Elements and text as markup; null where there are no elements. */
  readonly markup: string | null;
}

/** An element of an item while it is open. */
export class OpenField {
  /** Elements open inside of it. */
  depth = 0;
  /** Characters it has. */
  size = 0;
  readonly #name: string;
  readonly #attributes: Readonly<Record<string, string>>;
  readonly #text = new TextBuilder();
  #markup: TextBuilder | null = null;

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.#name = name;
    this.#attributes = attributes;
  }

  addText(text: string): void {
    this.size += text.length;
    this.#text.add(text);
    this.#markup?.add(escapeText(text));
  }

  addTag(tag: string): void {
    this.size += tag.length;
    if (this.#markup === null) {
      this.#markup = new TextBuilder();
      this.#markup.add(escapeText(this.#text.toString()));
    }
    this.#markup.add(tag);
  }

  field(): XmlField {
    return {
      name: this.#name,
      attributes: this.#attributes,
      text: this.#text.toString(),
      markup: this.#markup?.toString() ?? null,
    };
  }
}
