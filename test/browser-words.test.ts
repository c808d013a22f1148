import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createServer, type ViteDevServer } from "vite";
import { packageRoot } from "../src/root.js";
import type { FigureValue, TimeValue } from "../src/views/api/answers.js";
import { figureOf } from "../src/views/words/figure.fixture.js";

/* The browser view is no part of the program's own build: its plain functions are loaded as Vite would bundle them. */
let vite: ViteDevServer;
before(async () => {
  vite = await createServer({
    root: join(packageRoot, "web"),
    logLevel: "error",
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    appType: "custom",
  });
});
after(() => vite.close());

const load = async <Module>(path: string): Promise<Module> => (await vite.ssrLoadModule(path)) as Module;

describe("a time is written no more exactly than it is", () => {
  const time = (from: string | null, to: string | null, more: Partial<TimeValue> = {}): TimeValue => ({
    kind: "date",
    from,
    to,
    granularity: "day",
    fuzz: null,
    anchor: "absolute",
    zone: null,
    ...more,
  });
  const rows: readonly (readonly [string, TimeValue | null])[] = [
    ["no date", null],
    ["no date", time(null, null)],
    ["5 Aug 2020", time("2020-08-05", "2020-08-06")],
    ["5–7 Aug 2020", time("2020-08-05", "2020-08-08")],
    ["30 Aug – 2 Sep 2020", time("2020-08-30", "2020-09-03")],
    ["30 Dec 2020 – 2 Jan 2021", time("2020-12-30", "2021-01-03")],
    ["Feb 2024", time("2024-02-01", "2024-03-01", { granularity: "month" })],
    ["2024", time("2024-01-01", "2025-01-01", { granularity: "year" })],
    ["early 2024", time("2024-01-01", "2025-01-01", { granularity: "year", fuzz: "early" })],
    ["about 5 Aug 2020", time("2020-08-05", "2020-08-06", { fuzz: "approx" })],
    ["since Apr 2023", time("2023-04-01", null, { granularity: "month" })],
    ["since 2003", time("2003-01-01", null, { granularity: "year" })],
    ["8 Dec 2024 or later", time("2024-12-08", null, { granularity: "vague", fuzz: "vague" })],
    ["by the end of 2026", time(null, "2027-01-01", { granularity: "year" })],
    ["a Monday, week not known", time(null, "2026-12-29", { granularity: "vague", fuzz: "vague" })],
    ["27 Dec 2026 or earlier", time(null, "2026-12-28", { granularity: "vague", fuzz: "vague" })],
    ["by 31 May 2026", time(null, "2026-06-01")],
    ["a Monday, week not known", time("2019-12-30", "2026-12-29", { granularity: "vague", fuzz: "late" })],
    [
      "some time in 1 Jan 2020 – 6 Jan 2021",
      time("2020-01-01", "2021-01-07", { granularity: "vague", fuzz: "late" }),
    ],
    ["5 Aug 2020, 18:07", time("2020-08-05T18:07", "2020-08-05T18:08", { granularity: "minute" })],
  ];
  for (const [text, value] of rows)
    test(text, async () => {
      const { timeText } = await load<{ timeText: (value: TimeValue | null, words: string) => string }>(
        "/src/words/time.ts",
      );
      assert.equal(timeText(value, "late Monday"), text);
    });
});

describe("a figure keeps its qualifier", () => {
  const rows: readonly (readonly [string, Partial<FigureValue>])[] = [
    ["19 killed", { best: 19, low: 19, high: 19 }],
    ["19 killed", { best: 19, low: 19, high: 19, unit: "person" }],
    ["at least 19 killed", { best: 19, low: 19, qualifier: "min" }],
    ["more than 8,000 displaced", { kind: "displaced", best: 8000, low: 8001, qualifier: "gt" }],
    ["nearly 300 killed", { best: 300, high: 299, qualifier: "lt" }],
    ["20–99 killed", { low: 20, high: 99, qualifier: "range" }],
    ["an unknown number killed", { qualifier: "vague" }],
    ["“dozens” injured", { kind: "injured", low: 24, qualifier: "vague" }],
    ["100 killed (running total)", { best: 100, low: 100, high: 100, cumulative: true }],
  ];
  for (const [text, value] of rows)
    test(text, async () => {
      const { figureText } = await load<{ figureText: (value: FigureValue, words: string) => string }>(
        "/src/words/figure.ts",
      );
      assert.equal(figureText(figureOf(value), text.replace(/^“(.*)” \w+$/, "$1")), text);
    });
});

