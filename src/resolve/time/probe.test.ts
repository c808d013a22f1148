import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { PublishedAt } from "../../story/story.js";
import type { TimeValue } from "../values.js";
import { timeResolver } from "./resolve.js";
import { storyOf } from "./story-of.fixture.js";

/** Thursday. */
const PUBLISHED = "2025-06-12";

/** `[sentences, the time's words, from, to]`; the words are the last of their kind in the text. */
type Probe = readonly [text: string, words: string, from: string | null, to: string | null];

const DAYS: readonly Probe[] = [
  ["Gunmen opened fire on a bus near Gao on Monday.", "Monday", "2025-06-09", "2025-06-10"],
  ["The army said Thursday that it had retaken the airfield.", "Thursday", "2025-06-12", "2025-06-13"],
  [
    "Two drones hit the refinery late Tuesday, the governor said.",
    "late Tuesday",
    "2025-06-10",
    "2025-06-11",
  ],
  [
    "Shells landed in the camp early on Sunday morning.",
    "early on Sunday morning",
    "2025-06-08",
    "2025-06-09",
  ],
  ["The delegations will meet in Doha on Saturday.", "Saturday", "2025-06-14", "2025-06-15"],
  ["A hearing is scheduled for Tuesday.", "Tuesday", "2025-06-17", "2025-06-18"],
  ["On Friday, the Security Council is to vote on the draft.", "Friday", "2025-06-13", "2025-06-14"],
  ["The envoy flew to Cairo on Wednesday.", "Wednesday", "2025-06-11", "2025-06-12"],
  ["Residents of the town must leave by Sunday.", "by Sunday", "2025-06-12", "2025-06-16"],
  ["The crossing remained shut until Tuesday.", "until Tuesday", null, "2025-06-11"],
  ["The strike was put off until Monday.", "until Monday", "2025-06-12", "2025-06-17"],
  ["Rebels have held the bridge since Saturday.", "since Saturday", "2025-06-07", "2025-06-13"],
  ["The two armies agreed on Wednesday to stop fighting.", "Wednesday", "2025-06-11", "2025-06-12"],
  ["On Wednesday the rebels agreed to hand over the town.", "Wednesday", "2025-06-11", "2025-06-12"],
  ["Ministers agreed at a summit in Lagos on Sunday to send troops.", "Sunday", "2025-06-08", "2025-06-09"],
  ["The general vowed Monday to retake the port.", "Monday", "2025-06-09", "2025-06-10"],
  ["The union called on Tuesday for a strike.", "Tuesday", "2025-06-10", "2025-06-11"],
  ["The union called for a strike on Saturday.", "Saturday", "2025-06-14", "2025-06-15"],
  ["The sides agreed to meet on Saturday.", "Saturday", "2025-06-14", "2025-06-15"],
  ["The envoy promised to return on Monday.", "Monday", "2025-06-16", "2025-06-17"],
  ["Officials counted votes on Monday.", "Monday", "2025-06-09", "2025-06-10"],
  ["The court votes on Monday.", "Monday", "2025-06-16", "2025-06-17"],
  ["He was held in May and tried in public on Friday.", "Friday", "2025-06-06", "2025-06-07"],
  ["Militants raided the village last Friday.", "last Friday", "2025-06-06", "2025-06-07"],
  ["The president will visit Bangui next Monday.", "next Monday", "2025-06-16", "2025-06-17"],
  ["Three soldiers were killed overnight.", "overnight", "2025-06-11", "2025-06-13"],
  ["A curfew was imposed last night.", "last night", "2025-06-11", "2025-06-12"],
  ["Fighting flared over the weekend.", "over the weekend", "2025-06-07", "2025-06-09"],
  [
    "Troops entered the suburb before dawn on Wednesday.",
    "before dawn on Wednesday",
    "2025-06-11",
    "2025-06-12",
  ],
  ["A bomb went off at 7:45 p.m. on Monday.", "7:45 p.m. on Monday", "2025-06-09T19:45", "2025-06-09T19:46"],
  [
    "The quake struck on Monday at 03:20 GMT.",
    "Monday at 03:20 GMT",
    "2025-06-09T03:20+00:00",
    "2025-06-09T03:21+00:00",
  ],
  ["Talks ran from Wednesday to Friday.", "from Wednesday to Friday", "2025-06-04", "2025-06-07"],
  ["Doctors counted 30 bodies on Saturday and Sunday.", "Saturday and Sunday", "2025-06-07", "2025-06-09"],
  ["He was seen yesterday in Goma.", "yesterday", "2025-06-11", "2025-06-12"],
  ["The convoy, stopped on Thursday, June 5, has moved on.", "Thursday, June 5", "2025-06-05", "2025-06-06"],
];

