/** First bytes of files that are no text, in hex, and their names. Source: the formats' own definitions. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["0061736d", "a WebAssembly file"],
  ["1f8b", "a gzip archive"],
  ["25504446", "a PDF document: save its text and read that"],
  ["28b52ffd", "a zstd archive"],
  ["377abcaf", "a 7z archive"],
  ["424d", "a bitmap picture"],
  ["425a68", "a bzip2 archive"],
  ["47494638", "a GIF picture"],
  ["494433", "an MP3 recording"],
  ["4d5a9000", "a Windows program"],
  ["4f676753", "an Ogg recording"],
  ["504b0304", "a zip archive or an office document: unpack it, or save its text"],
  ["52494646", "a RIFF file (WebP, WAV or AVI)"],
  ["53514c69746520666f726d6174203300", "an SQLite database"],
  ["7f454c46", "a program"],
  ["89504e47", "a PNG picture"],
  ["cafebabe", "a program"],
  ["d0cf11e0", "an office document: save its text and read that"],
  ["fd377a585a00", "an xz archive"],
  ["ffd8ff", "a JPEG picture"],
];

/** Formats that are written in letters and yet are no text of their own. Source: RFC 2557, the RTF specification. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:[A-Za-z-]{2,40}: [^\r\n]{0,400}\r?\n(?:[ \t][^\r\n]{0,400}\r?\n)*){1,20}?content-type: multipart\//i,
    "a page in one file with its pictures (MHTML) or a mail: save it as HTML and read that",
  ],
  [/^\{\\rtf\d/, "a rich text document: save its text and read that"],
];
const HEADERS = 4000;

const SAMPLE = 65_536;
/** Text has next to no control characters; machine code and pictures have about one byte in eight. */
const MOST_CONTROLS = 0.02;
/** Strewn NULs occur in real text; a file that is a tenth NUL is not text, unless they alternate (UTF-16). */
const MOST_NULS = 0.1;

/** What the bytes are when they are no text: a name for the reason; null when they may be text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known !== undefined && !(known[0].length === 4 && isPrintable(bytes))) return known[1];
  if (utf16Order(bytes) !== null) return null;
  const letters = Buffer.from(bytes.subarray(0, HEADERS)).toString("latin1");
  const written = WRITTEN.find(([form]) => form.test(letters));
  if (written !== undefined) return written[1];
  const sample = bytes.subarray(0, SAMPLE);
  let nuls = 0;
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] as number;
    if (byte === 0) nuls++;
    else if (byte < 32 || byte === 127) controls += Number(isControl(byte));
  }
  const binary = controls > sample.length * MOST_CONTROLS || nuls > Math.max(1, sample.length * MOST_NULS);
  return binary ? "a binary file" : null;
}

const isControl = (byte: number): boolean =>
  (byte > 0 && byte < 8) || (byte >= 14 && byte < 32 && byte !== 27) || byte === 127;

/** Two-byte signatures are words too: `BM` begins a bitmap and a sentence alike. */
const isPrintable = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 64).every((byte) => byte >= 32 || (byte >= 8 && byte <= 13));

/** Byte order of UTF-16 text, from its mark or, without one, from NULs in every other byte. */
export function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return null;
  let evenNuls = 0;
  let oddNuls = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) evenNuls++;
    if (sample[at + 1] === 0) oddNuls++;
  }
  const pairs = sample.length / 2;
  if (pairs < 4) return null;
  if (oddNuls > pairs * 0.6 && evenNuls < pairs * 0.02) return "utf-16le";
  return evenNuls > pairs * 0.6 && oddNuls < pairs * 0.02 ? "utf-16be" : null;
}
