import robotsModule from "robots-parser";

/** Its types speak of a default export, its CommonJS module is the function itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** What a site asks of programs like this one. */
export interface Robots {
  readonly allows: (address: string) => boolean;
  /** Pause between requests that the site asks for, milliseconds; 0 when it asks for none. */
  readonly delayMs: number;
}

/** The standard's limit: what stands behind it need not be read. */
export const MOST_ROBOTS = 512_000;
/** A site that asks for more than half a minute between pages gets that much. */
const LONGEST_DELAY_MS = 30_000;
const AGENT = "daybook";
/** Longer than any address that is asked for: no rule, and slow to match. */
const LONG_LINES = /^.{4000,}$/gm;

/** Of a robots.txt that was read. */
export function robotsOf(address: string, text: string): Robots {
  const parsed = robotsParser(address, text.replace(LONG_LINES, ""));
  const seconds = parsed.getCrawlDelay(AGENT) ?? 0;
  return {
    allows: (page) => parsed.isAllowed(page, AGENT) !== false,
    delayMs: Math.min(LONGEST_DELAY_MS, Math.max(0, seconds * 1000) || 0),
  };
}

/** RFC 9309, 2.3.1: a site without the file allows all, one whose file cannot be had for now allows nothing. */
export const robotsWithout = (status: number): Robots => ({
  allows: () => status < 500,
  delayMs: 0,
});
