/** Offsets of the zone names that news writes, in minutes east of Greenwich. Names with more than one meaning (IST, CST) are left out. */
export const ZONES: Readonly<Record<string, number>> = {
  BST: 60,
  CAT: 120,
  CEST: 120,
  CET: 60,
  EAT: 180,
  EDT: -240,
  EEST: 180,
  EET: 120,
  EST: -300,
  GMT: 0,
  JST: 540,
  MSK: 180,
  PDT: -420,
  PKT: 300,
  PST: -480,
  UTC: 0,
  WAT: 60,
  Z: 0,
};

/** "+03:00" for 180. */
export const isoOffset = (minutes: number): string => {
  const size = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};
