import type { Mention } from "../src/reader/reading.js";
import { actorResolver } from "../src/resolve/actor/resolve.js";
import { fold } from "../src/resolve/place/fold.js";
import type { Gazetteer } from "../src/resolve/place/gazetteer.js";
import { type ProbeMention, type ProbeStory, probeStory, readProbes } from "./probe-stories.js";
import { type Measured, row, tally } from "./value-row.js";

interface RoleProbe extends ProbeMention {
  readonly entity: string | null;
  readonly geo: string | null;
  readonly sector: string | null;
  readonly role: string | null;
  readonly alsoEntity?: readonly string[];
  readonly alsoGeo?: readonly (string | null)[];
  readonly alsoSector?: readonly string[];
  readonly alsoRole?: readonly (string | null)[];
}

const isOne = (ours: string | null, gold: readonly (string | null)[]): boolean =>
  gold.some((one) => (one === null || ours === null ? one === ours : fold(one) === fold(ours)));

const FORMER = /\bformer\b/;

/** An office said more fully is the same office: "Taliban spokesman" for "spokesman"; a former one is another. */
const isRole = (ours: string | null, gold: readonly (string | null)[]): boolean =>
  isOne(ours, gold) ||
  (ours !== null &&
    gold.some(
      (one) => one !== null && FORMER.test(one) === FORMER.test(ours) && fold(ours).includes(fold(one)),
    ));

/** Own short stories with people and groups whose role holds for a time: who, of which country, what kind, which role. */
export function measureProbeRoles(gazetteer: Gazetteer): Measured {
  const cases = readProbes<ProbeStory<RoleProbe>>("roles").flatMap((probe) => {
    const story = probeStory(probe, "participant");
    const resolve = actorResolver(story, gazetteer);
    return probe.mentions.map((gold) => {
      const mention = story.mentions.find(
        ({ start, end }) => start === gold.start && end === gold.start + gold.words.length,
      ) as Mention;
      const { value, how } = resolve(mention);
      const geo = isOne(value?.geo ?? null, [gold.geo, ...(gold.alsoGeo ?? [])]);
      const sector = isOne(value?.sector ?? null, [gold.sector, ...(gold.alsoSector ?? [])]);
      const role = isRole(value?.role ?? null, [gold.role, ...(gold.alsoRole ?? [])]);
      const entity = isOne(value?.entity ?? null, [gold.entity, ...(gold.alsoEntity ?? [])]);
      const ours = `${value?.entity} ${value?.geo} ${value?.sector} ${value?.role}`;
      return {
        geo,
        sector,
        role,
        entity,
        said: `${geo ? "" : "GEO "}${sector ? "" : "KIND "}${role ? "" : "ROLE "}${entity ? "" : "WHO "}${probe.id} ${probe.published} [${gold.words}] gold ${gold.entity} ${gold.geo} ${gold.sector} ${gold.role}, got ${ours} (${how}) | ${probe.text.slice(Math.max(0, gold.start - 60), gold.start + gold.words.length + 40)}`,
      };
    });
  });
  const all = cases.length;
  return {
    rows: [
      row(
        "role, probe: kind and role on the day",
        tally(cases, ({ sector, role }) => sector && role),
        all,
        0.9,
      ),
      row(
        "role, probe: role",
        tally(cases, ({ role }) => role),
        all,
      ),
      row(
        "role, probe: kind",
        tally(cases, ({ sector }) => sector),
        all,
        0.9,
      ),
      row(
        "role, probe: country",
        tally(cases, ({ geo }) => geo),
        all,
        0.92,
      ),
      row(
        "role, probe: who",
        tally(cases, ({ entity }) => entity),
        all,
      ),
    ],
    misses: cases
      .filter(({ geo, sector, role, entity }) => !(geo && sector && role && entity))
      .map(({ said }) => said),
  };
}