const DATES: readonly Probe[] = [
  ["The coup of February 1, 2021 ended a decade of opening.", "February 1, 2021", "2021-02-01", "2021-02-02"],
  ["The accord signed on 9 July 2011 gave it a flag.", "9 July 2011", "2011-07-09", "2011-07-10"],
  ["Voting is planned for Dec. 28.", "Dec. 28", "2025-12-28", "2025-12-29"],
  ["The mine exploded on April 22.", "April 22", "2025-04-22", "2025-04-23"],
  ["A truce from May 6 to 10 mostly held.", "May 6 to 10", "2025-05-06", "2025-05-11"],
  [
    "Between 4 and 11 May, 172 people were pulled from the sea.",
    "Between 4 and 11 May",
    "2025-05-04",
    "2025-05-12",
  ],
  [
    "The siege lasted from July 25 through September 20, 2019.",
    "from July 25 through September 20, 2019",
    "2019-07-25",
    "2019-09-21",
  ],
  ["The two armies have been at war since April 2023.", "since April 2023", "2023-04-01", "2025-06-13"],
  ["The last troops are to be out by the end of 2026.", "by the end of 2026", "2025-06-12", "2027-01-01"],
  ["The ceasefire of mid-2022 did not last.", "mid-2022", "2022-01-01", "2023-01-01"],
  ["He went underground in early 2019.", "early 2019", "2019-01-01", "2020-01-01"],
  ["The militia was formed in the 1990s.", "the 1990s", "1990-01-01", "2000-01-01"],
  ["Violence peaked in March last year.", "March last year", "2024-03-01", "2024-04-01"],
  ["The talks ran from May to June in 1981.", "from May to June in 1981", "1981-05-01", "1981-07-01"],
  ["They were taken hostage on October 7 last year.", "October 7 last year", "2024-10-07", "2024-10-08"],
  ["The rebels seized the town in November.", "November", "2024-11-01", "2024-12-01"],
  ["The mission will end in September.", "September", "2025-09-01", "2025-10-01"],
  ["A 2020 drone strike killed the commander.", "2020", "2020-01-01", "2021-01-01"],
  ["The 1976-83 dictatorship left thousands missing.", "1976-83", "1976-01-01", "1984-01-01"],
  [
    "Grain exports fell in the first quarter of 2024.",
    "the first quarter of 2024",
    "2024-01-01",
    "2024-04-01",
  ],
  [
    "More were displaced in the first half of this year.",
    "the first half of this year",
    "2025-01-01",
    "2025-07-01",
  ],
  [
    "The town has been without power since the 2015 offensive.",
    "since the 2015 offensive",
    "2015-01-01",
    "2025-06-13",
  ],
  [
    "Since his arrest in March 2005 he has not been seen.",
    "Since his arrest in March 2005",
    "2005-03-01",
    "2025-06-13",
  ],
  ["Mosques were full for Eid al-Adha.", "Eid al-Adha", "2025-06-06", "2025-06-10"],
];

const RELATIVE: readonly Probe[] = [
  ["The city was cut off 18 months ago.", "18 months ago", "2023-12-01", "2024-01-01"],
  ["He was sworn in two years ago.", "two years ago", "2023-01-01", "2024-01-01"],
  ["The pair were abducted three weeks ago.", "three weeks ago", "2025-05-19", "2025-05-26"],
  ["The village burned ten days ago.", "ten days ago", "2025-06-02", "2025-06-03"],
  ["Rations were cut last month.", "last month", "2025-05-01", "2025-06-01"],
  ["A donors' meeting is due next week.", "next week", "2025-06-16", "2025-06-23"],
  ["A senior aide was held in recent days.", "in recent days", "2025-06-05", "2025-06-13"],
  ["Over the past 24 hours five hospitals were hit.", "Over the past 24 hours", "2025-06-11", "2025-06-13"],
  ["At least 60 died in the last two weeks.", "in the last two weeks", "2025-05-29", "2025-06-13"],
  ["Earlier this week a convoy was ambushed.", "Earlier this week", "2025-06-09", "2025-06-12"],
  ["A verdict is expected later this month.", "later this month", "2025-06-12", "2025-07-01"],
  ["The blockade was eased late last week.", "late last week", "2025-06-02", "2025-06-09"],
  ["The base will close within 30 days.", "within 30 days", "2025-06-12", "2025-07-13"],
];

