import { ATTITUDE, HANDLED, LED } from "./compounds.js";
import { type Finding, finding, likeliest } from "./finding.js";
import type { Known } from "./known-names.js";
import type { Phrase } from "./phrase.js";
import { rowsOn } from "./role.js";
import type { Scene } from "./scene.js";
import { countCountries, within } from "./story-countries.js";

const JOINED = /^(?:[\s,;-]|‑|–|\/|&|and|or|as well as|both|the|[a-z-]{1,40} (?=and|or)|its|their)+$/;

/** Rule `own-words`: countries, peoples, organisations and leaders named in the actor's own words; the head wins. */
export function ownWords(scene: Scene, phrase: Phrase): Finding | null {
  const names = usable(scene, phrase);
  const [whole] = names.length === 0 ? around(scene, phrase) : [];
  if (whole !== undefined) return nameFinding(scene, phrase, whole, whole);
  if (ETHNIC.test(scene.text.slice(phrase.start, phrase.end))) return null;
  if (names.length === 0) return ledBySomebody(scene, phrase);
  if (areJoint(scene, phrase, names)) return joint(scene, names);
  if (MIXED.test(scene.text.slice(phrase.start, phrase.end)))
    return finding({ how: "several-countries", geo: "INT", reason: "joined with forces of other countries" });
  if (isMembers(phrase, names))
    return finding({ how: "across-borders", geo: "INT", reason: "members of an organisation of states" });
  const chosen = ofNeighbour(scene, phrase, nearestToHead(phrase, names));
  const located =
    chosen.geos.length > 0 ? chosen : names.find((name) => name.geos.length > 0 && isPeople(name));
  const others = names.filter((name) => name !== chosen && name !== located);
  return {
    ...nameFinding(scene, phrase, chosen, located ?? chosen),
    others: others.flatMap((name) => {
      const geo = likeliest(name, scene.countries);
      return geo === null ? [] : [{ geo, why: `${name.name} is named too` }];
    }),
  };
}

/** "Ethnic Uzbeks" in Kyrgyzstan are of the country where they live. */
const ETHNIC = /^[Ee]thnic /;

/** "coalition and Afghan forces", "NATO and other foreign troops". */
const MIXED =
  /\b(?:[Cc]oalition|[Ii]nternational|[Ff]oreign|[Aa]llied)\b (?:\p{Ll}+ )?and \p{Lu}|\p{Lu}\p{L}{1,40} and (?:other )?(?:coalition|international|foreign|allied)\b/u;

function nameFinding(scene: Scene, phrase: Phrase, chosen: Known, located: Known): Finding {
  const geo = likeliestIn(scene, phrase, onTheDay(scene, located));
  const isHead = chosen.start <= phrase.head.start && chosen.end >= phrase.head.end;
  return finding({
    how: howOf(located, isHead),
    geo,
    reason: geo === null ? `${chosen.name} belongs to no one country` : null,
    entity: isHead ? entityOf(chosen) : null,
    rows: chosen.rows,
  });
}

/** Of several countries that a people lives in, the one that the sentence names by itself; else by the whole story. */
function likeliestIn(scene: Scene, phrase: Phrase, name: Known): string | null {
  const sentence = scene.sentences.find(({ start, end }) => start <= phrase.start && end >= phrase.end);
  const beside = sentence === undefined || name.geos.length < 2 ? [] : within(scene.known, sentence);
  const clear = countCountries(beside.filter(({ geos }) => geos.length === 1));
  return likeliest(name, clear.some(({ geo }) => name.geos.includes(geo)) ? clear : scene.countries);
}

/** Whom a person serves on the story's day: a foreign minister who became head of the United Nations is no longer his country's. */
const onTheDay = (scene: Scene, name: Known): Known =>
  name.kind === "leader"
    ? { ...name, geos: rowsOn(name.rows, scene.published).flatMap(({ geos }) => geos) }
    : name;

const howOf = (name: Known, isHead: boolean): string =>
  name.kind === "capital" && isHead ? "capital-as-government" : name.kind;

function entityOf(name: Known): string | null {
  if (name.kind === "capital") return `government of ${name.name}`;
  return name.kind === "demonym" || name.kind === "people" || name.kind === "town" ? null : name.name;
}

const isPeople = (name: Known): boolean =>
  name.kind === "demonym" || name.kind === "country" || name.kind === "people";

/** A name that the actor's words are part of: "UN" of "UN General Assembly". */
const around = (scene: Scene, phrase: Phrase): readonly Known[] =>
  scene.known.filter((name) => name.start <= phrase.start && name.end >= phrase.end);

function usable(scene: Scene, phrase: Phrase): readonly Known[] {
  const names = within(scene.known, phrase);
  const article = /^the /i.exec(scene.text.slice(phrase.start, phrase.end))?.[0].length ?? 0;
  if (names.length === 1 && names[0]?.end === phrase.end && names[0].start <= phrase.start + article)
    return names;
  return names.filter((name) => {
    const before = scene.text.slice(Math.max(0, name.start - 6), name.start);
    const after = scene.text.slice(name.end, name.end + 16);
    return (
      !ATTITUDE.test(before) &&
      !HANDLED.test(after) &&
      !(LED.test(after) && isPeople(name)) &&
      !isPosting(scene, phrase, name) &&
      isSupported(scene, name)
    );
  });
}

