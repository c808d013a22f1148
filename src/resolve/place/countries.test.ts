import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countries,
  countriesByDemonym,
  countryByCapital,
  countryByCode,
  countryByDemonym,
  countryByName,
} from "./countries.js";

test("every country has distinct codes and a name", () => {
  const all = countries();
  assert.equal(new Set(all.map((country) => country.iso3)).size, all.length);
  assert.equal(new Set(all.map((country) => country.iso2)).size, all.length);
  for (const country of all) assert.match(country.iso3, /^[A-Z]{3}$/);
  for (const country of all) assert.match(country.iso2, /^[A-Z]{2}$/);
  assert.ok(all.every((country) => country.name !== ""));
});

const NAMES: readonly (readonly [string, string | null])[] = [
  ["Sudan", "SDN"],
  ["the DRC", "COD"],
  ["Congo", "COD"],
  ["Republic of Congo", "COG"],
  ["Burma", "MMR"],
  ["U.S.", "USA"],
  ["US", "USA"],
  ["us", null],
  ["car", null],
  ["CAR", "CAF"],
  ["Côte d’Ivoire", "CIV"],
  ["Cote d'Ivoire", "CIV"],
  ["the United Kingdom", "GBR"],
  ["Britain", "GBR"],
  ["South Korea", "KOR"],
  ["Türkiye", "TUR"],
  ["Khartoum", null],
  ["Atlantis", null],
];
for (const [words, iso3] of NAMES) {
  test(`country of the name "${words}" is ${iso3}`, () => {
    assert.equal(countryByName(words)?.iso3 ?? null, iso3);
  });
}

const DEMONYMS: readonly (readonly [string, string | null])[] = [
  ["Sudanese", "SDN"],
  ["South Sudanese", "SSD"],
  ["Iraqis", "IRQ"],
  ["Congolese", "COD"],
  ["French", "FRA"],
  ["U.S.", "USA"],
  ["Filipinos", "PHL"],
  ["Poles", "POL"],
  ["Britons", "GBR"],
  ["Darfuri", null],
];
for (const [words, iso3] of DEMONYMS) {
  test(`country of the demonym "${words}" is ${iso3}`, () => {
    assert.equal(countryByDemonym(words)?.iso3 ?? null, iso3);
  });
}

test("a shared demonym keeps every country", () => {
  assert.deepEqual(
    countriesByDemonym("Congolese").map((country) => country.iso3),
    ["COD", "COG"],
  );
});

test("capitals are known by present and former names", () => {
  assert.equal(countryByCapital("Kiev")?.iso3, "UKR");
  assert.equal(countryByCapital("N’Djamena")?.iso3, "TCD");
  assert.equal(countryByCapital("Washington")?.iso3, "USA");
  assert.equal(countryByCapital("Mosul"), null);
});

test("codes of both lengths find their country", () => {
  assert.equal(countryByCode("IQ")?.iso3, "IRQ");
  assert.equal(countryByCode("IRQ")?.name, "Iraq");
  assert.equal(countryByCode("XX"), null);
});