const ANCHORED: readonly Probe[] = [
  [
    "A market was bombed on May 3.\nTwo days later, the hospital was hit.",
    "Two days later",
    "2025-05-05",
    "2025-05-06",
  ],
  [
    "The governor was shot on May 3, police said on Monday.\nHis deputy had been killed the day before.",
    "the day before",
    "2025-05-02",
    "2025-05-03",
  ],
  [
    "The president was ousted in July 2023.\nThe following month, sanctions came.",
    "The following month",
    "2023-08-01",
    "2023-09-01",
  ],
  ["He was wounded on Monday and died the next day.", "the next day", "2025-06-10", "2025-06-11"],
  [
    "The mayor was arrested two days after the vote of June 1.",
    "two days after the vote of June 1",
    "2025-06-03",
    "2025-06-04",
  ],
];

const UNDATED: readonly Probe[] = [
  ["They had been held for three months.", "for three months", null, null],
  ["The war nears the three-year mark.", "three-year", null, null],
  ["Guards fire into the air every night.", "every night", null, null],
  ["Since the dictator's fall there have been clashes.", "Since the dictator's fall", null, null],
  [
    "The arrest came a week after a delegation visited the capital.",
    "a week after a delegation visited the capital",
    null,
    null,
  ],
  ["A week later they were freed.", "A week later", null, null],
  ["The shop opened around midnight.", "around midnight", null, null],
  ["A 17-year-old boy was shot.", "17-year-old", null, null],
];

/** `[sentences, the time's words, day of publication, from, to]`, for stories of other days than `PUBLISHED`. */
type OnDay = readonly [
  text: string,
  words: string,
  published: string,
  from: string | null,
  to: string | null,
];

const THURSDAY = "2026-03-05";

