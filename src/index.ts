export { UserError } from "./errors.js";
export type { Ledger } from "./ledger/contract.js";
export type { OutcomeKind, PageInput } from "./page/page.js";
export { type ReadOptions, readPage, type Tools } from "./read.js";
export type { OutcomeLine, PageReading, PageRecord, StoryLine, Versions } from "./record/lines.js";
export type { MentionItem, Report, SourceItem } from "./resolve/report.js";
export type {
  ActorValue,
  Alternative,
  FigureValue,
  InstrumentValue,
  Item,
  PlaceValue,
  SourceValue,
  TimeValue,
} from "./resolve/values.js";
export { loadTools } from "./tools.js";
