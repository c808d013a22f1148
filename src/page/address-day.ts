const YEAR = "((?:19|20)\\d\\d)";
const MONTH = "(0[1-9]|1[0-2])";
const DAY = "(0[1-9]|[12]\\d|3[01])";
const END = "(?=[/_.;?#-]|$)";

/** `/2024/05/03/`, `/2024-05-03-title`, `/20240503.html`, and the month alone: `/2024/05/`. */
const FOLDERS = new RegExp(`/${YEAR}[/-]?${MONTH}(?:[/-]?${DAY})?${END}`);
/** Inside a name: `raid-20240503_123`, `raid-2024-05-03`. */
const IN_NAME = new RegExp(`[-_]${YEAR}(-?)${MONTH}\\2${DAY}${END}`);
/** `/23-05-2024-title`: only days beyond the twelfth tell that they are no months. */
const DAY_FIRST = new RegExp(`[/-](1[3-9]|2\\d|3[01])[-.]${MONTH}[-.]${YEAR}${END}`);

/**
 * The day that an address names, `YYYY-MM-DD`, or its month, `YYYY-MM`; of an archive's address that of the one it
 * kept. Null where it names neither.
 */
export function addressDay(url: string | null): string | null {
  const path = url?.replace(/^.*\/(?=https?:)/, "").slice(0, 2048) ?? "";
  const folders = FOLDERS.exec(path);
  if (folders?.[3] !== undefined) return dayOf(folders[1], folders[2], folders[3]);
  const named = IN_NAME.exec(path);
  if (named !== null) return dayOf(named[1], named[3], named[4]);
  const dayFirst = DAY_FIRST.exec(path);
  if (dayFirst !== null) return dayOf(dayFirst[3], dayFirst[2], dayFirst[1]);
  return folders === null ? null : `${folders[1]}-${folders[2]}`;
}

/** Null for the thirtieth of February: such figures are a number. */
function dayOf(year = "", month = "", day = ""): string | null {
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return date.getUTCDate() === Number(day) ? iso : null;
}