const ON_OTHER_DAYS: readonly OnDay[] = [
  [
    "The 7 October attack killed 1,200 people, Israel says.",
    "7 October",
    THURSDAY,
    "2023-10-07",
    "2023-10-08",
  ],
  ["He was shot the Friday before last.", "the Friday before last", THURSDAY, "2026-02-20", "2026-02-21"],
  [
    "He fled on the eve of the vote on February 22.",
    "eve of the vote on February 22",
    THURSDAY,
    "2026-02-21",
    "2026-02-22",
  ],
  ["He fled on the eve of the vote on February 22.", "February 22", THURSDAY, "2026-02-22", "2026-02-23"],
  ["They met in Room 2024.", "2024", THURSDAY, null, null],
  ["The crash closed Highway 2000.", "2000", THURSDAY, null, null],
  ["Under Act 1948 he was held.", "1948", THURSDAY, null, null],
  ["Some 1999 soldiers surrendered.", "1999", THURSDAY, null, null],
  ["A curfew runs from 6pm to 6am.", "from 6pm to 6am", THURSDAY, "2026-03-05T18:00", "2026-03-06T06:00"],
  [
    "Shops shut between 10 p.m. on Friday and 4 a.m.",
    "between 10 p.m. on Friday and 4 a.m.",
    THURSDAY,
    "2026-02-27T22:00",
    "2026-02-28T04:00",
  ],
  ["They met from 9am to 11am.", "from 9am to 11am", THURSDAY, "2026-03-05T09:00", "2026-03-05T11:00"],
  ["the bridge fell on 3 march and the town on tuesday.", "3 march", THURSDAY, "2026-03-03", "2026-03-04"],
  ["the bridge fell on 3 march and the town on tuesday.", "tuesday", THURSDAY, "2026-03-03", "2026-03-04"],
  ["Erdogan threatened the SDF on Monday.", "Monday", THURSDAY, "2026-03-02", "2026-03-03"],
  ["The mayor warned of floods on Monday.", "Monday", THURSDAY, "2026-03-02", "2026-03-03"],
  ["The general vowed revenge on Monday.", "Monday", THURSDAY, "2026-03-02", "2026-03-03"],
  ["The junta promised elections on Sunday.", "Sunday", THURSDAY, "2026-03-08", "2026-03-09"],
  ["The envoy promised an answer by Monday.", "by Monday", THURSDAY, "2026-03-05", "2026-03-10"],
  ["Police shot a protester on Good Friday.", "Good Friday", THURSDAY, "2025-04-18", "2025-04-19"],
  ["The resolution was adopted on 6 April.", "6 April", THURSDAY, "2025-04-06", "2025-04-07"],
  ["On 6 April, the resolution was adopted.", "6 April", THURSDAY, "2025-04-06", "2025-04-07"],
  ["The coup of July 15 failed.", "July 15", THURSDAY, "2025-07-15", "2025-07-16"],
  ["The April 20 raid killed two.", "April 20", THURSDAY, "2025-04-20", "2025-04-21"],
  ["The vote was postponed to April 6.", "April 6", THURSDAY, "2026-04-06", "2026-04-07"],
  ["He resigned ahead of the April 6 election.", "April 6", THURSDAY, "2026-04-06", "2026-04-07"],
  ["The king announced elections on April 6.", "April 6", THURSDAY, "2026-04-06", "2026-04-07"],
  ["Officials said the April 6 election would be free.", "April 6", THURSDAY, "2026-04-06", "2026-04-07"],
  ["On Friday, the new president takes office.", "Friday", "2026-12-31", "2027-01-01", "2027-01-02"],
  ["The new president takes office on Friday.", "Friday", "2026-12-31", "2027-01-01", "2027-01-02"],
  ["The law comes into force on Monday.", "Monday", THURSDAY, "2026-03-09", "2026-03-10"],
  ["Voters go to the polls on Sunday.", "Sunday", THURSDAY, "2026-03-08", "2026-03-09"],
  ["On Sunday voters go to the polls.", "Sunday", THURSDAY, "2026-03-08", "2026-03-09"],
  ["Voters went to the polls on Sunday.", "Sunday", THURSDAY, "2026-03-01", "2026-03-02"],
  [
    "Officials said peace talks on Monday will go ahead in Geneva.",
    "Monday",
    THURSDAY,
    "2026-03-09",
    "2026-03-10",
  ],
  [
    "Officials said on Monday peace talks will go ahead in Geneva.",
    "Monday",
    THURSDAY,
    "2026-03-02",
    "2026-03-03",
  ],
  [
    "Officials said the attack on Monday will be investigated.",
    "Monday",
    THURSDAY,
    "2026-03-02",
    "2026-03-03",
  ],
  ["Officials said 20 people on Monday were killed.", "Monday", THURSDAY, "2026-03-02", "2026-03-03"],
  ["“It will go on,” said the minister on Monday.", "Monday", THURSDAY, "2026-03-02", "2026-03-03"],
  ["Tickets were sold for the match on April 6.", "April 6", THURSDAY, "2026-04-06", "2026-04-07"],
  ["He was arrested before elections on April 6.", "April 6", THURSDAY, "2026-04-06", "2026-04-07"],
  ["He was arrested and faces trial on April 6.", "April 6", THURSDAY, "2026-04-06", "2026-04-07"],
  ["He has a court date on April 6.", "April 6", THURSDAY, "2026-04-06", "2026-04-07"],
  ["April 6 was chosen as a day of mourning.", "April 6", THURSDAY, "2026-04-06", "2026-04-07"],
  ["The vote was moved from April 6.", "April 6", THURSDAY, "2026-04-06", "2026-04-07"],
  ["The talks ran from 6 to 8 April.", "6 to 8 April", THURSDAY, "2025-04-06", "2025-04-09"],
  ["Tehran hosted a summit on 6 April.", "6 April", THURSDAY, "2025-04-06", "2025-04-07"],
  ["A curfew was announced for Friday.", "Friday", THURSDAY, "2026-03-06", "2026-03-07"],
  ["He was jailed for Friday's attack.", "Friday", THURSDAY, "2026-02-27", "2026-02-28"],
  ["Trump threatened Iran with strikes on Monday.", "Monday", THURSDAY, "2026-03-02", "2026-03-03"],
  ["He said Monday's talks will go ahead.", "Monday", THURSDAY, "2026-03-09", "2026-03-10"],
  ["He said Monday's attack will be avenged.", "Monday", THURSDAY, "2026-03-02", "2026-03-03"],
  ["He said Monday's talks had failed.", "Monday", THURSDAY, "2026-03-02", "2026-03-03"],
  [
    "Officials told Reuters the talks on Monday will go ahead.",
    "Monday",
    THURSDAY,
    "2026-03-09",
    "2026-03-10",
  ],
  ["More than 2000 died.", "2000", THURSDAY, null, null],
  ["At least 2015 was calm.", "2015", THURSDAY, "2015-01-01", "2016-01-01"],
  ["3 may have died.", "3 may", THURSDAY, null, null],
  ["Thousands demanded his release on Monday.", "Monday", THURSDAY, "2026-03-02", "2026-03-03"],
  ["The general pledged support for Kyiv on Monday.", "Monday", THURSDAY, "2026-03-02", "2026-03-03"],
  ["The court delayed his hearing on April 10.", "April 10", THURSDAY, "2026-04-10", "2026-04-11"],
  ["His hearing was delayed on April 10.", "April 10", THURSDAY, "2025-04-10", "2025-04-11"],
  ["The ministry declared April 10 a holiday.", "April 10", THURSDAY, "2026-04-10", "2026-04-11"],
  ["The bill passed and becomes law on April 10.", "April 10", THURSDAY, "2026-04-10", "2026-04-11"],
];

