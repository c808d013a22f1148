import type { Profile } from "./profile.js";
import { scoreOf } from "./score.js";

/** Whether two stories with this very profile tell of one happening: its own fields say so, or both are one text. */
export const joinsItself = (profile: Profile): boolean =>
  profile.copy !== null || scoreOf(profile, profile).verdict === "same";
