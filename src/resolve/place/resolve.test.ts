import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { packageRoot } from "../../root.js";
import type { PlaceValue, Resolution } from "../values.js";
import { CONFLICT_CASES, marked, type PlaceCase, SPELLINGS } from "./cases.js";
import { type Gazetteer, openGazetteer } from "./gazetteer.js";
import { plainStory } from "./plain-story.js";
import { placeResolver } from "./resolve.js";

let gazetteer: Gazetteer;
before(() => {
  gazetteer = openGazetteer();
});

function resolve(words: string, dateline: string | null = null): Resolution<PlaceValue> {
  const { text, span } = marked(words);
  return placeResolver(gazetteer)(plainStory(text, [span], dateline))(span);
}

/** Rows that the resolver gets wrong today; each must fail, so that a row that starts to pass is noticed. */
const GAPS: ReadonlyMap<string, string> = new Map([]);

for (const row of CONFLICT_CASES) {
  const [words] = row;
  test(`reads ${words}`, () => {
    const gap = GAPS.get(words);
    if (gap === undefined) checkCase(row);
    else assert.throws(() => checkCase(row), `${gap}: passes now, take it off the list`);
  });
}

function checkCase([words, country, admin1, precision]: PlaceCase): void {
  const { value, reason } = resolve(words);
  assert.equal(value?.country ?? null, country, JSON.stringify({ value, reason }));
  if (admin1 !== null) assert.equal(value?.admin1, admin1);
  if (precision !== null) assert.equal(value?.precision, precision, JSON.stringify(value));
  if (value === null) assert.notEqual(reason, null);
}

for (const [country, one, other] of SPELLINGS) {
  test(`${one} and ${other} are one point`, () => {
    const point = (name: string): readonly unknown[] => {
      const { value } = resolve(`Fighting was heard in [${name}], ${country}.`);
      return [value?.lat, value?.lon, value?.country, value?.precision];
    };
    assert.deepEqual(point(one), point(other));
    assert.notEqual(point(one)[0], undefined);
  });
}

test("a place that the gazetteer lacks gives its container and says so", () => {
  const { value, reason, how } = resolve("Troops entered [Jarjira] in North Darfur on Monday.");
  assert.equal(value?.name, "North Darfur");
  assert.equal(value?.precision, "admin1");
  assert.equal(how, "nearest container named");
  assert.equal(reason, "name not in gazetteer; nearest container named: North Darfur");
});

test("a town is shown under the page's name for it, the gazetteer's own beside", () => {
  const { value, how } = resolve("A depot blew up near the city of [Stepanakert] in Azerbaijan.");
  assert.equal(value?.name, "Stepanakert");
  assert.match(how ?? "", /alternate name of Khankendi/);
  assert.equal(resolve("Shells hit [Sinja] in Sudan.").value?.name, "Sinja");
  const other = resolve("Shells hit [Singa] in Sudan.").value;
  assert.deepEqual([other?.name, other?.id], ["Singa", resolve("Shells hit [Sinja] in Sudan.").value?.id]);
});

test("a likeness that nothing bears out is told, not taken", () => {
  const { value, reason, alternatives } = resolve(
    "French troops left Niger for Mali. Men were shot in [Tabatol].",
  );
  assert.notEqual(value?.precision, "town");
  assert.match(reason ?? "", /likeness to Tabatou/);
  assert.equal(alternatives[0]?.value.name, "Tabatou");
});

test("a container named once holds for the whole story", () => {
  const text = "Troops entered Jarjira in North Darfur. Later Jarjira was quiet.";
  const spans = [text.indexOf("Jarjira"), text.lastIndexOf("Jarjira")].map((start) => ({
    start,
    end: start + 7,
  }));
  const resolveIn = placeResolver(gazetteer)(plainStory(text, spans));
  assert.deepEqual(
    spans.map((span) => resolveIn(span).value?.name),
    ["North Darfur", "North Darfur"],
  );
});

test("a country is itself again after a state of its name, and an acting capital is no town", () => {
  const text = "Gunmen fled Niger state, Nigeria. Soldiers in Niger died near Diffa.";
  const spans = [text.indexOf("Niger"), text.indexOf("Niger died")].map((start) => ({
    start,
    end: start + 5,
  }));
  const resolveIn = placeResolver(gazetteer)(plainStory(text, spans));
  assert.deepEqual(
    spans.map((span) => [resolveIn(span).value?.country, resolveIn(span).value?.precision]),
    [
      ["NGA", "admin1"],
      ["NER", "country"],
    ],
  );
  const capital = { start: 0, end: 5 };
  const story = plainStory("Cairo reopened its embassy.", [capital]);
  const party = { ...(story.mentions[0] as (typeof story.mentions)[0]), layer: "participant" as const };
  const acting = { ...story, mentions: [...story.mentions, party] };
  assert.equal(placeResolver(gazetteer)(acting)(capital).value, null);
});

test("a made-up name in a story without places is unknown, with its reason", () => {
  const { value, reason } = resolve("They met in [Qwxzburghle].");
  assert.equal(value, null);
  assert.equal(reason, "name not in gazetteer");
});

