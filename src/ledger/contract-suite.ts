import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { UserError } from "../errors.js";
import type { EventSummary } from "../merge/event.js";
import { eventId } from "../merge/event-id.js";
import { makeStory, type Telling } from "../merge/make-story.js";
import { mergeStories } from "../merge/merge-stories.js";
import { PAIRS } from "../merge/pairs.js";
import { hashOf, unfetchedHash } from "../page/hash.js";
import type { PageReading, StoryLine } from "../record/lines.js";
import type { EventFilter, EventQuery, Ledger } from "./contract.js";
import { makeReading, SAMPLE_VERSIONS, sampleReadings } from "./sample-readings.js";

/** A place for one ledger. `open` may be called again after `close`, and then finds what was added. */
export interface LedgerPlace {
  readonly open: () => Promise<Ledger>;
  readonly remove: () => Promise<void>;
}

/** What every ledger promises; each backend's test file is one call to this. */
export function ledgerContract(name: string, place: () => Promise<LedgerPlace>): void {
  const withLedger = async (use: (ledger: Ledger, reopen: () => Promise<Ledger>) => Promise<void>) => {
    const { open, remove } = await place();
    let ledger = await open();
    const reopen = async () => {
      await ledger.close();
      ledger = await open();
      return ledger;
    };
    try {
      await use(ledger, reopen);
    } finally {
      await ledger.close();
      await remove();
    }
  };

  describe(`${name} ledger`, () => {
    test("adds a page once", () =>
      withLedger(async (ledger) => {
        const page = onePage("one", [RAID]);
        assert.equal(await ledger.has(page.page.hash), false);
        assert.equal(await ledger.add(page), "added");
        const before = await contentsOf(ledger);
        assert.equal(await ledger.add(page), "known");
        assert.equal(await ledger.has(page.page.hash), true);
        assert.deepEqual(await contentsOf(ledger), before);
      }));

    test("a page whose reading failed is not in, and its next outcome takes the place of the last", () =>
      withLedger(async (ledger) => {
        const good = onePage("one", [RAID]);
        const failed: PageReading = {
          ...good,
          stories: [],
          outcome: { ...good.outcome, outcome: "too-slow", reason: "not read", stories: 0, reports: 0 },
        };
        assert.equal(await ledger.add(failed), "added");
        assert.equal(await ledger.has(good.page.hash), false);
        assert.equal(await ledger.add(failed), "added");
        assert.deepEqual((await ledger.stats()).outcomes, { "too-slow": 1 });
        assert.equal(await ledger.add(good), "added");
        assert.deepEqual((await ledger.stats()).outcomes, { ok: 1 });
        assert.equal(await ledger.add(failed), "known", "what was read once is not lost to a later failure");
      }));

    test("keeps a page's bytes, address, headers and time, and every name under which it came", () =>
      withLedger(async (ledger, reopen) => {
        const odd = Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xe9, 0x00, 0xff]);
        const page = pageOf(odd, "Aé");
        const fetch = {
          address: "https://news.example/a",
          status: 200,
          headers: [["etag", '"7"']] as const,
          at: "2024-05-03T10:00:00Z",
        };
        await ledger.add(page, { fetch, bytes: odd });
        await ledger.seen(page.page.hash, "copy", null);
        await ledger.seen(page.page.hash, "copy", null);
        assert.equal(await ledger.add({ ...page, page: { ...page.page, id: "third" } }), "known");
        const kept = await (await reopen()).page(page.page.hash);
        assert.deepEqual(kept?.bytes && Buffer.from(kept.bytes), odd);
        assert.equal(kept?.outcome, "ok");
        assert.deepEqual(kept?.arrivals, [
          { id: "copy", fetch: null },
          { id: "one", fetch },
          { id: "third", fetch: null },
        ]);
      }));

    test("gives a page's bytes back from its characters where they are the same", () =>
      withLedger(async (ledger) => {
        const bytes = Buffer.from("\ufeffCafé “hit” 😀\r\n\0");
        const page = pageOf(bytes, bytes.toString("utf8"));
        await ledger.add(page, { fetch: null, bytes });
        const kept = await ledger.page(page.page.hash);
        assert.deepEqual(kept?.bytes && Buffer.from(kept.bytes), bytes);
        assert.equal(await ledger.page("0".repeat(64)), null);
      }));

    test("keeps no page where it is told not to, only what was read from it", () =>
      withLedger(async (ledger) => {
        const page = onePage("one", [RAID]);
        await ledger.add(page, { fetch: null, bytes: null });
        assert.equal((await ledger.page(page.page.hash))?.bytes, null);
        assert.notEqual(await ledger.story(page.stories[0]?.id ?? ""), null);
      }));

    test("knows what to ask a server with: of a page that was read, of a feed that was gone through", () =>
      withLedger(async (ledger) => {
        const address = "https://news.example/a";
        const headers = [["last-modified", "Fri, 03 May 2024 10:00:00 GMT"]] as const;
        const fetch = { address, status: 200, headers, at: "2024-05-03T10:00:00Z" };
        const page = onePage(address, [RAID]);
        const failed: PageReading = {
          ...page,
          stories: [],
          outcome: { ...page.outcome, outcome: "too-slow", reason: "not read", stories: 0, reports: 0 },
        };
        assert.equal(await ledger.validatorsOf(address), null);
        await ledger.add(failed, { fetch, bytes: null });
        assert.equal(await ledger.validatorsOf(address), null, "a page that failed must come whole again");
        await ledger.add(page, { fetch, bytes: null });
        assert.deepEqual(await ledger.validatorsOf(address), {
          etag: null,
          lastModified: "Fri, 03 May 2024 10:00:00 GMT",
        });
        const feed = { id: "https://news.example/feed", kind: "feed", passedOver: {} } as const;
        await ledger.visited({ ...feed, etag: '"1"', lastModified: null });
        await ledger.visited({ ...feed, etag: '"2"', lastModified: null });
        assert.deepEqual(await ledger.validatorsOf(feed.id), { etag: '"2"', lastModified: null });
        await ledger.visited({ ...feed, etag: null, lastModified: null });
        assert.equal(await ledger.validatorsOf(feed.id), null);
      }));

    test("a page that could not be fetched leaves nothing behind once it could", () =>
      withLedger(async (ledger) => {
        const page = onePage("https://news.example/a", [RAID]);
        const missing: PageReading = {
          page: { ...page.page, hash: unfetchedHash(page.page.id), source: null },
          stories: [],
          outcome: {
            ...page.outcome,
            outcome: "unreadable",
            reason: "the server answered 503",
            stories: 0,
            reports: 0,
          },
        };
        await ledger.add(missing);
        await ledger.add({ ...missing, outcome: { ...missing.outcome, reason: "there is no such host" } });
        assert.deepEqual((await ledger.stats()).reasons, [
          { outcome: "unreadable", reason: "there is no such host", pages: 1 },
        ]);
        await ledger.add(page);
        const { pages, arrivals, outcomes } = await ledger.stats();
        assert.deepEqual({ pages, arrivals, outcomes }, { pages: 1, arrivals: 1, outcomes: { ok: 1 } });
      }));

    test("counts copies and the records that are no pages", () =>
      withLedger(async (ledger) => {
        const page = onePage("one", [RAID]);
        await ledger.add(page);
        for (const id of ["two", "three", "two"]) await ledger.seen(page.page.hash, id, null);
        for (const [id, passedOver] of [
          ["a.warc", { request: 3, warcinfo: 1 }],
          ["b.warc", { request: 2 }],
          ["b.warc", { request: 2 }],
        ] as const) {
          await ledger.visited({ id, kind: "archive", etag: null, lastModified: null, passedOver });
        }
        const stats = await ledger.stats();
        assert.deepEqual([stats.pages, stats.arrivals], [1, 3]);
        assert.deepEqual(stats.passedOver, { request: 5, warcinfo: 1 });
      }));

    test("gives back the very story, odd characters and all", () =>
      withLedger(async (ledger, reopen) => {
        const odd = "\u0000 é e\u0301 😀 \ud800 \u202eabc\r\n";
        const story = makeStory({ id: odd }, [{ trigger: odd, source: odd }]);
        const line: StoryLine = { ...story, headline: odd, mentions: [] };
        await ledger.add(makeReading("odd", [line]));
        const again = await reopen();
        const kept = await again.story(line.id);
        assert.equal(JSON.stringify(kept), JSON.stringify({ ...line, page: "odd" }));
        const [claim] = (await again.event(eventId(line.reports[0]?.id ?? "")))?.claims ?? [];
        assert.equal(claim?.item.text, odd);
      }));

    test("keeps the outcome of a page without stories", () =>
      withLedger(async (ledger) => {
        await ledger.add(makeReading("empty", []));
        const { pages, outcomes, reasons, stories } = await ledger.stats();
        assert.deepEqual({ pages, outcomes, stories }, { pages: 1, outcomes: { "no-story": 1 }, stories: 0 });
        assert.deepEqual(reasons, [{ outcome: "no-story", reason: "no sentence", pages: 1 }]);
      }));

    test("joins the reports of two pages, every claim with its words and sources", () =>
      withLedger(async (ledger) => {
        const toll = (low: number) => [{ text: `${low} killed`, kind: "killed", low, high: low }] as const;
        const [first, second] = [
          onePage("first", [{ ...RAID, figures: toll(12), source: "police" }], "2026-03-03"),
          onePage("second", [{ ...RAID, figures: toll(15), stance: "alleged" }], "2026-03-04"),
        ];
        await ledger.add(second);
        await ledger.add(first);
        const id = eventId(reportId(first));
        const detail = await ledger.event(id);
        assert.deepEqual(detail?.event.reports, [reportId(first), reportId(second)]);
        assert.deepEqual(
          detail?.reports.map(({ story }) => story.page),
          ["first", "second"],
        );
        const { summary } = detail.event;
        assert.deepEqual([summary.reports, summary.stories, summary.contested], [2, 2, true]);
        assert.deepEqual(summary.figures, [
          { kind: "killed", unit: null, low: 12, high: 15, texts: ["12 killed", "15 killed"] },
        ]);
        const tolls = detail.claims.filter(({ field }) => field === "figure");
        assert.deepEqual(
          tolls.map(({ item, sources, event }) => [item.text, sources.map(({ text }) => text), event]),
          [
            ["12 killed", ["police"], id],
            ["15 killed", [], id],
          ],
        );
        for (const { item, story } of detail.claims) {
          assert.equal((await ledger.story(story))?.text.slice(item.start, item.end), item.text);
        }
      }));

    test("leads an old id to the event that took its place", () =>
      withLedger(async (ledger) => {
        const [late, early] = [onePage("late", [RAID], "2026-03-05"), onePage("early", [RAID], "2026-03-03")];
        await ledger.add(late);
        const [before, after] = [eventId(reportId(late)), eventId(reportId(early))];
        assert.equal((await ledger.event(before))?.redirectedFrom, null);
        await ledger.add(early);
        const detail = await ledger.event(before);
        assert.deepEqual([detail?.event.id, detail?.redirectedFrom], [after, before]);
        assert.equal((await ledger.event(after))?.redirectedFrom, null);
        assert.equal((await ledger.stats()).events, 1);
      }));

    for (const { name, a, b } of PAIRS.filter(({ is }) => is === "possible")) {
      test(`records a possible duplicate at either event: ${name}`, () =>
        withLedger(async (ledger) => {
          const [one, two] = [onePage("one", [a]), onePage("two", [b])];
          await ledger.add(two);
          await ledger.add(one);
          const [first, second] = [eventId(reportId(one)), eventId(reportId(two))];
          const others = async (id: string) =>
            (await ledger.event(id))?.possibleDuplicates.map(({ event, other, why }) => [
              event,
              other,
              why !== "",
            ]);
          assert.deepEqual(await others(first), [[first, second, true]]);
          assert.deepEqual(await others(second), [[second, first, true]]);
        }));
    }

    test("answers nothing for ids that it doesn't know", () =>
      withLedger(async (ledger) => {
        assert.equal(await ledger.event("e0000000000000000"), null);
        assert.equal(await ledger.report("r0000000000000000"), null);
        assert.equal(await ledger.story("s0000000000000000"), null);
      }));

    test("gives a report with its story's head, its sentence and its event", () =>
      withLedger(async (ledger) => {
        const page = onePage("one", [{ trigger: "nothing" }, RAID]);
        await ledger.add(page);
        const [story] = page.stories;
        const report = story?.reports[1];
        const detail = await ledger.report(report?.id ?? "");
        assert.deepEqual(detail?.report, report);
        assert.equal(detail?.event, eventId(report?.id ?? ""));
        assert.equal(detail?.story.id, story?.id);
        assert.ok(!("text" in (detail?.story ?? {})));
        assert.match(detail?.sentence ?? "", /^Islamic State attacked .*\.$/);
      }));

    test("leaves nothing of a page that fails half-way", () =>
      withLedger(async (ledger) => {
        const page = onePage("one", [RAID]);
        await ledger.add(page);
        const before = [await contentsOf(ledger), await ledger.stats()];
        const again = makeReading("same story, other bytes", [
          makeStory({ id: "new" }, [RAID, { trigger: "talked", type: "CONSULT" }]),
          ...page.stories,
        ]);
        await assert.rejects(ledger.add(again));
        assert.deepEqual([await contentsOf(ledger), await ledger.stats()], before);
        assert.equal(await ledger.add(onePage("two", [RAID])), "added");
      }));

    test("counts what is in", () =>
      withLedger(async (ledger) => {
        await ledger.add(onePage("one", [RAID, { type: "PROTEST", realis: "planned", source: "x" }]));
        const stats = await ledger.stats();
        assert.deepEqual(
          [stats.pages, stats.stories, stats.reports, stats.events, stats.outcomes],
          [1, 1, 2, 2, { ok: 1 }],
        );
        assert.deepEqual(stats.byType, { ASSAULT: 1, PROTEST: 1 });
        assert.deepEqual(stats.byRealis, { occurred: 1, planned: 1 });
        assert.deepEqual(stats.eventsWithout, { date: 1, place: 1 });
        assert.deepEqual(stats.unresolved.place, { items: 1, unresolved: 0 });
        assert.deepEqual(stats.versions, [SAMPLE_VERSIONS]);
      }));

    describe("lists", () => {
      const sample = { seed: 3, pages: 30, storiesPerPage: 2, reportsPerStory: 3, happenings: 120, days: 90 };

      test("filters", (context) =>
        withLedger(async (ledger) => {
          for (const page of sampleReadings(sample)) await ledger.add(page);
          const all = await listAll(ledger, { limit: 1000 });
          for (const [what, { filter, holds }] of Object.entries(FILTERS)) {
            await context.test(what, async () => {
              const expected = all.filter(holds).map(({ id }) => id);
              assert.ok(
                expected.length > 0 && expected.length < all.length,
                `${expected.length} of ${all.length}`,
              );
              const found = await ledger.listEvents({ ...filter, limit: 1000 });
              assert.deepEqual(
                found.events.map(({ id }) => id),
                expected,
              );
              assert.equal(found.total, expected.length);
              const counts = await ledger.countEvents(filter);
              assert.equal(counts.total, expected.length);
              assert.equal(sum(Object.values(counts.byType)), expected.length);
              assert.equal(sum(counts.byMonth.map(({ events }) => events)) + counts.undated, expected.length);
            });
          }
        }));

      test("by words in the sentences of a report, whatever their form and order", () =>
        withLedger(async (ledger) => {
          const page = onePage("one", [
            { ...RAID, trigger: "shelled" },
            { trigger: "talked", type: "CONSULT" },
          ]);
          await ledger.add(page);
          const found = async (text: string) => (await ledger.listEvents({ text, limit: 10 })).total;
          assert.equal(await found("shelling Mosul"), 1);
          assert.equal(await found("MOSUL shelled"), 1);
          assert.equal(await found("talked Mosul"), 0);
          assert.equal(await found('"shelled" OR * (talked'), 0);
          assert.equal(await found("—"), 0);
        }));

      test("pages of a search that finds thousands are those of the list without it", () =>
        withLedger(async (ledger) => {
          const many = {
            seed: 9,
            pages: 80,
            storiesPerPage: 4,
            reportsPerStory: 10,
            happenings: 4000,
            days: 700,
          };
          for (const page of sampleReadings(many)) await ledger.add(page);
          const { total } = await ledger.listEvents({ text: "said", limit: 1 });
          assert.ok(total > 2000, String(total));
          for (const sort of ["time", "-time", "reports"] as const) {
            const [all, found] = [
              await listAll(ledger, { sort, limit: 1000 }),
              await listAll(ledger, { sort, limit: 700, text: "said" }),
            ];
            assert.deepEqual(found, all);
          }
        }));

      test("a box over the antimeridian", () =>
        withLedger(async (ledger) => {
          const at = (name: string, lon: number): Telling => ({
            place: { name, country: "FJI", at: [-17, lon] },
          });
          await ledger.add(onePage("one", [at("Suva", 178.4), at("Taveuni", -179.9), at("Apia", -171.8)]));
          const { events } = await ledger.listEvents({ bbox: [177, -20, -179, -10], limit: 10 });
          assert.deepEqual(events.map(({ place }) => place?.name).sort(), ["Suva", "Taveuni"]);
        }));

      for (const sort of ["time", "-time", "reports"] as const) {
        test(`page by page, sorted by ${sort}`, () =>
          withLedger(async (ledger) => {
            for (const page of sampleReadings(sample)) await ledger.add(page);
            const whole = (await ledger.listEvents({ sort, limit: 1000 })).events;
            const paged = await listAll(ledger, { sort, limit: 7 });
            assert.deepEqual(paged, whole);
            assert.equal(new Set(paged.map(({ id }) => id)).size, paged.length);
            assertSorted(whole, sort);
          }));
      }

      test("refuses a limit or mark that makes no sense", () =>
        withLedger(async (ledger) => {
          for (const query of [{ limit: 0 }, { limit: 1001 }, { limit: 10, after: "nonsense" }]) {
            await assert.rejects(ledger.listEvents(query), UserError);
          }
        }));
    });

    test("holds what its pages say, whatever the order, the batches and the repeats", () => {
      const pages = samplePages();
      const orders = fc.tuple(
        fc.shuffledSubarray(pages, { minLength: pages.length }),
        fc.array(fc.nat({ max: pages.length - 1 }), { maxLength: 4 }),
        fc.array(fc.boolean(), { minLength: pages.length, maxLength: pages.length }),
      );
      let expected: string | undefined;
      return fc.assert(
        fc.asyncProperty(orders, async ([order, repeats, breaks]) => {
          await withLedger(async (ledger, reopen) => {
            let open = ledger;
            for (const [n, page] of order.entries()) {
              await open.add(page);
              if (repeats.includes(n)) assert.equal(await open.add(page), "known");
              if (breaks[n] && n % 5 === 0) open = await reopen();
            }
            const contents = JSON.stringify(await contentsOf(open));
            expected ??= contents;
            assert.equal(contents, expected);
          });
        }),
        { numRuns: 12 },
      );
    });

    test("holds the same events bit by bit as if all stories were merged at once", () =>
      withLedger(async (ledger) => {
        const pages = samplePages();
        for (const page of pages) await ledger.add(page);
        const events = await collect(ledger.allEvents());
        assert.deepEqual(
          events
            .map(({ event: { id, reports } }) => ({ id, reports }))
            .sort((a, b) => (a.id < b.id ? -1 : 1)),
          mergeStories(pages.flatMap(({ stories }) => stories)),
        );
        assert.ok(events.length > 20 && events.some(({ event }) => event.reports.length > 2));
      }));

    test("an export sees one moment while pages go on being added", () =>
      withLedger(async (ledger) => {
        const pages = samplePages();
        for (const page of pages.slice(0, 10)) await ledger.add(page);
        const before = await collect(ledger.allClaims());
        const during = [];
        for await (const claim of ledger.allClaims()) {
          if (during.length === 5) for (const page of pages.slice(10)) await ledger.add(page);
          during.push(claim);
        }
        assert.deepEqual(during, before);
      }));
  });
}

