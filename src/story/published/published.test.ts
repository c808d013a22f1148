import assert from "node:assert/strict";
import { test } from "node:test";
import { decodePage, isRefusal } from "../../page/decode.js";
import { cutStories } from "../cut.js";
import type { PublishedAt, Story } from "../story.js";
import { clockIn, dateIn } from "./days.js";

function story(source: string, published?: string): Story {
  const page = decodePage({ id: "p", bytes: Buffer.from(source), published });
  assert.ok(!isRefusal(page));
  const stories = cutStories(page);
  assert.ok(!isRefusal(stories));
  return stories[0] as Story;
}

const body = "The army said that two soldiers had died near the port.\n\nTalks go on.";
type Expected = readonly [how: PublishedAt["how"], from: string | null, to: string | null] | null;
const rows: readonly (readonly [
  name: string,
  source: string,
  given: string | undefined,
  expected: Expected,
])[] = [
  ["nothing", `Soldiers die near port\n\n${body}`, undefined, null],
  [
    "the user's day",
    `Soldiers die near port\n\n${body}`,
    "2026-06-10",
    ["given", "2026-06-10", "2026-06-11"],
  ],
  [
    "the user's instant",
    `Soldiers die near port\n\n${body}`,
    "2026-06-10T23:59+03:00",
    ["given", "2026-06-10T23:59+03:00", "2026-06-11T00:00+03:00"],
  ],
  [
    "a visible line",
    `Soldiers die near port\nPublished on 14 January 2026\n\n${body}`,
    "2026-06-10",
    ["visible", "2026-01-14", "2026-01-15"],
  ],
  [
    "publication and change in one line",
    `Soldiers die near port\nDoha | January 14, 2026 | 11:20 am | Updated January 15, 2026\n\n${body}`,
    undefined,
    ["visible", "2026-01-14T11:20", "2026-01-14T11:21"],
  ],
  [
    "the day of a change alone",
    `Soldiers die near port\nUpdated: Jan 15, 2026\n\n${body}`,
    undefined,
    ["visible", "2026-01-15", "2026-01-16"],
  ],
  [
    "a clock that counts from UTC",
    `Soldiers die near port\nApril 16, 20252:05 PM GMT+1Updated 3 hours ago\n\n${body}`,
    undefined,
    ["visible", "2025-04-16T14:05+01:00", "2025-04-16T14:06+01:00"],
  ],
  [
    "a dateline with the user's year",
    `Soldiers die near port\n\nKHARTOUM, June 9 (Agency) - ${body}`,
    "2026-06-10",
    ["dateline", "2026-06-09", "2026-06-10"],
  ],
  [
    "a dateline without a year",
    `Soldiers die near port\n\nKHARTOUM, June 9 (Agency) - ${body}`,
    undefined,
    null,
  ],
  [
    "past and coming years",
    "Deal on ports\n\nThe deal was signed in 2021 in Doha.\n\nTroops will leave by the end of 2027.",
    undefined,
    ["inferred", "2021-01-01", "2028-01-01"],
  ],
  [
    "a picture's date",
    `Soldiers die near port\n\nA soldier in Port, March 3, 2024. (Reuters)\n\n${body}`,
    undefined,
    ["inferred", "2024-03-03", null],
  ],
  [
    "a plan told of as past",
    "Deal on ports\n\nThe ministers met at noon.\n\nThey had hoped to end it by 2019.",
    undefined,
    null,
  ],
  [
    "structured data",
    `<html><meta property="article:published_time" content="2026-01-14T22:30:00Z"><body><article><h1>Soldiers die</h1><p>${body}</p></article>`,
    "2026-06-10",
    ["structured", "2026-01-14T22:30Z", "2026-01-14T22:31Z"],
  ],
];

for (const [name, source, given, expected] of rows) {
  test(`published by ${name}`, () => {
    const { published } = story(source, given);
    assert.deepEqual(published === null ? null : [published.how, published.from, published.to], expected);
    if (published?.how === "inferred")
      assert.ok(source.includes(published.text ?? "no text") && published.reason);
  });
}

test("a dateline gives its place, and its day once the year is known", () => {
  const source = `Soldiers die near port\n\nKHARTOUM, June 9 (Agency) - ${body}`;
  assert.deepEqual(story(source).dateline, {
    text: "KHARTOUM, June 9 (Agency)",
    place: "KHARTOUM",
    day: null,
  });
  assert.equal(story(source, "2026-06-10").dateline?.day, "2026-06-09");
});

test("dates are read as written; figures that could be two days are none", () => {
  const day = (text: string): string => {
    const date = dateIn(text);
    return date === null ? "none" : `${date.year} ${date.month} ${date.day}`;
  };
  assert.deepEqual(
    [
      "Jan. 14, 2026",
      "14th of January 2026",
      "Wed, 14 Jan 26 10:00:00 GMT",
      "Wednesday, 14-Jan-26 10:00:00 GMT",
      "Wed Jan 14 10:00:00 UTC 2026",
      "14 Jan 98 10:00 EST",
      "2026-01-14T10:00Z",
      "20260114",
      "14/01/2026",
      "01/02/2026",
      "March 3",
      "May 2024",
      "the May deal",
    ].map(day),
    [
      "2026 1 14",
      "2026 1 14",
      "2026 1 14",
      "2026 1 14",
      "2026 1 14",
      "1998 1 14",
      "2026 1 14",
      "2026 1 14",
      "2026 1 14",
      "none",
      "null 3 3",
      "2024 5 null",
      "none",
    ],
  );
  assert.deepEqual(clockIn("at 11:05 p.m. EST"), { hour: 23, minute: 5, zone: -300 });
  assert.deepEqual(clockIn("23:50 GMT"), { hour: 23, minute: 50, zone: 0 });
  assert.equal(clockIn("45 people"), null);
});

test("a stamp that tells of both tells the first publication from the later version", () => {
  const stamps: readonly (readonly [string, string | null, string | null])[] = [
    ["3 March 2026, updated 20 March 2026", "2026-03-03", "2026-03-20"],
    ["Updated 20 March 2026 | Published 3 March 2026", "2026-03-03", "2026-03-20"],
    ["Published 3 March 2026 | Last updated 20 March 2026", "2026-03-03", "2026-03-20"],
    ["Updated 20 March 2026", "2026-03-20", "2026-03-20"],
  ];
  for (const [stamp, first, later] of stamps) {
    const { published, updated } = story(`Soldiers die near port\n${stamp}\n\n${body}`);
    assert.deepEqual([published?.from ?? null, updated?.from ?? null], [first, later], stamp);
  }
});

test("several stamps behind a story's end are those of other stories", () => {
  const page = `Soldiers die near port\n\n${body}\n\n9 March 2026\n\n8 March 2026`;
  assert.equal(story(page).published, null);
  assert.equal(story(page.replace(/\n\n8 March 2026$/, "")).published?.from, "2026-03-09");
});
