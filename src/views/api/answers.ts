/** What the routes answer, as types: all that the browser view knows of the program. */
export type {
  EventCounts,
  EventDetail,
  EventPage,
  LedgerStats,
  ReportDetail,
  StoryHead,
} from "../../ledger/contract.js";
export type { Claim, EventSummary, FigureRange, NamedActor, PossibleDuplicate } from "../../merge/event.js";
export type { StoryLine } from "../../record/lines.js";
export type { Report, SourceItem } from "../../resolve/report.js";
export type {
  ActorValue,
  FigureValue,
  InstrumentValue,
  Item,
  PlaceValue,
  SourceValue,
  TimeValue,
} from "../../resolve/values.js";
export type { Block } from "../../story/story.js";
export type { ErrorAnswer } from "./errors.js";
export type { CodebookAnswer, MapAnswer } from "./schemas/counts.js";
