import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Mention, ReadStory } from "../../reader/reading.js";
import { packageRoot } from "../../root.js";
import { bareStory } from "../../story/bare-story.js";
import type { Span } from "../../text/span.js";
import type { ActorValue, Resolution } from "../values.js";
import { actorResolver } from "./resolve.js";

interface Case {
  /** Actors stand in [[ ]]; the last one is asked for. */
  readonly text: string;
  readonly published?: string;
  readonly url?: string;
  readonly sector?: Mention["sector"];
  readonly expect: Partial<ActorValue> & { readonly how?: string };
}

const reads: readonly Case[] = [
  { text: "[[Iraqi politicians]] voiced alarm.", expect: { geo: "IRQ", how: "demonym" } },
  { text: "[[US troops]] left the base.", expect: { geo: "USA", sector: "MIL" } },
  {
    text: "Talks with [[Baghdad]] went on.",
    expect: { geo: "IRQ", entity: "government of Iraq", how: "capital-as-government", sector: "GOV" },
  },
  {
    text: "Later [[Egyptian Foreign Minister Badr Abdelatty]] spoke.",
    expect: { geo: "EGY", role: "foreign minister", sector: "GOV" },
  },
  {
    text: "Fighters of [[Hezbollah]] fired rockets.",
    expect: { geo: "LBN", sector: "REB", entity: "Hezbollah", how: "organisation" },
  },
  {
    text: "Sudan's army ousted [[President Omar al-Bashir]].",
    published: "2019-04-11",
    expect: { sector: "GOV", role: "president" },
  },
  {
    text: "Supporters of [[ousted president Omar al-Bashir]] marched.",
    published: "2019-04-11",
    expect: { sector: "PTY" },
  },
  {
    text: "Egypt's ousted [[President Mohamed Morsi]] spoke.",
    published: "2013-07-20",
    expect: { sector: "PTY" },
  },
  {
    text: "Rebels toppled [[President Bashar al-Assad]].",
    published: "2024-12-10",
    expect: { sector: "GOV" },
  },
  { text: "Soldiers hold [[President Ali Bongo]].", published: "2023-09-03", expect: { sector: "GOV" } },
  { text: "Voters recalled [[President Ali Bongo]].", published: "2024-09-03", expect: { sector: "PTY" } },
  {
    text: "In 2011, [[President Barack Obama]] sent jets.",
    published: "2022-09-08",
    expect: { sector: "GOV", role: "president" },
  },
  {
    text: "In 2011, [[former President Bill Clinton]] flew in.",
    published: "2022-09-08",
    expect: { sector: "PTY" },
  },
  {
    text: "Her predecessor, [[Andrés Manuel López Obrador]], waved.",
    published: "2024-10-01",
    expect: { sector: "PTY" },
  },
  { text: "Senegal's [[Constitutional Council]] met.", sector: "GOV", expect: { geo: "SEN", sector: "JUD" } },
  { text: "UNICEF's [[Anna Berg]] spoke.", sector: "NGO", expect: { geo: "IGO", sector: "IGO" } },
  { text: "US envoy [[Amos Hale]] flew in.", sector: "IGO", expect: { geo: "USA", sector: "GOV" } },
  { text: "France withdrew its [[troops]] from Niger.", expect: { geo: "FRA", how: "sender" } },
  { text: "Haiti asked Kenya to send 400 [[police officers]].", expect: { geo: "KEN", how: "sender" } },
  {
    text: "Eritrea was accused by Sudan; Oman evacuated its [[diplomats]] from Sudan.",
    expect: { geo: "OMN" },
  },
  { text: "Kenya's rulers withdrew [[NPRs]] from Lahore.", expect: { how: "story-country" } },
  { text: "Peru will keep 900 [[soldiers]] in Bolivia.", expect: { geo: "PER" } },
  { text: "The OSCE deployed [[monitors]] in Ukraine.", expect: { geo: "IGO" } },
  { text: "[[Residents]] of Niger saw France's troops leave.", expect: { geo: "NER" } },
  { text: "Denver is calm. Mayor [[Karen Smith]] spoke.", expect: { geo: null } },
  { text: "Former mayor [[London Breed]] and Paris Hilton met.", expect: { geo: null } },
  { text: "Gunmen at the Saudi Maternity Hospital in Sudan shot [[patients]].", expect: { geo: "SDN" } },
  { text: "Police in [[Morales]], Guatemala, came.", expect: { entity: null } },
  {
    text: "[[Former Pakistani prime minister Imran Khan]] was held.",
    published: "2023-05-09",
    expect: { entity: "Imran Khan", geo: "PAK", sector: "PTY" },
  },
  { text: "[[Indian actor Imran Khan]] sang.", expect: { geo: "IND", entity: null } },
  {
    text: "Saudi Arabia's [[King Abdullah]] met Jordan's envoy.",
    published: "2013-03-10",
    expect: { geo: "SAU", until: "2015-01-23" },
  },
  { text: "[[The Philippine NPA]] killed two.", expect: { entity: "New People's Army", sector: "REB" } },
  {
    text: "[[Secretary of State Antony Blinken]] left.",
    published: "2023-02-01",
    expect: { entity: "Antony Blinken", geo: "USA" },
  },
  { text: "[[Ethnic Uzbeks]] in Kyrgyzstan fled.", expect: { geo: "KGZ" } },
  {
    text: "In Brazzaville, [[Congolese police]] came. Kinshasa, in DR Congo, was calm.",
    expect: { geo: "COG" },
  },
  { text: "The TTP's spokesman [[Umar Khorasani]] spoke.", expect: { geo: "PAK", sector: "REB" } },
  {
    text: "Former Philippine president [[Rodrigo Duterte]] was held. The [[79-year-old]] was flown out.",
    published: "2025-03-11",
    expect: { entity: "Rodrigo Duterte", geo: "PHL", sector: "PTY" },
  },
  { text: "Peru was calm. Judge [[Maria Silva]] jailed the [[23-year-old]].", expect: { entity: null } },
  { text: "Sheriff [[Jud Smith]] of Texas said a [[14-year-old]] was held.", expect: { entity: null } },
  { text: "The [[National Rally]] won in France; the [[XGT union]] struck.", expect: { entity: null } },
  { text: "The [[UN Security Council]] met.", expect: { geo: "IGO", sector: "IGO" } },
  { text: "[[Turkey, Russia and Iran]] signed.", expect: { geo: "INT", how: "several-countries" } },
  { text: "[[Coalition and Afghan forces]] raided it.", expect: { geo: "INT" } },
  { text: "[[NATO and other foreign troops]] left.", expect: { geo: "INT" } },
  {
    text: "Syria opened crossings in Syria. The quake that struck Turkey killed 40 [[people]] in that country.",
    expect: { geo: "TUR", how: "that-country" },
  },
  { text: "A [[US-led force]] moved in.", expect: { geo: "INT", how: "led-by" } },
  {
    text: "The [[international community]] was urged to act.",
    expect: { geo: "INT", how: "across-borders" },
  },
  { text: "[[EU governments]] agreed.", expect: { geo: "INT" } },
  { text: "Police in Mali met [[residents]] of Bamako on Monday.", expect: { geo: "MLI", how: "of-phrase" } },
  {
    text: "[[Esmail Qaani]], commander of Iran's Quds Force, flew home.",
    expect: { geo: "IRN", sector: "MIL", entity: "Esmail Qaani" },
  },
  {
    text: "Hadi Aziz, adviser to Prime Minister Mohammed Shia al-Sudani, spoke. [[Aziz]] said no more.",
    expect: { geo: "IRQ", antecedent: "Hadi Aziz", how: "antecedent" },
  },
  {
    text: "[[Omar Dunia]], a lawmaker from Syria, was held. Later [[Dunia]] was freed.",
    expect: { geo: "SYR", antecedent: "Omar Dunia" },
  },
  {
    text: "The [[Rapid Support Forces]], or [[RSF]], withdrew.",
    expect: { geo: "SDN", sector: "REB", entity: "Rapid Support Forces" },
  },
  {
    text: "[[Congolese rebels]] attacked. The [[rebels]] fled.",
    expect: { geo: "COD", antecedent: "Congolese rebels" },
  },
  {
    text: "[[Boko Haram]] struck again. The [[group]] took hostages.",
    expect: { geo: "NGA", entity: "Boko Haram", antecedent: "Boko Haram" },
  },
  {
    text: "Peru went to the polls. Peru's capital Lima was calm. The [[police]] made arrests.",
    expect: { geo: "PER", sector: "COP", how: "story-country" },
  },
  {
    text: "A bomb killed [[villagers]] on Friday in Niger, France said.",
    expect: { geo: "NER", how: "sentence-place" },
  },
  {
    text: "Sudan is at war. Sudan talks resumed in Cairo as Egypt called on the [[warring parties]] to stop.",
    expect: { geo: "SDN", how: "story-country" },
  },
  { text: "Britain and its [[allies]] flew people out of Kabul.", expect: { geo: "INT" } },
  { text: "He appealed to [[friendly countries]] to help Lebanon.", expect: { geo: "INT" } },
  {
    text: "[[Lebanese authorities]] held him. Syria, Syria and Syria. Since then his supporters in Syria fought the country's [[new authorities]].",
    expect: { geo: "SYR", antecedent: null },
  },
  {
    text: "Fighters entered el-Fasher, the capital of North Darfur, in Sudan. After the siege of [[el-Fasher]] Sudan burned.",
    sector: "CVL",
    expect: { geo: "SDN", sector: "CVL" },
  },
  { text: "He accused the U.S. Ambassador to Venezuela, [[William Brown]], of it.", expect: { geo: "USA" } },
  { text: "Pakistan's president and [[prime minister]] condemned it in India.", expect: { geo: "PAK" } },
  { text: "The [[permanent members of the U.N. Security Council]] met.", expect: { geo: "INT" } },
  { text: "Iran held three [[Iranian-Americans]].", expect: { geo: "USA" } },
  { text: "He met the U.S. [[ambassador to Venezuela]].", expect: { geo: "USA", how: "before" } },
  { text: "The [[Taliban]] took Kabul.", published: "2005-03-01", expect: { geo: "AFG", sector: "REB" } },
  { text: "The [[Taliban]] took Kabul.", published: "2022-03-01", expect: { geo: "AFG", sector: "GOV" } },
  {
    text: "Supporters of [[Bashar al-Assad]] gathered.",
    published: "2024-11-01",
    expect: { geo: "SYR", sector: "GOV", role: "president", until: "2024-12-08" },
  },
  {
    text: "Supporters of [[Bashar al-Assad]] gathered.",
    published: "2025-03-01",
    expect: { geo: "SYR", sector: "PTY", role: "former president" },
  },
  {
    text: "Supporters of [[ousted President Bashar al-Assad]] gathered.",
    expect: { geo: "SYR", sector: "PTY", role: "former president" },
  },
  {
    text: "[[Donald Trump]] spoke.",
    published: "2019-05-05",
    expect: { geo: "USA", sector: "GOV", role: "president" },
  },
  {
    text: "The [[Trump administration]] quit the agreement with Iran. Tehran and Iran protested.",
    expect: { geo: "USA", sector: "GOV" },
  },
  { text: "Tehran, Iran. The [[Zionist regime]] attacked the city.", expect: { geo: "ISR", sector: "GOV" } },
  {
    text: "[[then-President Donald Trump]] ordered it.",
    published: "2022-05-05",
    expect: { geo: "USA", sector: "GOV" },
  },
  { text: "The [[former Iraqi government of Saddam Hussein]] bought it.", expect: { sector: "GOV" } },
  { text: "[[Heavily armed police troops]] patrolled Malabo.", expect: { sector: "COP" } },
  { text: "Kabul released [[Taliban prisoners]].", published: "2009-03-01", expect: { sector: "REB" } },
  { text: "[[Ethiopia]] shelled the town.", sector: "MIL", expect: { geo: "ETH", sector: "GOV" } },
  { text: "[[Ethiopian troops]] shelled the town.", sector: "GOV", expect: { geo: "ETH", sector: "MIL" } },
  { text: "The [[rebel government]] in Libya refused.", sector: "REB", expect: { sector: "REB" } },
  { text: "[[Donald Trump]] spoke.", published: "2022-05-05", expect: { geo: "USA", sector: "PTY" } },
  {
    text: "[[Prosecutors]] charged three men over the fire.",
    url: "https://www.taipeitimes.com/news/1",
    expect: { geo: "TWN", how: "outlet-home" },
  },
  {
    text: "Kenyan soldiers left. [[Somali leaders]] said their [[troops]] would stay.",
    sector: "MIL",
    expect: { geo: "SOM" },
  },
  {
    text: "The U.N. rapporteur on torture, [[Ann Lee]], saw four jails in Chad.",
    expect: { geo: "IGO", how: "title" },
  },
  {
    text: "India's foreign minister will meet his Pakistani counterpart, [[Hassan Malik]].",
    expect: { geo: "PAK" },
  },
  { text: "Police held [[two students]] in Moscow, Idaho.", expect: { geo: "USA", how: "of-phrase" } },
  { text: "[[Residents]] of Peru, Indiana, fled.", expect: { geo: "USA", how: "of-phrase" } },
  { text: "A fire killed [[nine people]] in Georgia, Vermont.", expect: { geo: "USA" } },
  { text: "[[Two men]] from London, Ontario, were held.", expect: { geo: "CAN" } },
  { text: "[[Two men from London, Ont.,]] were held.", expect: { geo: "CAN" } },
  { text: "[[Residents]] of Tripoli, Lebanon, fled.", expect: { geo: "LBN" } },
  { text: "[[Residents]] of Athens, Georgia, fled.", expect: { geo: "USA" } },
  { text: "[[Villagers]] in Niger State, Nigeria, fled.", expect: { geo: "NGA" } },
  { text: "[[Officials]] from Jordan, Turkey and Iraq met.", expect: { geo: "JOR" } },
  { text: "[[Israel Defense Forces]] struck.", expect: { geo: "ISR" } },
  { text: "[[Israel Prime Minister]] spoke.", expect: { geo: "ISR" } },
  { text: "[[Kenya Revenue Authority officials]] resigned.", expect: { geo: "KEN" } },
  { text: "Japan's Self-Defense Forces flew out. The [[SDF]] landed.", expect: { geo: "JPN" } },
  { text: "The [[SDF]] took Raqqa.", expect: { geo: "SYR", entity: "Syrian Democratic Forces" } },
  { text: "[[Protesters]] accused Kenya's government of fraud.", expect: { geo: "KEN" } },
  {
    text: "[[Acting President Delcy Rodriguez]] spoke.",
    published: "2026-01-20",
    expect: { geo: "VEN", role: "acting president", since: null },
  },
  { text: "[[President-elect Ana Rojas]] spoke.", expect: { role: "president-elect" } },
];

