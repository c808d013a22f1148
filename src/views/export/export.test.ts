import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Ledger } from "../../ledger/contract.js";
import { makeReading, sampleReadings } from "../../ledger/sample-readings.js";
import { openLedger } from "../../ledger/sqlite/open.js";
import { makeStory, type Telling } from "../../merge/make-story.js";
import type { PageReading } from "../../record/lines.js";
import { packageRoot } from "../../root.js";
import { csv } from "./csv.js";
import { EXPORT_FORMATS, EXPORT_SUBJECTS, type ExportChoice, exportColumns, exportLedger } from "./export.js";

async function withLedger<T>(pages: readonly PageReading[], use: (ledger: Ledger) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "daybook-export-"));
  const ledger = await openLedger(join(folder, "news.ledger"), { mode: "create" });
  try {
    for (const page of pages) await ledger.add(page);
    return await use(ledger);
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true });
  }
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

const exported = (pages: readonly PageReading[], choice: ExportChoice): Promise<string> =>
  withLedger(pages, (ledger) => textOf(exportLedger(ledger, choice)));

const onePage = (...tellings: readonly Telling[]): PageReading =>
  makeReading("page", [makeStory({ id: "story", published: "2026-03-03", outlet: "Example" }, tellings)]);

const RAID: Telling = {
  actor: { text: "gunmen", sector: "REB" },
  recipient: { text: "Iraqi soldiers", geo: "IRQ", sector: "MIL" },
  place: { name: "Mosul", country: "IRQ", at: [36.34, 43.13], radiusKm: 10 },
  time: "2026-03-02",
  figures: [{ text: "at least 12", kind: "killed", low: 12, high: null }],
  source: "police",
};
const IN_IRAQ: Telling = {
  place: { name: "Iraq", country: "IRQ", precision: "country", at: [33, 44], radiusKm: 500 },
};

