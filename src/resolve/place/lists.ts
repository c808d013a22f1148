const GOES_ON = /^(?:,? (?:and|or|as well as) (?:the )?\p{Lu}|, \p{Lu})/u;
const REACH = 24;

/** "Georgia, Alabama and Florida", "Moscow, Iran, Turkey": whether another name follows, so that none contains another. */
export const listGoesOn = (text: string, end: number): boolean => GOES_ON.test(text.slice(end, end + REACH));