const ignores: readonly Case[] = [
  { text: "[[Chad Smith]], 34, was shot.", expect: { geo: null } },
  { text: "[[Jordan Henderson]] scored twice.", expect: { geo: null } },
  { text: "[[Kenya Jones]] was shot.", expect: { geo: null } },
  { text: "[[Israel Adesanya]] lost the bout.", expect: { geo: null } },
  { text: "[[Cuba Gooding]] was charged.", expect: { geo: null } },
  { text: "[[India Walton]] lost the race.", expect: { geo: null } },
  { text: "Lawyers for Jim Jordan spoke. [[Jordan]] said he would sue.", expect: { geo: null } },
  { text: "A doctor told AFP that [[three soldiers]] died.", expect: { geo: null } },
  { text: "[[Two men]] were shot, Reuters reported.", expect: { geo: null } },
  { text: "[[Sharif]] accused India of lying.", expect: { geo: null } },
  {
    text: "[[Israeli soldiers]] left. The Pakistani Taliban killed [[six soldiers]].",
    expect: { antecedent: null },
  },
  {
    text: "The [[Department of Justice]] appealed.",
    url: "https://www.thestandard.com.hk/1",
    expect: { geo: "HKG", how: "outlet-home" },
  },
  { text: "[[Gunmen]] fired.", url: "https://www.aljazeera.com/1", expect: { geo: null } },
  { text: "Guards of the [[Ministry of the Interior]] fled.", expect: { geo: null } },
  { text: "Herders of Swat Valley met [[elders]].", expect: { geo: null } },
  { text: "A ship sank in the Indian Ocean. [[Gunmen]] fired.", expect: { geo: null } },
  { text: "[[Laura Bush]] opened the library.", expect: { geo: null, entity: null } },
  { text: "The [[Iran-backed group]] was told of it.", expect: { geo: null } },
  { text: "[[Michael Jordan]] retired.", expect: { geo: null } },
  {
    text: "The source spoke of his [[predecessor]], who was killed in Baghdad in Iraq.",
    expect: { geo: null, how: "related" },
  },
  {
    text: "Police in Iraq searched. Iraq is in turmoil. The [[kidnappers]] of an Italian reporter called.",
    expect: { geo: "IRQ" },
  },
  {
    text: "Iraq is in turmoil, Iraqi leaders said. The [[prisoners]] in U.S. custody were beaten.",
    expect: { geo: "IRQ" },
  },
  { text: "The general said in Sudan that the [[enemy]] had fled.", expect: { geo: null } },
  {
    text: "Russia and China met. Russia and China agreed in Cairo that [[troops]] will leave.",
    expect: { geo: null },
  },
  { text: "The [[people]] waited.", expect: { geo: null, how: "kind-only" } },
  { text: "He told [[us]] so.", expect: { geo: null } },
  { text: "[[al-Qaeda]] made a threat.", expect: { geo: null, sector: "REB" } },
  { text: "[[New Mexico officials]] met.", expect: { geo: null } },
];

