/** How much of anything is taken in before it is refused. */
export interface IntakeLimits {
  /** Largest page in bytes, and longest item of a feed in characters. */
  readonly maxBytes: number;
}

/** Containers lie in containers (a compressed archive of feeds); deeper than this is a trick. */
export const MOST_NESTED = 3;

/** Above any page's size limit: a page of more bytes is refused by its size all the same. */
export const MOST_BYTES = 64_000_000;
