/** Nouns that have a number behind them as a name: "Camp 11", "flight 370". Sorted. */
export const BEFORE_A_NUMBER: readonly string[] =
  "act amendment apartment appendix area article articles base battalion bay block boulevard brigade building bus camp cell chapter channel checkpoint clause company corps crossing day decree directive district division episode exhibit flight floor formula gate grade group hall height highway hill house instalment interstate item junction kilometre law lane level line lot mark match mile model motorway number order page paragraph part phase pier pipeline platform point post precinct project protocol rank regiment reactor region resolution road room round route runway season section sector seat shaft site squad stage state station step stream table terminal tier title track tranche type unit verse volume ward warehouse week wing war zone".split(
    " ",
  );

/** Makers and makes of aircraft, tanks and rockets that have a number for a name. Sorted. */
export const BRANDS: readonly string[] =
  "Abrams Airbus Antonov Apollo Beechcraft Boeing Bombardier Cessna Challenger Embraer Falcon Fokker Gripen Gulfstream Hellfire Ilyushin Leopard Marder Merkava Mirage Patriot Sukhoi Tupolev".split(
    " ",
  );

/** Names that open with a number word. Sorted. */
export const NUMBER_NAMES: readonly string[] = [
  "Five Eyes",
  "Five Points",
  "Five Star Movement",
  "Four Corners",
  "Four Seasons",
  "One America News",
  "One Nation",
  "Seven Sisters",
  "Six Nations",
  "Ten Commandments",
  "Three Gorges",
  "Three Kings",
  "Three Mile Island",
  "Twelve Apostles",
  "Two Rivers",
];