const read = (text: string, words: string, published: string | PublishedAt | null) => {
  const start = text.lastIndexOf(words);
  return timeResolver(storyOf(text, published))({ start, end: start + words.length });
};

const dates = (value: TimeValue | null): readonly (string | null)[] => [
  value?.from ?? null,
  value?.to ?? null,
];

const probes = [...DAYS, ...DATES, ...RELATIVE, ...ANCHORED, ...UNDATED];

describe("time expressions of conflict news", () => {
  for (const [text, words, from, to] of probes)
    test(`${words}: ${text}`, () => {
      const { value, reason } = read(text, words, PUBLISHED);
      assert.deepEqual(dates(value), [from, to], reason ?? "");
      if (from === null && to === null) assert.ok(reason !== null && reason !== "", "an open value says why");
    });

  for (const [text, words, published, from, to] of ON_OTHER_DAYS)
    test(`${words}, told on ${published}: ${text}`, () => {
      const { value, reason } = read(text, words, published);
      assert.deepEqual(dates(value), [from, to], reason ?? "");
    });

  test("every date moves with the day of publication by whole weeks", () => {
    for (const [text, words, from, to] of DAYS) {
      const { value } = read(text, words, "2025-06-19");
      if (/June/.test(text) || from === null || to === null || from.includes("T")) continue;
      const moved = (iso: string) => new Date(Date.parse(iso) + 7 * 86_400_000).toISOString().slice(0, 10);
      assert.deepEqual(dates(value), [moved(from), moved(to)], text);
    }
  });

  test("the day of publication is never given to words that hang on something else", () => {
    for (const [text, words] of UNDATED) {
      const { value } = read(text, words, PUBLISHED);
      assert.notEqual(value?.from, PUBLISHED, text);
    }
  });
});

describe("a story whose day of publication is not known", () => {
  const between: PublishedAt = {
    from: "2025-01-01",
    to: "2026-09-01",
    granularity: "vague",
    how: "inferred",
    reason: "it tells of 2025 and looks ahead to September 2026",
    text: null,
  };

  test("relative words have no value, and say why", () => {
    for (const words of ["Monday", "last week", "yesterday", "two days ago", "May 3", "in recent days"]) {
      const { value, reason } = read(`Two died ${words}.`, words, null);
      assert.equal(value, null, words);
      assert.match(reason ?? "", /publication/);
    }
  });

  test("absolute words do not need it", () => {
    assert.deepEqual(dates(read("It fell in 2004.", "in 2004", null).value), ["2004-01-01", "2005-01-01"]);
    assert.deepEqual(dates(read("It was on Dec. 15, 2024.", "Dec. 15, 2024", null).value), [
      "2024-12-15",
      "2024-12-16",
    ]);
  });

  test("open ends stay open", () => {
    assert.deepEqual(dates(read("At war since April 2023.", "since April 2023", null).value), [
      "2023-04-01",
      null,
    ]);
    assert.deepEqual(dates(read("Out by the end of 2026.", "by the end of 2026", between).value), [
      null,
      "2027-01-01",
    ]);
  });

  test("a relative day lies anywhere in the interval, never on one invented day", () => {
    const { value, reason } = read("Columns moved late Monday.", "late Monday", between);
    assert.deepEqual(dates(value), ["2024-12-30", "2026-09-01"]);
    assert.equal(value?.granularity, "vague");
    assert.equal(value?.anchor, "document");
    assert.match(reason ?? "", /between 2025-01-01 and 2026-08-31/);
  });

  test("a month of last year is one month, not everything since", () => {
    const { value, reason, alternatives } = read(
      "Violence peaked in March last year.",
      "March last year",
      between,
    );
    assert.equal(value, null);
    assert.match(reason ?? "", /counted from the day of publication/);
    assert.deepEqual(
      alternatives.map(({ value: { from, granularity } }) => [from, granularity]),
      [
        ["2024-03-01", "month"],
        ["2025-03-01", "month"],
      ],
    );
    const open = read("Violence peaked in March last year.", "March last year", { ...between, to: null });
    assert.equal(open.value, null);
    assert.equal(open.alternatives[0]?.value.from, "2024-03-01");
  });

  test("a date without a year is not given one", () => {
    const { value, alternatives } = read("They met on June 12.", "June 12", between);
    assert.equal(value, null);
    assert.ok(alternatives.length > 1);
  });
});

