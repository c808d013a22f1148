const LATIN = /^[\p{Script=Latin}\p{M}\p{P}\p{N}\p{Lm}\p{Zs}'’`´ʻʼʿʾ]+$/u;
const CODE = /^[\p{Lu}\d-]{1,4}$/u;

/**
 * Whether a name may be looked up: Latin script, written with a capital (GeoNames holds machine romanisations such as
 * "byrwt" in lower case), no airport code, no sentence.
 */
export const isUsable = (name) =>
  name.length > 1 &&
  name.length <= 60 &&
  LATIN.test(name) &&
  /^['’ʻʿ`]?\p{Lu}|^(?:al|el|ad|ar|as|ash|at|az|an)[- ]\p{Lu}/u.test(name) &&
  !CODE.test(name);

/** Usable names, each once. */
export const usable = (names) =>
  [...new Set(names.map((name) => name.replace(/\s+/g, " ").trim()))].filter(isUsable);

export const readTable = (text) => {
  const [head, ...lines] = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const columns = head.split("\t");
  return lines.map((line) => {
    const fields = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ""]));
  });
};

export const km = (a, b) => {
  const rad = Math.PI / 180;
  const x = (b.lon - a.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad);
  return 6371 * Math.hypot(x, (b.lat - a.lat) * rad);
};

const ROMANISED = /[ḨḩŞşŢţḐḑẔẕŻżĀāĪīŪūʻʿ‘`]/u;
const ARABIC_SCRIPT = new Set(
  "AE AF BH DJ DZ EG ER IL IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SO SY TD TN YE".split(" "),
);

/** News writes "Basra" and "Harir", not "Al Baṣrah" and "Ḩarir": the marks of Arabic romanisation are not shown. */
export const shownName = (name, iso2) =>
  ARABIC_SCRIPT.has(iso2) && ROMANISED.test(name)
    ? name
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/[ʻʿ‘’`]/gu, "")
    : name;
