/** What a terminal obeys instead of showing, and what turns the order of letters around. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** Units from U+2400 are pictures of the controls. */
const PICTURES = 0x2400;

const shown = (character: string): string => {
  const code = character.charCodeAt(0);
  if (character === "\t") return " ";
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
};

/**
 * A text as it may go to a terminal: a page's words can neither move the cursor nor colour, clear or reverse anything.
 * Line ends stay.
 */
export const visible = (text: string): string => text.replace(UNSEEN, shown);

/** The same for a name inside a line. */
export const visibleLine = (text: string): string => visible(text.replace(/\s*[\r\n]+\s*/g, " "));