test("an address says all of a view, and nothing that is as usual", async () => {
  interface Views {
    readonly viewOf: (search: string) => object;
    readonly addressOf: (view: object) => string;
  }
  const { viewOf, addressOf } = await load<Views>("/src/state/view.ts");
  const search = "?type=AID,COERCE&from=2020-01-01&sort=reports&event=e1&report=r%261&view=map";
  assert.deepEqual(viewOf(addressOf(viewOf(search))), viewOf(search));
  assert.equal(addressOf(viewOf("?sort=-time&colour=red")), "./");
  const bad = viewOf("?from=2025-13-45&type=FOO&realis=planned&bbox=1,2,3");
  assert.deepEqual(bad, {
    ...viewOf("?realis=planned"),
    leftOut: ["from=2025-13-45", "type=FOO", "bbox=1,2,3"],
  });
});

test("bins stay readable from one month to two thousand years", async () => {
  interface Scale {
    readonly size: number;
    readonly first: number;
    readonly last: number;
    readonly bins: readonly { readonly start: number; readonly events: number }[];
  }
  interface Bins {
    readonly scaleOf: (counts: object, width: number) => Scale | null;
    readonly ticksOf: (scale: Scale, width: number) => readonly number[];
  }
  const { scaleOf, ticksOf } = await load<Bins>("/src/timeline/bins.ts");
  const of = (...months: readonly string[]) => months.map((month) => ({ month, events: 2 }));
  assert.equal(scaleOf({ counts: [], whole: [] }, 800), null);
  for (const whole of [
    of("2024-05"),
    of("2020-01", "2024-05"),
    of("1948-05", "2026-01"),
    of("0079-08", "2026-01"),
  ]) {
    const scale = scaleOf({ counts: whole, whole }, 800);
    assert.ok(scale);
    assert.ok((scale.last - scale.first) / scale.size <= 161, "bins are at least five pixels wide");
    assert.ok(scale.last - scale.first >= 12);
    assert.equal(
      scale.bins.reduce((sum, { events }) => sum + events, 0),
      whole.length * 2,
    );
    assert.ok(ticksOf(scale, 800).length >= 1 && ticksOf(scale, 800).length <= 16);
  }
});

describe("a publication is shown no more exactly than it is known", () => {
  type Published = Parameters<typeof import("../web/src/reader/told-by.js").publishedText>[0];
  const known = (more: object): Published =>
    ({
      from: "2026-01-12",
      to: null,
      granularity: "day",
      how: "given",
      reason: null,
      text: null,
      ...more,
    }) as Published;
  const rows: readonly (readonly [string, Published])[] = [
    ["date of publication unknown", null],
    ["12 Jan 2026", known({})],
    ["12 Jan 2026", known({ from: "2026-01-12T21:40:00Z", granularity: "minute" })],
    ["12 Jan 2026 or later", known({ granularity: "vague", how: "inferred" })],
    ["Jan 2026", known({ from: "2026-01-01", to: "2026-02-01", granularity: "month" })],
  ];
  for (const [text, value] of rows)
    test(text, async () => {
      const { publishedText } =
        await load<typeof import("../web/src/reader/told-by.js")>("/src/reader/told-by.ts");
      assert.equal(publishedText(value), text);
    });
});

describe("what the reports of a contested event differ in is counted", () => {
  const rows: readonly (readonly [string, readonly (readonly [realis: string, stance: string])[]])[] = [
    ["", [["occurred", "stated"]]],
    [
      "",
      [
        ["occurred", "stated"],
        ["ongoing", "stated"],
      ],
    ],
    [
      "2 occurred, 1 did not happen or was stopped",
      [
        ["occurred", "stated"],
        ["not", "stated"],
        ["occurred", "stated"],
      ],
    ],
    [
      "1 stated, 1 denied",
      [
        ["occurred", "stated"],
        ["occurred", "denied"],
      ],
    ],
  ];
  for (const [text, labels] of rows)
    test(text || "nothing", async () => {
      const { disputeText } = await load<{
        disputeText: (reports: readonly { readonly realis: string; readonly stance: string }[]) => string;
      }>("/src/reader/dispute.ts");
      assert.equal(disputeText(labels.map(([realis, stance]) => ({ realis, stance }))), text);
    });
});
