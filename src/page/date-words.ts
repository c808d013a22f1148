/**
 * What news pages write beside a date, in the languages of their months: English, German, French, Spanish, Italian,
 * Portuguese, Dutch, Polish, Swedish, Danish, Norwegian, Turkish, Indonesian and Russian. Parts of words, so that the
 * names of classes are read too. Sorted. Seen on pages of those languages.
 */
const FIRST: readonly string[] = [
  "created",
  "diterbitkan",
  "erschienen",
  "erstellt",
  "geplaatst",
  "gepubliceerd",
  "mis en ligne",
  "opublikowan",
  "posted",
  "pubblicat",
  "publicad",
  "publicerad",
  "publicēts",
  "publikováno",
  "publisert",
  "publish",
  "publié",
  "udgivet",
  "veröffentlicht",
  "written on",
  "written:",
  "yayınlan",
  "опубликован",
];
const LATER: readonly string[] = [
  "actualizad",
  "aggiornat",
  "aktualisiert",
  "atualizad",
  "bearbeitet",
  "bijgewerkt",
  "diperbarui",
  "edited",
  "geändert",
  "gewijzigd",
  "güncelle",
  "mis à jour",
  "mise à jour",
  "modified",
  "modifié",
  "opdateret",
  "oppdatert",
  "updated",
  "uppdaterad",
  "zaktualizowan",
  "änderung",
  "обновлен",
];

/** The date beside it is that of the first publication. */
export const SAYS_FIRST = new RegExp(FIRST.join("|"), "i");
/** The date beside it is that of a later version. */
export const SAYS_LATER = new RegExp(LATER.join("|"), "i");

/** A label right before a date that says no more than that it is one. */
export const DATE_LABEL =
  /(?:^|[^\p{L}])(?:data|date|dato|datum|fecha|stand|tanggal|tarih|дата)\s?[:|–-]?\s?$/iu;

/** How long before the page was taken: `22 minutes ago`, `45m ago`. */
export const AGO =
  /\b(?<count>\d{1,3}|an?|one|two|three)\s{0,3}(?<unit>minute|min|hour|hr|day|week|[mhdw])s?\s+ago\b/i;