/** A reader of its own for RFC 4180, so that the writer is not checked by itself. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe("every export", () => {
  for (const what of EXPORT_SUBJECTS) {
    test(`${what} have the columns that docs/exports.md gives, in order`, () => {
      const table = exportColumns(what)
        .map(({ name, about }) => `| \`${name}\` | ${about} |\n`)
        .join("");
      const docs = readFileSync(join(packageRoot, "docs/exports.md"), "utf8");
      assert.ok(docs.includes(table), `docs/exports.md should hold:\n${table}`);
    });

    test(`${what} carry realis and stance in every row of every format`, async () => {
      const pages = [onePage(RAID, { ...IN_IRAQ, realis: "planned", stance: "alleged" })];
      const rows = parseCsv(await exported(pages, { format: "csv", what }));
      const [header = [], ...body] = rows;
      const cells = body.map((row) =>
        [row[header.indexOf("realis")], row[header.indexOf("stance")]].join(" "),
      );
      assert.deepEqual([...new Set(cells)].sort(), ["occurred stated", "planned alleged"]);
      const lines = (await exported(pages, { format: "jsonl", what })).trimEnd().split("\n");
      const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.deepEqual(
        records.map(({ realis, stance }) => `${realis} ${stance}`),
        cells,
      );
      for (const record of records) assert.deepEqual(Object.keys(record), header);
    });

    test(`${what} as CSV: as many fields in every row as columns`, async () => {
      const pages = [
        ...sampleReadings({
          seed: 2,
          pages: 5,
          storiesPerPage: 2,
          reportsPerStory: 4,
          happenings: 20,
          days: 9,
        }),
      ];
      const rows = parseCsv(await exported(pages, { format: "csv", what }));
      assert.ok(rows.length > 20);
      assert.deepEqual([...new Set(rows.map((row) => row.length))], [exportColumns(what).length]);
    });
  }

  test("a running total has columns of its own, so that who looks for dead finds it and who adds them up does not", async () => {
    const toll = (text: string, low: number, cumulative: boolean) =>
      ({ text, kind: "killed", low, high: null, cumulative }) as const;
    const pages = [onePage({ ...RAID, figures: [toll("2 dead", 2, false), toll("at least 43", 43, true)] })];
    const [line = ""] = (await exported(pages, { format: "jsonl", what: "events" })).split("\n");
    const row = JSON.parse(line) as Record<string, unknown>;
    assert.deepEqual([row.killed_low, row.killed_total_low, row.killed_total_high], [2, 43, null]);
    assert.deepEqual(row.figures, ["killed: 2 dead", "killed+: at least 43"]);
  });

  test("of an empty ledger is valid", async () => {
    assert.equal(await exported([], { format: "jsonl", what: "events" }), "");
    assert.equal(parseCsv(await exported([], { format: "csv", what: "claims" })).length, 1);
    assert.deepEqual(JSON.parse(await exported([], { format: "geojson", what: "events" })), {
      type: "FeatureCollection",
      features: [],
    });
  });

  test("is the same bytes whatever the order and the repeats of adding", () => {
    const sample = { seed: 21, pages: 14, storiesPerPage: 2, reportsPerStory: 3, happenings: 20, days: 4 };
    const pages = [onePage(RAID), ...sampleReadings(sample)];
    const order = fc.shuffledSubarray(pages, { minLength: pages.length });
    const choices = EXPORT_SUBJECTS.flatMap((what) => EXPORT_FORMATS.map((format) => ({ what, format })));
    const all = (ledger: Ledger) =>
      Promise.all(choices.map((choice) => textOf(exportLedger(ledger, choice))));
    let expected: string[] | undefined;
    return fc.assert(
      fc.asyncProperty(order, fc.subarray(pages, { maxLength: 3 }), async (first, again) => {
        const texts = await withLedger([...first, ...again], all);
        expected ??= texts;
        assert.deepEqual(texts, expected);
      }),
      { numRuns: 8 },
    );
  });
});

describe("CSV", () => {
  const rowsOf = async function* (values: readonly string[]) {
    yield* values;
  };
  const table = {
    columns: [{ name: "words", about: "", of: (row: string) => row }],
    id: (row: string) => row,
    place: () => null,
  };
  const written = (value: string) => textOf(csv(table, rowsOf([value])));

  for (const formula of ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u200b=1"]) {
    test(`makes a formula text: ${JSON.stringify(formula)}`, async () => {
      assert.equal(parseCsv(await written(formula))[1]?.[0], `'${formula}`);
    });
  }

  for (const harmless of ["1 - 2", "a=b", "12 people", "'quoted'"]) {
    test(`leaves text as it is: ${harmless}`, async () => {
      assert.equal(parseCsv(await written(harmless))[1]?.[0], harmless);
    });
  }

  test("gives back any words, apart from the guard and NUL", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (words) => {
        const back = parseCsv(await written(words))[1]?.[0] ?? "";
        const plain = words.replaceAll("\0", "\ufffd");
        assert.ok(back === plain || back === `'${plain}`, JSON.stringify(back));
      }),
    ));

  test("negative degrees stay numbers", async () => {
    const pages = [onePage({ place: { name: "Bogota", country: "COL", at: [4.71, -74.07] } })];
    const [header = [], row = []] = parseCsv(await exported(pages, { format: "csv", what: "events" }));
    assert.equal(row[header.indexOf("longitude")], "-74.07");
  });
});

describe("GeoJSON", () => {
  interface Feature {
    readonly type: string;
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }
  const featuresOf = async (
    pages: readonly PageReading[],
    what: ExportChoice["what"],
  ): Promise<readonly Feature[]> =>
    (JSON.parse(await exported(pages, { format: "geojson", what })) as { features: Feature[] }).features;

  test("a town is a point, longitude first, with its precision and radius beside it", async () => {
    for (const what of ["events", "reports"] as const) {
      const [feature] = await featuresOf([onePage(RAID)], what);
      assert.equal(feature?.type, "Feature");
      assert.deepEqual(feature.geometry, { type: "Point", coordinates: [43.13, 36.34] });
      assert.deepEqual(
        [feature.properties.place_precision, feature.properties.place_radius_km],
        ["town", 10],
      );
      assert.equal(feature.id, feature.properties.id);
    }
  });

  test("a country is no point, though its middle is known, and no place is none", async () => {
    for (const what of ["events", "reports", "claims"] as const) {
      const features = await featuresOf([onePage(IN_IRAQ, {})], what);
      assert.deepEqual([...new Set(features.map(({ geometry }) => geometry))], [null]);
    }
    const [feature] = await featuresOf([onePage(IN_IRAQ)], "events");
    assert.deepEqual([feature?.properties.latitude, feature?.properties.country], [null, "IRQ"]);
  });

  test("of the claims only those of a place are on the map", async () => {
    const features = await featuresOf([onePage(RAID)], "claims");
    assert.deepEqual(
      features.filter(({ geometry }) => geometry !== null).map(({ properties }) => properties.field),
      ["place"],
    );
  });
});

test("no export holds a name of a file or a moment of adding", async () => {
  const pages = [makeReading("/home/somebody/page.txt", [makeStory({ id: "story" }, [RAID])])];
  for (const what of EXPORT_SUBJECTS) {
    for (const format of EXPORT_FORMATS)
      assert.ok(!(await exported(pages, { format, what })).includes("somebody"));
  }
});