const MEMBERS =
  /^(?:countries|governments|members|nations|partners|states|allies|politicians|neighbou?rs|capitals|counterparts)$/i;

const ABOVE_STATES = /^I(?:GO|NT)$/;

/** "EU governments", "NATO allies", "members of the Security Council": the states, not the organisation. */
const isMembers = (phrase: Phrase, names: readonly Known[]): boolean =>
  MEMBERS.test(phrase.head.key) &&
  names.every(
    (name) =>
      (name.end <= phrase.head.start || /^(?:members|states)$/i.test(phrase.head.key)) &&
      ABOVE_STATES.test(name.geos[0] ?? ""),
  );

/** Parties, offices and firms of different countries share names: theirs counts only where the story names the country. */
function isSupported(scene: Scene, name: Known): boolean {
  if (
    name.kind !== "organisation" ||
    !name.rows.every((row) => BORROWED.has(row.sector) || row.sector === "BUS")
  )
    return true;
  if (name.geos.some((geo) => geo === "IGO" || geo === "INT" || scene.lands.has(geo))) return true;
  return scene.lands.size === 0;
}

/** "Ambassador to Venezuela", "U.S. forces in Iraq": where somebody is sent is not whose they are. */
function isPosting(scene: Scene, phrase: Phrase, name: Known): boolean {
  const said = scene.text.slice(phrase.start, name.start);
  return /\b(?:to|for|on|against) (?:the )?$/.test(said) || (SENT.test(said) && /\bin (?:the )?$/.test(said));
}

const SENT = /\b(?:forces?|troops|military|soldiers|mission|embassy|envoy|representative|coalition)\b/i;

function ledBySomebody(scene: Scene, phrase: Phrase): Finding | null {
  const leads = within(scene.known, phrase).some(
    (name) => isPeople(name) && LED.test(scene.text.slice(name.end, name.end + 12)),
  );
  return leads
    ? finding({ how: "led-by", geo: "INT", reason: "forces of several countries under one lead" })
    : null;
}

/** "Iraqi and US forces", "Turkey, Russia and Iran": names joined with nothing else between. */
function areJoint(scene: Scene, phrase: Phrase, names: readonly Known[]): boolean {
  const geos = new Set(names.map((name) => likeliest(name, scene.countries)));
  if (geos.size < 2) return false;
  return names.slice(1).some((name, index) => {
    const before = names[index];
    if (before === undefined || likeliest(before, scene.countries) === likeliest(name, scene.countries))
      return false;
    const between = scene.text.slice(before.end, name.start);
    if (/^[- ]$/.test(between) && name.kind === "demonym" && name.geos[0] === "USA") return false;
    const hyphen = /^[-‑–/]$/.test(between);
    return (
      hyphen ||
      (/\band\b|\bor\b|,|&/.test(between) &&
        (JOINED.test(between) || name.start > phrase.start) &&
        !/\b(?:to|of|in|for|with)\b/.test(between))
    );
  });
}

function joint(scene: Scene, names: readonly Known[]): Finding {
  const geos = [...new Set(names.flatMap((name) => likeliest(name, scene.countries) ?? []))];
  return finding({
    how: "several-countries",
    geo: geos.length === 1 ? (geos[0] ?? null) : "INT",
    others: geos.map((geo) => ({ geo, why: "one of the countries named" })),
  });
}

/** The name that holds the head; else the last before the head; else the first after it. */
function nearestToHead(phrase: Phrase, names: readonly Known[]): Known {
  const holding = names.find((name) => name.start <= phrase.head.start && name.end >= phrase.head.end);
  const before = names.filter((name) => name.end <= phrase.head.start);
  const owner = before.findLast((name) => isPeople(name));
  if (holding !== undefined && owner !== undefined && holding.rows.some((row) => BORROWED.has(row.sector)))
    return ofOwner(holding, owner) ?? owner;
  if (holding?.kind === "town" && owner?.kind === "demonym") return owner;
  return (
    holding ??
    before.findLast((name) => name.kind !== "people" && name.kind !== "town") ??
    before.at(-1) ??
    names[0] ??
    unreachable()
  );
}

/** "Former Pakistani prime minister Imran Khan", "Estonian Prime Minister Kaja Kallas": what the name is in that country. */
function ofOwner(name: Known, owner: Known): Known | null {
  const rows = name.rows.filter(({ geos }) => geos.some((geo) => owner.geos.includes(geo)));
  const geos = name.geos.filter((geo) => owner.geos.includes(geo));
  return rows.length === 0 ? null : { ...name, name: rows[0]?.name ?? name.name, rows, geos };
}

/** The same where the people or country stands right before the span: "Saudi Arabia's [King Abdullah]". */
function ofNeighbour(scene: Scene, phrase: Phrase, name: Known): Known {
  if (name.kind !== "leader") return name;
  const owner = scene.known.findLast(({ end }) => end <= phrase.start);
  if (owner === undefined || !isPeople(owner)) return name;
  if (!/^(?:['’]s?)? $/.test(scene.text.slice(owner.end, phrase.start))) return name;
  return ofOwner(name, owner) ?? name;
}

/** Names that other countries' bodies bear as well: "Israeli Labor Party", "Pakistan's Supreme Court". */
const BORROWED: ReadonlySet<string> = new Set(["PTY", "LEG", "JUD", "NGO", "MED", "COP", "MIL", "GOV"]);

function unreachable(): never {
  throw new Error("A phrase without names has no nearest one.");
}