/** `[sentence, the day's words, the event's word, from, to]`: the day that the reader ties to the event. */
type Apart = readonly [text: string, words: string, trigger: string, from: string, to: string];

const APART: readonly Apart[] = [
  [
    "Flights resumed on Wednesday, a day after a bomb killed ten.",
    "Wednesday",
    "killed",
    "2025-06-10",
    "2025-06-11",
  ],
  [
    "Flights resumed on Wednesday, two days after a blast tore through the hall, officials said.",
    "Wednesday",
    "blast",
    "2025-06-09",
    "2025-06-10",
  ],
  [
    "A day after gunmen shot the mayor, shops stayed shut on Wednesday.",
    "Wednesday",
    "shot",
    "2025-06-10",
    "2025-06-11",
  ],
  [
    "He landed on Monday, three days before rebels seized the port.",
    "Monday",
    "seized",
    "2025-06-12",
    "2025-06-13",
  ],
  [
    "Shops shut on Wednesday, hours after shells hit the market.",
    "Wednesday",
    "hit",
    "2025-06-10",
    "2025-06-12",
  ],
  [
    "Flights resumed on Wednesday, a day after a bomb killed ten.",
    "Wednesday",
    "resumed",
    "2025-06-11",
    "2025-06-12",
  ],
  [
    "Flights resumed on Wednesday, a day after the blast, and looters killed ten.",
    "Wednesday",
    "killed",
    "2025-06-11",
    "2025-06-12",
  ],
  [
    "Troops came on Wednesday, two days after the raid of June 1 killed ten.",
    "Wednesday",
    "killed",
    "2025-06-11",
    "2025-06-12",
  ],
];

describe("an event that “a day after” sets apart from the sentence's day", () => {
  for (const [text, words, trigger, from, to] of APART)
    test(`${trigger}: ${text}`, () => {
      const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
      const { value } = timeResolver(storyOf(text, PUBLISHED))(span(words), span(trigger));
      assert.deepEqual(dates(value), [from, to]);
    });

  test("the day that the sentence says stays as what it could be", () => {
    const [text, words] = APART[0] as Apart;
    const start = text.indexOf(words);
    const { alternatives, reason } = timeResolver(storyOf(text, PUBLISHED))(
      { start, end: start + words.length },
      { start: text.indexOf("killed"), end: text.indexOf("killed") + 6 },
    );
    assert.equal(alternatives[0]?.value.from, "2025-06-11");
    assert.match(reason ?? "", /a day after/);
  });
});

test("a date in a clause about a person dates nothing outside it", () => {
  const text = "The rebels, who took the town on June 3, denied the raid.";
  const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const time = timeResolver(storyOf(text, PUBLISHED));
  const raid = time(span("June 3"), span("raid"));
  assert.equal(raid.value, null);
  assert.match(raid.reason ?? "", /who took the town/);
  assert.equal(time(span("June 3"), span("took")).value?.from, "2025-06-03");
});

describe("what else it could be", () => {
  test("a weekday keeps the one on the other side", () => {
    const { alternatives } = read("Two died on Monday.", "Monday", PUBLISHED);
    assert.deepEqual(
      alternatives.map(({ value }) => value.from),
      ["2025-06-16"],
    );
  });

  test("a dateline's day counts before the day of publication", () => {
    const text = "Two died on Monday.";
    const story = {
      ...storyOf(text, PUBLISHED),
      dateline: { text: "GOMA, June 3", place: "Goma", day: "2025-06-03" },
    };
    const { value } = timeResolver(story)({ start: 12, end: 18 });
    assert.deepEqual(dates(value), ["2025-06-02", "2025-06-03"]);
    assert.equal(value?.anchor, "dateline");
  });
});
