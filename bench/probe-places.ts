import { countryByCode } from "../src/resolve/place/countries.js";
import { fold } from "../src/resolve/place/fold.js";
import type { Gazetteer } from "../src/resolve/place/gazetteer.js";
import { placeResolver } from "../src/resolve/place/resolve.js";
import type { PlaceValue } from "../src/resolve/values.js";
import { type ProbeMention, type ProbeStory, probeStory, readProbes, spanOf } from "./probe-stories.js";
import { type Measured, row, tally } from "./value-row.js";

interface PlaceProbe extends ProbeMention {
  readonly notPlace?: true;
  readonly country: string | null;
  readonly alsoCountry?: readonly (string | null)[];
  readonly admin1: readonly string[];
  readonly precision: string;
  readonly alsoPrecision?: readonly string[];
}

interface PlaceProbeStory extends ProbeStory<PlaceProbe> {
  readonly outletCountry: string | null;
}

/** A page of a local paper, as the address of a page under its country's domain would tell it. */
const pageOf = (country: string | null): string | null => {
  const iso2 = country === null ? undefined : countryByCode(country)?.iso2.toLowerCase();
  return iso2 === undefined ? null : `https://news.example.${iso2}/`;
};

const countryRight = (value: PlaceValue | null, gold: PlaceProbe): boolean =>
  value !== null && [gold.country, ...(gold.alsoCountry ?? [])].includes(value.country);

/** The division by its own name or by another of its names in the gazetteer: "Hadramawt" is Hadhramaut. */
function provinceRight(
  gazetteer: Gazetteer,
  value: PlaceValue | null,
  { admin1, country }: PlaceProbe,
): boolean {
  if (admin1.length === 0) return true;
  const ours = value?.admin1 ?? null;
  if (ours === null) return false;
  const named = admin1.flatMap((name) =>
    gazetteer
      .find(name)
      .map(({ place }) => gazetteer.place(place))
      .filter((place) => place.kind === "admin1" && place.country === country)
      .map((place) => place.name),
  );
  return [...admin1, ...named].map(fold).includes(fold(ours));
}

const precisionRight = (value: PlaceValue | null, { precision, alsoPrecision = [] }: PlaceProbe): boolean =>
  value !== null && [precision, ...alsoPrecision].includes(value.precision);

/** Own short stories with places in many countries: country and province, level of precision, and what is no place. */
export function measureProbePlaces(gazetteer: Gazetteer): Measured {
  const cases = readProbes<PlaceProbeStory>("places").flatMap((probe) => {
    const story = { ...probeStory(probe, "place"), url: pageOf(probe.outletCountry) };
    const resolve = placeResolver(gazetteer)(story);
    return probe.mentions.map((gold) => {
      const { value, how } = resolve(spanOf(gold));
      const ours =
        value === null ? "no value" : `${value.name} ${value.country} ${value.admin1} ${value.precision}`;
      const wanted = gold.notPlace
        ? "no place"
        : `${gold.country} ${gold.admin1.join("|")} ${gold.precision}`;
      return {
        gold,
        where: countryRight(value, gold) && provinceRight(gazetteer, value, gold),
        country: countryRight(value, gold),
        precision: precisionRight(value, gold),
        none: value === null,
        said: `${probe.id} [${gold.words}] gold ${wanted}, got ${ours} (${how}) ${gold.note ?? ""} | ${probe.text.slice(Math.max(0, gold.start - 60), gold.start + gold.words.length + 40)}`,
      };
    });
  });
  const places = cases.filter(({ gold }) => gold.notPlace !== true);
  const others = cases.filter(({ gold }) => gold.notPlace === true);
  return {
    rows: [
      row(
        "place, probe: country and province",
        tally(places, ({ where }) => where),
        places.length,
        0.92,
      ),
      row(
        "place, probe: country",
        tally(places, ({ country }) => country),
        places.length,
      ),
      row(
        "place, probe: level of precision",
        tally(places, ({ precision }) => precision),
        places.length,
        0.9,
      ),
      row(
        "place, probe: no place where none is",
        tally(others, ({ none }) => none),
        others.length,
      ),
    ],
    misses: [
      ...places.filter((one) => !one.where || !one.precision),
      ...others.filter(({ none }) => !none),
    ].map(({ where, precision, said }) => `${where ? "" : "WHERE "}${precision ? "" : "LEVEL "}${said}`),
  };
}
