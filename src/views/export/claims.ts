import { sourceChain } from "../../merge/claims.js";
import type { Claim } from "../../merge/event.js";
import type { PlaceValue } from "../../resolve/values.js";
import type { Column, Table } from "./column.js";

const columns: readonly Column<Claim>[] = [
  { name: "id", about: "id of the claim", of: ({ id }) => id },
  { name: "event", about: "id of the event that it is about", of: ({ event }) => event },
  { name: "report", about: "id of the report that makes it", of: ({ report }) => report },
  { name: "story", about: "id of the report's story", of: ({ story }) => story },
  { name: "field", about: "the field that it fills", of: ({ field }) => field },
  { name: "label", about: "the label, for type, mode, realis and stance", of: ({ label }) => label },
  { name: "text", about: "the words; for a label the report's trigger", of: ({ item }) => item.text },
  {
    name: "start",
    about: "where they start in the story's text, UTF-16 units",
    of: ({ item }) => item.start,
  },
  { name: "end", about: "where they end", of: ({ item }) => item.end },
  {
    name: "page_start",
    about: "where they start on the page, UTF-16 units",
    of: ({ item }) => item.pageStart,
  },
  { name: "page_end", about: "where they end on the page", of: ({ item }) => item.pageEnd },
  {
    name: "value",
    about: "what the words mean, as in docs/format.md",
    of: ({ item }) => item.value as Readonly<Record<string, unknown>> | null,
  },
  { name: "how", about: "the rule or source of the value", of: ({ item }) => item.how },
  { name: "reason", about: "why there is no value, or no precise one", of: ({ item }) => item.reason },
  { name: "realis", about: "whether it happened, as the report tells it", of: ({ realis }) => realis },
  { name: "stance", about: "how the report stands to it", of: ({ stance }) => stance },
  {
    name: "sources",
    about: "who says so, nearest to the reader first, `<` before a source passed on",
    of: ({ sources }) => sourceChain(sources) || null,
  },
];

export const CLAIMS: Table<Claim> = {
  columns,
  id: ({ id }) => id,
  place: ({ field, item }) => (field === "place" ? (item.value as PlaceValue | null) : null),
};
