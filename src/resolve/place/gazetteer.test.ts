import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import fc from "fast-check";
import { countries } from "./countries.js";
import { kmBetween } from "./distance.js";
import { fold } from "./fold.js";
import { DamagedGazetteer, writeSections } from "./format.js";
import { type Gazetteer, openGazetteer } from "./gazetteer.js";
import { sound } from "./sound.js";
import { ensureUnpacked } from "./unpack.js";

let gazetteer: Gazetteer;
before(() => {
  gazetteer = openGazetteer();
});

const named = (name: string) => gazetteer.find(name).map(({ place }) => gazetteer.place(place));

test("a place is found by its names, whatever their case, marks and hyphens", () => {
  for (const name of ["El Fasher", "EL FASHER", "el-Fasher", "Al-Fashir", "Al Fāshir"]) {
    assert.ok(
      named(name).some(({ kind, country }) => kind === "seat" && country === "SDN"),
      name,
    );
  }
  assert.deepEqual(gazetteer.find("no such place at all"), []);
  assert.deepEqual(gazetteer.find(""), []);
});

test("a place knows its divisions, source and rough size", () => {
  const mosul = named("Mosul").find(({ kind }) => kind === "seat");
  assert.ok(mosul);
  assert.equal(gazetteer.place(mosul.admin1).name, "Nineveh");
  assert.equal(mosul.source, "GeoNames");
  assert.equal(mosul.sourceId, 99072);
  assert.ok(mosul.population > 1_000_000);
  assert.ok(Math.abs((mosul.lat ?? 0) - 36.335) < 1e-4);
});

test("every layer is there", () => {
  const kinds = (name: string) => new Set(named(name).map(({ kind }) => kind));
  assert.ok(kinds("Sudan").has("country"));
  assert.ok(kinds("Sudanese").has("country"));
  assert.ok(kinds("North Darfur").has("admin1"));
  assert.ok(kinds("Shaqlawa").has("admin2"));
  assert.ok(kinds("Khartoum").has("capital"));
  assert.ok(kinds("Barsalogho").size > 0);
  assert.ok(kinds("Zamzam").has("camp"));
  assert.ok(kinds("Red Sea").has("sea"));
  assert.ok(kinds("Sahel").has("region"));
  assert.ok(gazetteer.size > 1_000_000);
});

test("countries that cross the date line keep their point at home", () => {
  const russia = named("Russia").find(({ kind }) => kind === "country");
  assert.ok((russia?.lon ?? 0) > 40 && (russia?.lon ?? 0) < 140);
});

test("every country has a point near its capital and a size near that of its divisions", () => {
  for (const { iso3, name, capitals } of countries()) {
    const own = named(name).find(({ kind, country }) => kind === "country" && country === iso3);
    assert.ok(own !== undefined && own.lat !== null && own.lon !== null && own.radiusKm > 0, name);
    const seat = named(capitals[0] ?? "").find(({ kind, country }) => kind === "capital" && country === iso3);
    const far = seat === undefined ? null : kmBetween(own, seat);
    assert.ok(far === null || far <= 4 * own.radiusKm + 250, `${name}: ${far} km from its capital`);
    const divisions = gazetteer.divisionsOf(iso3).map((index) => gazetteer.place(index).radiusKm);
    const size = Math.sqrt(divisions.reduce((sum, radius) => sum + radius ** 2, 0));
    assert.ok(
      own.radiusKm < 100 || own.radiusKm > size / 2.5,
      `${name}: ${own.radiusKm} km, of divisions ${size}`,
    );
    assert.ok(own.radiusKm >= 30 || size < 400, `${name}: a point, of divisions ${size}`);
  }
  const australia = named("Australia").find(({ kind }) => kind === "country");
  assert.deepEqual([australia?.lat, australia?.lon, australia?.radiusKm], [-25.7, 134.5, 1565]);
});

test("first-level divisions are listed by country", () => {
  const names = gazetteer.divisionsOf("IRQ").map((index) => gazetteer.place(index).name);
  assert.ok(names.includes("Al Anbar") && names.includes("Erbil"));
  assert.deepEqual(gazetteer.divisionsOf("nowhere"), []);
});

test("another thread opens the same bytes without copying them", () => {
  const shared = openGazetteer(gazetteer.buffer);
  assert.equal(shared.buffer, gazetteer.buffer);
  assert.equal(shared.version, gazetteer.version);
});

test("a file that is no gazetteer, or is cut off, is refused", () => {
  const folder = mkdtempSync(join(tmpdir(), "gazetteer-"));
  try {
    const file = join(folder, "other.bin");
    writeFileSync(file, "not a gazetteer, but long enough to look at");
    assert.throws(() => openGazetteer(file), DamagedGazetteer);
    const whole = writeSections(
      { version: "x", places: 0, keys: 0, countries: [] },
      { lat: new Uint8Array(64) },
    );
    writeFileSync(file, whole.subarray(0, whole.length - 8));
    assert.throws(() => openGazetteer(file), DamagedGazetteer);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("unpacking is done once", () => {
  assert.equal(ensureUnpacked(), ensureUnpacked());
});

test("folding is stable: folding a key again changes nothing", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => fold(fold(name)) === fold(name)));
});

test("any string can be looked up", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => Array.isArray(gazetteer.find(name))));
});

const SOUND_ALIKE = [
  ["al-Fashir", "El Fasher"],
  ["Duluiyah", "Dholuiya"],
  ["Loi Sam", "Loe Sam"],
  ["Umm al-Haiman", "Umm Al Hayman"],
  ["Sidnaya", "Saydnaya"],
] as const;
for (const [one, other] of SOUND_ALIKE) {
  test(`${one} sounds like ${other}`, () => assert.equal(sound(one), sound(other)));
}
test("Basra does not sound like Baghdad", () => assert.notEqual(sound("Basra"), sound("Baghdad")));
