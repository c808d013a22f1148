import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openLedger } from "../src/ledger/sqlite/open.js";
import type { TimeValue } from "../src/resolve/values.js";
import { readingOf } from "./browser-pages.js";

const counted = async (words: string, value: Partial<TimeValue>) => {
  const folder = mkdtempSync(join(tmpdir(), "daybook-months-"));
  const ledger = await openLedger(join(folder, "months.ledger"), { mode: "create" });
  const usual = { kind: "date", granularity: "day", fuzz: null, anchor: "document", zone: null } as const;
  const time = { from: null, to: null, ...usual, ...value };
  const body = `Shells struck the bridge ${words}.`;
  await ledger.add(
    readingOf({
      page: "bridge",
      outlet: "Bridge Post",
      published: "2026-01-12",
      blocks: [["body", body]],
      told: [{ trigger: "struck", type: "ASSAULT", times: [{ words, value: time }] }],
    }),
  );
  const { undated, byMonth } = await ledger.countEvents({});
  await ledger.close();
  rmSync(folder, { recursive: true });
  return { undated, months: byMonth.map(({ month }) => month) };
};

const ROWS: readonly (readonly [string, Partial<TimeValue>, readonly string[]])[] = [
  ["by the end of 2026", { to: "2027-01-01", granularity: "year" }, ["2026-12"]],
  ["by 30 June 2024", { to: "2024-07-01" }, ["2024-06"]],
  ["on 12 January 2026 or later", { from: "2026-01-12", granularity: "vague", fuzz: "vague" }, ["2026-01"]],
  ["on Monday", { to: "2026-12-29", granularity: "vague", fuzz: "vague" }, []],
  ["late Monday", { from: "2019-12-30", to: "2026-12-29", granularity: "vague", fuzz: "late" }, []],
];
for (const [words, value, months] of ROWS)
  test(`the month of what happened ${words}: ${months[0] ?? "none"}`, async () =>
    assert.deepEqual(await counted(words, value), { undated: months.length === 0 ? 1 : 0, months }));
