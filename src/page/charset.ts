import { utf16Order } from "./sniff.js";

export interface Decoded {
  readonly encoding: string;
  readonly text: string;
}

/** What an HTML or XML page says of itself stands this early, by the HTML standard; real pages are late. */
const HEAD = 4096;
const DECLARED =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})/i;

/**
 * Bytes to text: UTF-16 by its mark or its NULs, else UTF-8 when it is valid, else what the page declares,
 * else damaged UTF-8, else windows-1252. A byte order mark stays in the text, so that offsets fit the bytes.
 */
export function decodeBytes(bytes: Uint8Array): Decoded | null {
  const order = utf16Order(bytes);
  if (order !== null) return decodeUtf16(bytes, order);
  const declared = declaredCharset(bytes);
  if (declared !== null && /^iso-2022|^utf-7/.test(declared)) return decodeAs(bytes, declared);
  const utf8 = decodeAs(bytes, "utf-8", true);
  if (utf8 !== null) return utf8;
  const damaged = damagedUtf8(bytes);
  if (damaged !== null) return damaged;
  if (declared !== null && declared !== "utf-8") {
    const text = decodeAs(bytes, declared);
    if (text !== null) return text;
  }
  return windows1252(bytes);
}

/** Not through TextDecoder: it would turn lone surrogates into U+FFFD, and spans of quoted text with them. */
function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (encoding === "utf-16be") even.swap16();
  return { encoding, text: even.toString("utf16le") };
}

function declaredCharset(bytes: Uint8Array): string | null {
  const found = DECLARED.exec(Buffer.from(bytes.subarray(0, HEAD)).toString("latin1"));
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
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

/** UTF-8 with a few broken characters, as in a file that was cut: most of what is not ASCII is still whole. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const decoded = decodeAs(bytes, "utf-8");
  if (decoded === null) return null;
  const broken = countOf(decoded.text, /\ufffd+/g);
  const whole = countOf(decoded.text, /[\u0080-\ufffc]/g);
  const cutAtEnd = broken === 1 && decoded.text.endsWith("\ufffd") && lastIsLead(bytes);
  return cutAtEnd || (whole > 0 && broken * 8 <= whole) ? decoded : null;
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
  const undefinedBytes = bytes.reduce((count, byte) => count + Number(HOLES.has(byte)), 0);
  if (undefinedBytes > 0 || high > bytes.length * 0.25) return null;
  return decodeAs(bytes, "windows-1252");
}

const HOLES: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