const MOSUL = { name: "Mosul", country: "IRQ", admin1: "Nineveh", at: [36.34, 43.13] } as const;
const RAID: Telling = {
  actor: { text: "Islamic State", entity: "Islamic State", sector: "REB" },
  recipient: { text: "Iraqi soldiers", geo: "IRQ", sector: "MIL" },
  place: MOSUL,
  time: "2026-03-02",
};

const onePage = (id: string, tellings: readonly Telling[], published?: string): PageReading =>
  makeReading(id, [makeStory(published === undefined ? { id } : { id, published }, tellings)]);

/** A page with bytes of its own. */
const pageOf = (bytes: Uint8Array, source: string): PageReading => {
  const page = onePage("one", [RAID]);
  return { ...page, page: { ...page.page, hash: hashOf(bytes), source } };
};

const reportId = (page: PageReading): string => page.stories[0]?.reports[0]?.id ?? "";

/** Pages of one story each, made of the tellings that merging is tested with, and some of a made-up world. */
function samplePages(): PageReading[] {
  const told = PAIRS.flatMap(({ name, a, b }, n) => [
    onePage(`${name} a`, [a, b], `2026-03-0${1 + (n % 9)}`),
    onePage(`${name} b`, [b], `2026-03-0${1 + (n % 7)}`),
  ]);
  const sample = { seed: 11, pages: 12, storiesPerPage: 2, reportsPerStory: 3, happenings: 30, days: 6 };
  return [...told.filter((_, n) => n % 3 === 0), ...sampleReadings(sample)];
}

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

