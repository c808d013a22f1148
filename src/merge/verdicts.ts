import type { Profile } from "./profile.js";
import { contradictionOf, scoreOf } from "./score.js";

/** What can contradict in a profile, without figures and copies: hundreds of near-copies share a few of them. */
export interface Ground {
  readonly nr: number;
  readonly profile: Profile;
}

/** So that a long ingest doesn't grow; pairs take some 40 bytes each. */
const MOST_GROUNDS_KEPT = 20_000;
const MOST_PAIRS_KEPT = 1_000_000;
/** More than there will be, and few enough that the number of a pair is exact. */
const MOST_GROUNDS = 2 ** 26;

/** Verdicts on pairs of profiles, kept: a growing event asks for the same ones with each page. */
export class Verdicts {
  readonly #grounds = new Map<string, Ground>();
  readonly #groundOf = new WeakMap<Profile, Ground>();
  #made = 0;
  readonly #contradict = new Map<number, boolean>();
  readonly #joinsItself = new WeakMap<Profile, boolean>();

  /** Whether two stories with this very profile tell of one happening: its own fields say so, or both are one text. */
  joinsItself(profile: Profile): boolean {
    const known = this.#joinsItself.get(profile);
    if (known !== undefined) return known;
    const joins = profile.copy !== null || scoreOf(profile, profile).verdict === "same";
    this.#joinsItself.set(profile, joins);
    return joins;
  }

  groundOf(profile: Profile): Ground {
    const known = this.#groundOf.get(profile);
    if (known !== undefined) return known;
    const { type, modes, real, time, spots, actors, recipients, stems } = profile;
    const key = JSON.stringify([type, modes, real, time, spots, actors, recipients, stems]);
    const ground = this.#grounds.get(key) ?? { nr: this.#made++, profile };
    if (this.#grounds.size >= MOST_GROUNDS_KEPT) this.#grounds.clear();
    this.#grounds.set(key, ground);
    this.#groundOf.set(profile, ground);
    return ground;
  }

  contradict(one: Ground, other: Ground): boolean {
    const [a, b] = one.nr < other.nr ? [one, other] : [other, one];
    const pair = a.nr * MOST_GROUNDS + b.nr;
    const known = this.#contradict.get(pair);
    if (known !== undefined) return known;
    const apart = contradictionOf(a.profile, b.profile) !== null;
    if (this.#contradict.size >= MOST_PAIRS_KEPT) this.#contradict.clear();
    this.#contradict.set(pair, apart);
    return apart;
  }
}