for (const [name, cases] of [
  ["reads", reads],
  ["ignores", ignores],
] as const) {
  for (const one of cases) {
    test(`${name}: ${one.text} ${one.published ?? ""}`, () => {
      const { value, how, reason } = resolveLast(one);
      const { how: wantedHow, ...wanted } = one.expect;
      for (const [key, want] of Object.entries(wanted)) {
        assert.equal(
          value?.[key as keyof ActorValue] ?? null,
          want,
          `${key} of ${JSON.stringify(value)} by ${how}`,
        );
      }
      if (wantedHow !== undefined) assert.equal(how, wantedHow);
      if (value?.geo === null) assert.ok(reason, "an unknown country has a reason");
    });
  }
}

test("the same actor gets the same value whatever was asked before", () => {
  const { story, mentions } = storyOf({
    text: "[[Omar Dunia]], a lawmaker from Syria, was held. [[Dunia]] was freed.",
    expect: {},
  });
  const [first, second] = mentions;
  assert.ok(first !== undefined && second !== undefined);
  const forward = actorResolver(story);
  const backward = actorResolver(story);
  const late = backward(second);
  assert.deepEqual([forward(first), forward(second)], [backward(first), late]);
});

test("the model's kind stays as an alternative when a table overrules it", () => {
  const { alternatives, value } = resolveLast({ text: "[[Hezbollah]] fired.", sector: "CVL", expect: {} });
  assert.equal(value?.sector, "REB");
  assert.deepEqual(
    alternatives.map((other) => other.value.sector),
    ["CVL"],
  );
});