const contentsOf = async (ledger: Ledger) => ({
  events: await collect(ledger.allEvents()),
  reports: await collect(ledger.allReports()),
  claims: await collect(ledger.allClaims()),
});

async function listAll(ledger: Ledger, query: EventQuery): Promise<EventSummary[]> {
  const events: EventSummary[] = [];
  for (let after: string | undefined; ; ) {
    const page = await ledger.listEvents({ ...query, after });
    events.push(...page.events);
    if (page.next === null) return events;
    after = page.next;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function assertSorted(events: readonly EventSummary[], sort: NonNullable<EventQuery["sort"]>): void {
  const key = { time: startOf, "-time": startOf, reports: ({ reports }: EventSummary) => reports }[sort];
  const keys = events.map((event) => key(event)).filter((value) => value !== null);
  const ascending = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  assert.deepEqual(keys, sort === "time" ? ascending : ascending.reverse());
  if (sort === "reports") return;
  assert.ok(events.some(({ time }) => time === null));
  assert.ok(
    events.slice(keys.length).every(({ time }) => time === null),
    "undated events come last",
  );
}

/** "By the end of 2026" ends before 2027 begins: its last day is what it is listed by. */
const startOf = ({ time }: EventSummary): string | null => {
  if (time === null || time.from !== null || time.to === null) return time?.from ?? null;
  return time.to.length > 10
    ? time.to
    : new Date(Date.parse(time.to) - 86_400_000).toISOString().slice(0, 10);
};

const FILTERS: Readonly<
  Record<string, { readonly filter: EventFilter; readonly holds: (event: EventSummary) => boolean }>
> = {
  types: {
    filter: { types: ["ASSAULT", "PROTEST"] },
    holds: ({ type }) => type === "ASSAULT" || type === "PROTEST",
  },
  realis: {
    filter: { realis: ["planned", "not"] },
    holds: ({ realis }) => realis === "planned" || realis === "not",
  },
  stance: { filter: { stance: ["alleged"] }, holds: ({ stance }) => stance === "alleged" },
  "from a day": { filter: { from: "2024-02-01" }, holds: ({ time }) => (time?.to ?? "") > "2024-02-01" },
  "to a day": {
    filter: { to: "2024-01-20" },
    holds: ({ time }) => time !== null && (time.from ?? "") <= "2024-01-20",
  },
  "one day": {
    filter: { from: "2024-01-20", to: "2024-01-22" },
    holds: ({ time }) => (time?.from ?? "") >= "2024-01-20" && (time?.from ?? "z") <= "2024-01-22",
  },
  country: { filter: { country: "IRQ" }, holds: ({ place }) => place?.country === "IRQ" },
  "part of a name, without accents or case": {
    filter: { place: "KÁNDA" },
    holds: ({ place }) => place?.name === "Kandahar",
  },
  "a container's name": { filter: { place: "iraq" }, holds: ({ place }) => place?.country === "IRQ" },
  box: {
    filter: { bbox: [40, 30, 45, 40] },
    holds: ({ place }) => place?.name === "Mosul",
  },
  dated: { filter: { dated: true }, holds: ({ time }) => time !== null },
  undated: { filter: { dated: false }, holds: ({ time }) => time === null },
  placed: { filter: { placed: true }, holds: ({ place }) => place !== null },
  unplaced: { filter: { placed: false }, holds: ({ place }) => place === null },
  "several at once": {
    filter: { types: ["ASSAULT"], realis: ["occurred"], placed: true, from: "2024-01-10" },
    holds: ({ type, realis, place, time }) =>
      type === "ASSAULT" && realis === "occurred" && place !== null && (time?.from ?? "") >= "2024-01-10",
  },
};