test("taking the province away never changes the country", () => {
  for (const [full, bare] of [
    ["Shells hit [Sinja] in Sennar, Sudan.", "Shells hit [Sinja], Sudan."],
    ["Shells hit [Harir] in Erbil, Iraq.", "Shells hit [Harir], Iraq."],
    ["Shells hit [Palma] in Cabo Delgado, Mozambique.", "Shells hit [Palma], Mozambique."],
  ] as const) {
    assert.equal(resolve(full).value?.country, resolve(bare).value?.country);
  }
});

test("an area is never a location: its point comes with the size of the area and the reason", () => {
  for (const words of [
    "War broke out in [Sudan].",
    "War broke out in [North Darfur], Sudan.",
    "War reached [western Iraq].",
  ]) {
    const { value, reason } = resolve(words);
    assert.ok(value !== null && !["point", "town", "near"].includes(value.precision));
    assert.ok((value.radiusKm ?? 0) > 50);
    assert.notEqual(reason, null);
  }
});

test("a distance makes the radius", () => {
  const { value } = resolve("The convoy was hit 30 kilometers north of [Mosul], Iraq.");
  assert.equal(value?.precision, "near");
  assert.equal(value?.radiusKm, 36);
});

test("runners-up come with why they lost", () => {
  const { alternatives } = resolve("A bomb went off in [Harir], in the Iraqi province of Erbil.");
  assert.ok(alternatives.length > 0);
  for (const { value, why } of alternatives) {
    assert.notEqual(value.id, null);
    assert.match(why, /^(?:less for|against): /);
  }
});

test("the dateline's country counts", () => {
  const withDateline = resolve("Police fired on a crowd in [Tripoli].", "Beirut, Lebanon");
  assert.equal(withDateline.value?.country, "LBN");
});

test("the capital is that of the country where the story plays", () => {
  const text = "Troops left Kassala and Port Sudan. They marched on the capital.";
  const spans = ["Kassala", "Port Sudan", "the capital"].map((name) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length };
  });
  const resolveIn = placeResolver(gazetteer)(plainStory(text, spans));
  assert.equal(resolveIn(spans[2] as (typeof spans)[0]).value?.name, "Khartoum");
});

test("the capital is not that of the venue of talks, nor that of a country that only speaks", () => {
  const places = (text: string, names: readonly string[]) => {
    const spans = names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
    return placeResolver(gazetteer)(plainStory(text, spans))(spans.at(-1) as (typeof spans)[0]).value?.name;
  };
  const venue =
    "Sudan's army and the RSF met in Jeddah in Saudi Arabia. Sudanese shells fell on Nyala. Talks in Jeddah failed. The army holds the capital.";
  assert.equal(places(venue, ["Jeddah", "Saudi Arabia", "Nyala", "the capital"]), "Khartoum");
  const speaks =
    "U.S. officials said U.S. jets had struck. The U.S. army said shells fell on Mosul in Iraq. American jets bombed Kirkuk. Bombs shook the capital.";
  assert.equal(places(speaks, ["Mosul", "Kirkuk", "the capital"]), "Baghdad");
});

test("another order of stories changes nothing", () => {
  const words = [
    "Shells fell on [Harir] in Iraq.",
    "Shells fell on [Sinja] in Sudan.",
    "Shells fell on [Paris].",
  ];
  const forwards = words.map((each) => resolve(each));
  const backwards = words.toReversed().map((each) => resolve(each));
  assert.deepEqual(forwards, backwards.toReversed());
});

const SEED = join(packageRoot, "..", "shared", "seed", "page.txt");
const SEED_PLACES: readonly (readonly [
  words: string,
  country: string,
  admin1: string | null,
  precision: readonly string[],
])[] = [
  ["Ain al-Asad airbase", "IRQ", "Al Anbar", ["point"]],
  ["Harir airbase", "IRQ", "Erbil", ["point", "near"]],
  ["Kurdistan region", "IRQ", null, ["region"]],
  ["Jbeil", "LBN", "Mount Lebanon", ["admin2", "town"]],
  ["el-Fasher", "SDN", "North Darfur", ["town"]],
  ["Jarjira", "SDN", "North Darfur", ["admin1"]],
  ["Sinja", "SDN", "Sennar", ["town"]],
  ["Chad", "TCD", null, ["country"]],
  ["Beirut", "LBN", "Beirut", ["town", "near"]],
  ["Cairo", "EGY", "Cairo", ["town"]],
];

test("places of the seed page", { skip: existsSync(SEED) ? false : "the shared seed page is absent" }, () => {
  const text = readFileSync(SEED, "utf8");
  for (const [words, country, admin1, precisions] of SEED_PLACES) {
    const start = text.indexOf(words);
    assert.ok(start >= 0, words);
    const story = text.slice(Math.max(0, text.lastIndexOf("\n\n", start)), start + 400);
    const span = { start: story.indexOf(words), end: story.indexOf(words) + words.length };
    const { value } = placeResolver(gazetteer)(plainStory(story, [span]))(span);
    assert.equal(value?.country, country, words);
    if (admin1 !== null) assert.equal(value?.admin1, admin1, words);
    assert.ok(precisions.includes(value?.precision ?? ""), `${words}: ${value?.precision}`);
  }
});