const seed = join(packageRoot, "..", "shared", "seed");
test("the seed page's actors, given gold spans", {
  skip: existsSync(seed) ? false : "needs the seed beside the repository",
}, (t) => {
  const { right, total, wrong } = seedScore();
  t.diagnostic(`geo of the seed's actors: ${right} of ${total}; wrong: ${wrong.join("; ")}`);
  assert.ok(right / total >= 0.8, `${right} of ${total}`);
});

function resolveLast(one: Case): Resolution<ActorValue> {
  const { story, mentions } = storyOf(one);
  const last = mentions.at(-1);
  assert.ok(last !== undefined, "a case marks an actor");
  return actorResolver(story)(last);
}

function storyOf({ text, published, sector, url }: Case): {
  readonly story: ReadStory;
  readonly mentions: readonly Mention[];
} {
  const spans: Span[] = [];
  let plain = "";
  for (const part of text.split(/(\[\[.*?\]\])/)) {
    const inner = /^\[\[(.*)\]\]$/.exec(part)?.[1];
    if (inner !== undefined) spans.push({ start: plain.length, end: plain.length + inner.length });
    plain += inner ?? part;
  }
  const sentences = sentencesOf(plain);
  const mentions = spans.map(
    (span): Mention => ({
      ...span,
      layer: "participant",
      sector: sector ?? null,
      sentence: sentences.findIndex((one) => one.end >= span.end),
    }),
  );
  const story = bare(plain, sentences, mentions, published ?? null);
  return { story: { ...story, url: url ?? null }, mentions };
}

