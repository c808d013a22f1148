import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AverageLink, type LinkRow } from "./average-link.js";
import { SAME_FROM } from "./score.js";

/** Points of each pair of nodes; null where the two may not be joined. */
type Points = readonly (readonly (number | null)[])[];

const rowsOf = (points: Points): readonly LinkRow[] =>
  points.map((row, own) => {
    const nodes = [...row.keys()].filter((other) => other < own && (row[other] ?? 0) > 0);
    return { nodes, points: nodes.map((other) => row[other] as number) };
  });

function grouped(points: Points): {
  readonly groups: readonly (readonly number[])[];
  readonly looks: number;
} {
  const groups = new Map(points.map((_, node) => [node, [node]]));
  const of = (key: number): number[] => groups.get(key) as number[];
  const link = new AverageLink(rowsOf(points), {
    areApart: (a, b) => of(a).some((one) => of(b).some((other) => points[one]?.[other] === null)),
    onJoin: (a, b) => {
      groups.set(a, [...of(a), ...of(b)]);
      groups.delete(b);
    },
  });
  link.run();
  return { groups: sorted([...groups.values()]), looks: link.looks };
}

/** As it is told in docs/ledger.md: the best pair of all first, ties to the least keys. */
function byBestFirst(points: Points): readonly (readonly number[])[] {
  let groups: readonly (readonly number[])[] = points.map((_, node) => [node]);
  for (;;) {
    const pairs = groups.flatMap((a, n) =>
      groups.slice(n + 1).flatMap((b) => {
        const each = a.flatMap((one) => b.map((other) => points[one]?.[other] ?? null));
        const sum = each.reduce<number>((total, next) => total + (next ?? 0), 0);
        return each.includes(null) || sum < SAME_FROM * each.length
          ? []
          : { a, b, average: sum / each.length };
      }),
    );
    const [best] = pairs.sort((one, other) => other.average - one.average);
    if (best === undefined) return sorted(groups);
    const { a, b } = best;
    groups = groups.flatMap((group) => (group === a ? [[...a, ...b]] : group === b ? [] : [group]));
  }
}

const sorted = (groups: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  groups.map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

const symmetric = (size: number, pointsOf: (a: number, b: number) => number | null): Points =>
  Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => pointsOf(Math.min(a, b), Math.max(a, b))),
  );

test("groups are those of joining the best pair first, ties and what may not be joined included", () => {
  const points = fc
    .tuple(
      fc.integer({ min: 2, max: 14 }),
      fc.array(fc.constantFrom(0, 550, 650, 700, 750, 800, 950, 1000, null), {
        minLength: 196,
        maxLength: 196,
      }),
    )
    .map(([size, drawn]) => symmetric(size, (a, b) => drawn[a * 14 + b] ?? null));
  fc.assert(
    fc.property(points, (drawn) => assert.deepEqual(grouped(drawn).groups, byBestFirst(drawn))),
    { numRuns: 1_000 },
  );
});

/** Near-copies with a toll that rises: further apart, fewer points. */
const rising = (size: number): Points => symmetric(size, (a, b) => (b - a < size / 2 ? 1000 - (b - a) : 550));
const alike = (size: number): Points => symmetric(size, () => 1000);

for (const [name, make] of Object.entries({ alike, rising })) {
  test(`twice the tellings (${name}) take four times the looks: there are four times the links`, () => {
    const [once, twice] = [grouped(make(60)).looks, grouped(make(120)).looks];
    assert.ok(twice < 5 * once, `${once} looks, then ${twice}`);
    assert.ok(twice < 8 * 120 * 120, `${twice} looks at 120 tellings`);
  });
}
