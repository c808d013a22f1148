import { dayNumber } from "../../merge/days.js";
import { fold } from "../../merge/fold.js";
import type { EventFilter } from "../contract.js";

export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The conditions on table `event e` that a filter stands for. */
export const conditionsOf = (filter: EventFilter): readonly Condition[] => [
  ...oneOf("e.type", filter.types),
  ...oneOf("e.realis", filter.realis),
  ...oneOf("e.stance", filter.stance),
  ...during(filter),
  ...(filter.country === undefined ? [] : [{ sql: "e.country = ?", values: [filter.country] }]),
  ...inPlace(filter.place),
  ...inBox(filter.bbox),
  ...withWords(filter.text),
  ...(filter.dated === undefined ? [] : [{ sql: "e.undated = ?", values: [Number(!filter.dated)] }]),
  ...(filter.placed === undefined ? [] : [{ sql: "e.placed = ?", values: [Number(filter.placed)] }]),
  ...(filter.pinned === undefined
    ? []
    : [{ sql: `e.lat IS ${filter.pinned ? "NOT NULL" : "NULL"}`, values: [] }]),
];

export const whereOf = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? "" : `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`;

export const valuesOf = (conditions: readonly Condition[]): readonly (string | number)[] =>
  conditions.flatMap(({ values }) => values);

const oneOf = (column: string, labels: readonly string[] | undefined): Condition[] =>
  labels === undefined || labels.length === 0
    ? []
    : [{ sql: `${column} IN (${labels.map(() => "?").join(", ")})`, values: labels }];

/** Both days included; an event without a time is in no period. */
function during({ from, to }: EventFilter): Condition[] {
  const first = from === undefined ? null : dayNumber(from);
  const last = to === undefined ? null : dayNumber(to);
  return [
    ...(first === null ? [] : [{ sql: "e.last_day >= ?", values: [first] }]),
    ...(last === null ? [] : [{ sql: "e.first_day <= ?", values: [last] }]),
  ];
}

const inPlace = (place: string | undefined): Condition[] => {
  const words = place === undefined ? "" : fold(place);
  return words === "" ? [] : [{ sql: "instr(e.place_words, ?) > 0", values: [words] }];
};

/** A box whose west lies east of its east runs over the antimeridian. */
function inBox(bbox: EventFilter["bbox"]): Condition[] {
  if (bbox === undefined) return [];
  const [west, south, east, north] = bbox;
  const across = west > east ? "(e.lon >= ? OR e.lon <= ?)" : "e.lon BETWEEN ? AND ?";
  return [{ sql: `e.lat BETWEEN ? AND ? AND ${across}`, values: [south, north, west, east] }];
}

/** All the words, in any order, in the sentences of one report; other forms of a word are found too. */
function withWords(text: string | undefined): Condition[] {
  if (text === undefined || text.trim() === "") return [];
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words === null) return [{ sql: "0", values: [] }];
  const match = words.map((word) => `"${word}"`).join(" ");
  return [
    {
      sql: "e.nr IN (SELECT event FROM report WHERE nr IN (SELECT rowid FROM report_words WHERE report_words MATCH ?))",
      values: [match],
    },
  ];
}
