import { isReal, type Realis, type Stance } from "../codebook/certainty.js";
import type { Member } from "./member.js";

/** What an event's reports are held against. */
interface Labels {
  readonly realis: Realis;
  readonly stance: Stance;
}

/** Reports that tell what the event's labels say: happened is not planned, and a suspicion is no statement. */
export const agreeing = (members: readonly Member[], { realis, stance }: Labels): readonly Member[] =>
  members.filter(({ report }) => sameRealis(report.realis, realis) && sameStance(report.stance, stance));

/** Who suspects somebody of it counts the dead too; who denies it or fears it for later does not. */
export const counting = (members: readonly Member[], { realis, stance }: Labels): readonly Member[] =>
  members.filter(
    ({ report }) => sameRealis(report.realis, realis) && (report.stance !== "denied" || stance === "denied"),
  );

const sameRealis = (a: Realis, b: Realis): boolean => a === b || (isReal(a) && isReal(b));

/** Who says that they did it says that it happened. */
const sameStance = (a: Stance, b: Stance): boolean => a === b || (isTold(a) && isTold(b));
const isTold = (stance: Stance): boolean => stance === "stated" || stance === "claimed";
