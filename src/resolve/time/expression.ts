import type { Span } from "../../text/span.js";
import type { Sense } from "./rule.js";

/** A stretch of text that the grammar reads; `name` is the rule's, with its wrappers before it: "since/month-year". */
export interface Expression extends Span {
  readonly name: string;
  readonly sense: Sense;
}