function sentencesOf(text: string): readonly Span[] {
  const ends = [...text.matchAll(/\.(?= [A-Z]|$)/g)].map((match) => match.index + 1);
  return ends.map((end, index) => ({ start: index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end }));
}

function bare(
  text: string,
  sentences: readonly Span[],
  mentions: readonly Mention[],
  day: string | null,
): ReadStory {
  const published =
    day === null
      ? null
      : ({ from: day, to: null, granularity: "day", how: "given", reason: null, text: null } as const);
  return {
    ...bareStory(text, sentences),
    published,
    mentions,
    drafts: [],
  };
}

interface SeedArgument {
  readonly role: string;
  readonly sentence: number;
  readonly span: readonly [number, number];
  readonly geo?: string;
}

function seedScore(): { readonly right: number; readonly total: number; readonly wrong: readonly string[] } {
  const lines = readFileSync(join(seed, "sentences.txt"), "utf8")
    .split("\n")
    .map((line) => line.replace(/^\d+\t/, ""));
  const { stories } = JSON.parse(readFileSync(join(seed, "page.json"), "utf8")) as {
    readonly stories: readonly {
      readonly first: number;
      readonly last: number;
      readonly events: readonly { readonly args: readonly SeedArgument[] }[];
    }[];
  };
  const wrong: string[] = [];
  let total = 0;
  for (const { first, last, events } of stories) {
    const own = lines.slice(first, last + 1);
    const sentences: Span[] = [];
    for (const line of own) {
      const start = sentences.length === 0 ? 0 : (sentences.at(-1)?.end ?? 0) + 1;
      sentences.push({ start, end: start + line.length });
    }
    const args = events.flatMap((event) => event.args).filter((arg) => arg.geo !== undefined);
    const mentions = args.map((arg): Mention => {
      const base = sentences[arg.sentence - first]?.start ?? 0;
      return {
        layer: "participant",
        sector: null,
        sentence: arg.sentence - first,
        start: base + arg.span[0],
        end: base + arg.span[1],
      };
    });
    const resolve = actorResolver(bare(own.join(" "), sentences, mentions, "2026-01-15"));
    args.forEach((arg, index) => {
      const mention = mentions[index];
      if (mention === undefined) return;
      total += 1;
      const got = resolve(mention);
      if ((got.value?.geo ?? "---") !== arg.geo)
        wrong.push(
          `${lines[arg.sentence]?.slice(...arg.span)} ${arg.geo} not ${got.value?.geo} (${got.how})`,
        );
    });
  }
  return { right: total - wrong.length, total, wrong };
}
