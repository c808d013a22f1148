import type { TracedText } from "../../text/traced.js";
import type { PageMeta } from "../block.js";
import type { PlacedObject } from "./json-places.js";
import type { Script } from "./slim.js";
import type { Visible } from "./visible.js";

/** What an HTML page is cut from. */
export interface PageParts {
  /** The page's characters. */
  readonly source: string;
  /** What is left of them when slimmed, as the document was made from it. */
  readonly text: TracedText;
  readonly visible: Visible;
  readonly meta: PageMeta;
  readonly scripts: readonly Script[];
  /** Articles of the page's JSON-LD. */
  readonly articles: readonly PlacedObject[];
}
