/** Months are counted from year 0, so that they can be added and compared. */
export const monthOfDay = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const parts = (month: number): readonly [number, number] => [Math.floor(month / 12), month % 12];

const pad = (n: number, digits: number): string => String(n).padStart(digits, "0");

export const firstDayOf = (month: number): string => {
  const [year, index] = parts(month);
  return `${pad(year, 4)}-${pad(index + 1, 2)}-01`;
};

const daysIn = (month: number): number => {
  const [year, index] = parts(month);
  const next = new Date(0);
  next.setUTCFullYear(year, index + 1, 0);
  return next.getUTCDate();
};

export const lastDayOf = (month: number): string => firstDayOf(month).slice(0, 8) + pad(daysIn(month), 2);

/** Where a day lies on the line of months: 5.5 is the middle of month 5. */
export const positionOf = (day: string, edge: "from" | "to"): number => {
  const month = monthOfDay(day);
  const past = Number(day.slice(8, 10)) - (edge === "from" ? 1 : 0);
  return month + past / daysIn(month);
};

const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const monthText = (month: number): string => {
  const [year, index] = parts(month);
  return `${NAMES[index]} ${year}`;
};
