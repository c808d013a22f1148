/** How fine a time is told, from the finest to the coarsest; `vague` has no unit ("in recent days"). */
export const GRANULARITIES = [
  "minute",
  "hour",
  "part-of-day",
  "day",
  "weekend",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
  "vague",
] as const;

export type Granularity = (typeof GRANULARITIES)[number];
