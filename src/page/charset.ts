import { utf16Order } from "./sniff.js";

export interface Decoded {
  readonly encoding: string;
  readonly text: string;
}

/** What an HTML or XML page says of itself stands this early, by the HTML standard; real pages are late. */
const HEAD = 4096;
const DECLARED =
  /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})|<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i;

/**
 * Bytes to text: UTF-16 by its mark or its NULs, else UTF-8 when it is valid, else what whoever served the page
 * says (`served`), else what the page declares, else damaged UTF-8, else windows-1252. Valid UTF-8 comes first
 * because servers name Latin-1 without looking. A byte order mark stays in the text, so that offsets fit the bytes.
 */
export function decodeBytes(bytes: Uint8Array, served?: string): Decoded | null {
  const order = utf16Order(bytes);
  if (order !== null) return decodeUtf16(bytes, order);
  const declared = knownCharset(served) ?? declaredCharset(bytes);
  if (declared !== null && SHIFTS.test(declared) && bytes.includes(ESCAPE)) return decodeAs(bytes, declared);
  const utf8 = decodeAs(bytes, "utf-8", true);
  if (utf8 !== null) return utf8;
  const damaged = damagedUtf8(bytes);
  if (damaged?.certain) return damaged.decoded;
  const told = declared === null || UNICODE.test(declared) ? null : decodeAs(bytes, declared);
  if (told !== null) return told.encoding === "windows-1252" ? windows1252(bytes) : told;
  if (damaged !== null) return damaged.decoded;
  return windows1252(bytes);
}

/** Encodings of ASCII bytes that an escape makes others; without one, the bytes are what they look like. */
const SHIFTS = /^iso-2022/;
const ESCAPE = 0x1b;
/** Told by the bytes before any label counts: as a label over other bytes, these are a program's mistake. */
const UNICODE = /^(?:utf-?(?:7|8|16|32)|u(?:cs-?2|nicode)|iso-10646-ucs-2|csunicode)/;

/** Half a pair that stands alone is no character: U+FFFD in its place, so that every later offset stays. */
function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (encoding === "utf-16be") even.swap16();
  return { encoding, text: even.toString("utf16le").replace(LONE, "\ufffd") };
}

const LONE = /\p{Surrogate}/gu;

function declaredCharset(bytes: Uint8Array): string | null {
  const found = DECLARED.exec(Buffer.from(bytes.subarray(0, HEAD)).toString("latin1"));
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
}

/** A served charset that is one; servers also write `none` and `utf8mb4` there. */
function knownCharset(label: string | undefined): string | null {
  if (label === undefined) return null;
  return decodeAs(new Uint8Array(), label.trim().toLowerCase())?.encoding ?? null;
}

/** Null when the label is unknown, or when `fatal` and the bytes are not valid. */
function decodeAs(bytes: Uint8Array, label: string, fatal = false): Decoded | null {
  try {
    const decoder = new TextDecoder(label, { fatal, ignoreBOM: true });
    return { encoding: decoder.encoding, text: decoder.decode(bytes) };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * UTF-8 with a few broken characters: certain when most of what is not ASCII is whole, else possible when the
 * only broken one is the last, as in a file that was cut.
 */
function damagedUtf8(bytes: Uint8Array): { readonly decoded: Decoded; readonly certain: boolean } | null {
  const decoded = decodeAs(bytes, "utf-8");
  if (decoded === null) return null;
  const broken = countOf(decoded.text, /\ufffd+/g);
  const whole = countOf(decoded.text, /[\u0080-\ufffc]/g);
  const certain = whole > 0 && broken * 8 <= whole;
  const cutAtEnd = broken === 1 && decoded.text.endsWith("\ufffd") && lastIsLead(bytes);
  return certain || cutAtEnd ? { decoded, certain } : null;
}

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Whether the bytes stop inside a UTF-8 character: a lead byte within the last three. */
const lastIsLead = (bytes: Uint8Array): boolean => {
  const tail = [...bytes.subarray(-3)];
  const lead = tail.findLastIndex((byte) => byte >= 0xc2 && byte <= 0xf4);
  return lead >= 0 && tail.slice(lead + 1).every((byte) => (byte & 0xc0) === 0x80) && tail.length - lead < 4;
};

/** English in windows-1252 has a few quotes, dashes and accents; more than that, or holes of the table, is not it. */
function windows1252(bytes: Uint8Array): Decoded | null {
  const high = bytes.reduce((count, byte) => count + Number(byte >= 0x80), 0);
  if (high > bytes.length * 0.25 || bytes.some((byte) => HOLES.has(byte))) return null;
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (unit) => HIGH[unit.charCodeAt(0) - 0x80] ?? unit);
  return { encoding: "windows-1252", text };
}

/** Bytes 0x80 to 0x9f. By hand, as TextDecoder reads windows-1252 as Latin-1 in some releases of Node 20. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const HOLES: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
