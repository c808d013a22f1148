import type { Span } from "../text/span.js";
import { CLOCK, DATE } from "./stamps.js";

/** A line of an exported chat or channel: when a message was sent, by whom, and what of it stands on the line. */
export interface MessageStamp {
  readonly stamp: Span;
  readonly sender: Span | null;
  readonly rest: Span | null;
}

const SENT = `(?:${DATE}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2})(?:,| at)? (?:${CLOCK})`;
const SENDER = "(?<sender>[^\\[\\]:]{1,64}?)";
const FORMS: readonly RegExp[] = [
  // Telegram and iOS: `[16.04.2025 14:05] Channel: text`, `[16/04/2025, 14:05:33] Name: text`.
  new RegExp(`^\\[(?<stamp>${SENT})\\]\\s?(?:${SENDER}:(?: (?<rest>\\S.*))?)?$`, "iu"),
  // Telegram, copied: `Channel, [16.04.2025 14:05]`.
  new RegExp(`^${SENDER}, \\[(?<stamp>${SENT})\\]:?(?: (?<rest>\\S.*))?$`, "iu"),
  // WhatsApp on Android: `16/04/2025, 14:05 - Name: text`, and without a name what the program itself says.
  new RegExp(`^(?<stamp>${SENT}) [-–] (?:${SENDER}:(?: (?<rest>\\S.*))?|(?<said>\\S.*))$`, "iu"),
];

/** Where a line that has no such stamp is told by its first units. */
const HEAD = 140;
const HAS_STAMP = /\d[/. :-]\d/;

/** What a chat's export prints before each message, or null. */
export function messageStampOf(text: string): MessageStamp | null {
  if (!HAS_STAMP.test(text.slice(0, HEAD))) return null;
  const found = FORMS.map((form) => form.exec(text)).find((match) => match !== null);
  const { stamp, sender, said, rest = said } = found?.groups ?? {};
  if (stamp === undefined) return null;
  const spanOf = (part: string | undefined, from: number): Span | null => {
    if (part === undefined) return null;
    const start = text.indexOf(part, from);
    return { start, end: start + part.length };
  };
  const sent = spanOf(stamp, 0) as Span;
  const isAhead = sender !== undefined && text.startsWith(sender);
  return {
    stamp: sent,
    sender: spanOf(sender, isAhead ? 0 : sent.end),
    rest: rest === undefined ? null : { start: text.length - rest.length, end: text.length },
  };
}
