import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openGazetteer } from "../src/resolve/place/gazetteer.js";
import { packageRoot } from "../src/root.js";
import { measureActors } from "./actors.js";
import { measureFigures } from "./figures.js";
import { measurePlaces } from "./geo.js";
import { measureListedPlaces } from "./listed-places.js";
import { measureMentions } from "./mentions.js";
import { measureProbeFigures } from "./probe-figures.js";
import { measureProbePlaces } from "./probe-places.js";
import { measureProbeRoles } from "./probe-roles.js";
import { measureProbeTimes } from "./probe-times.js";
import { measureSources } from "./sources.js";
import { measureSpeed, type SpeedRow } from "./speed.js";
import { measureTimes } from "./time.js";
import { timePeers } from "./time-peers.js";
import type { Measured, ValueRow } from "./value-row.js";

/*
 * How well words become values: times, places, actors, figures and sources through the shipped code, on gold spans and
 * on own probes; how many mentions are found end to end; peers in the same run; speed. Beside each its target and floor.
 *
 *   npm run bench:resolve                       prints the table
 *   npm run bench:resolve -- --misses places    lists what is wrong: times, actors, figures, sources, mentions,
 *                                               probe-times, probe-places, probe-roles
 *   npm run bench:resolve -- --raise            raises the floors to what is reached
 *   npm run bench:resolve -- --allow-lower      sets them to what is reached, lower ones too: needs a changelog line
 */

type Floors = Readonly<Record<string, number>>;

/** One case more or less in a small set must not break a build. */
const SLACK = 0.005;

const floorsFile = join(packageRoot, "bench", "value-floors.json");
export const readFloors = (): Floors => JSON.parse(readFileSync(floorsFile, "utf8")) as Floors;

/** Every bench that needs no language model. `slice`: only as much as a test can wait for. */
export function measureValues({ slice }: { readonly slice: boolean }): Readonly<Record<string, Measured>> {
  const gazetteer = openGazetteer();
  return {
    times: measureTimes(),
    "probe-times": measureProbeTimes(),
    places: measurePlaces(gazetteer, { slice }),
    "probe-places": measureProbePlaces(gazetteer),
    actors: measureActors(),
    "probe-roles": measureProbeRoles(gazetteer),
    figures: measureFigures(),
    "probe-figures": measureProbeFigures(),
    sources: measureSources(),
  };
}

/** Rows below their floor, in words; a floor whose row is missing says so too, if `all` rows were measured. */
export function belowFloors(rows: readonly ValueRow[], floors: Floors, all = false): readonly string[] {
  const reached = new Map(rows.map((one) => [one.name, one.reached]));
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = reached.get(name);
    if (value === undefined) return all ? [`${name}: not measured`] : [];
    return value < floor - SLACK ? [`${name}: ${value.toFixed(3)} < ${floor}`] : [];
  });
}

async function peerRows(): Promise<readonly ValueRow[]> {
  const peers = await timePeers();
  return peers
    .flatMap(({ name, readerOf }) => [
      ...measureTimes(`${name}, time`, readerOf).rows,
      ...measureProbeTimes(`${name}, time, probe`, readerOf).rows,
    ])
    .map((one) => ({ ...one, target: null }));
}

function print(rows: readonly ValueRow[], floors: Floors): void {
  console.log(`${"".padEnd(58)}reached  target  floor   cases`);
  for (const { name, reached, target, cases } of rows) {
    const shown = [target, floors[name]].map((one) =>
      one === undefined || one === null ? "–" : one.toFixed(3),
    );
    const short = target !== null && reached < target ? "  below the target" : "";
    console.log(
      `${name.padEnd(58)}${reached.toFixed(3).padEnd(9)}${(shown[0] ?? "").padEnd(8)}${(shown[1] ?? "").padEnd(8)}${cases}${short}`,
    );
  }
}

function printSpeed(rows: readonly SpeedRow[]): void {
  for (const { name, reached, bound, holds } of rows)
    console.log(`${name.padEnd(58)}${reached}, ${bound}${holds ? "" : "  NOT HELD"}`);
}

function raised(rows: readonly ValueRow[], floors: Floors, lower: boolean): Floors {
  const next = rows.map(({ name, reached }): [string, number] => {
    const value = Math.floor(reached * 1000) / 1000;
    return [name, lower ? value : Math.max(value, floors[name] ?? 0)];
  });
  return Object.fromEntries(next);
}

async function main(options: readonly string[]): Promise<void> {
  const benches = measureValues({ slice: false });
  const { cost, ...mentions } = await measureMentions(openGazetteer());
  const listed = await measureListedPlaces(openGazetteer());
  const all: Readonly<Record<string, Measured>> = { ...benches, mentions, listed };
  const wanted = options[options.indexOf("--misses") + 1];
  if (options.includes("--misses")) {
    console.log((all[wanted ?? ""]?.misses ?? [`No such bench: ${wanted}.`]).join("\n"));
    return;
  }
  const rows = Object.values(all).flatMap((one) => one.rows);
  const floors = readFloors();
  print(rows, floors);
  console.log("\npeers, in the same run");
  print(await peerRows(), {});
  console.log("\nspeed");
  printSpeed(measureSpeed(openGazetteer(), cost));
  if (options.includes("--raise") || options.includes("--allow-lower"))
    writeFileSync(
      floorsFile,
      `${JSON.stringify(raised(rows, floors, options.includes("--allow-lower")), null, 2)}\n`,
    );
  const below = belowFloors(rows, floors, true);
  console.log(below.length > 0 ? `\nbelow the floor:\n${below.join("\n")}` : "\nevery floor holds");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
