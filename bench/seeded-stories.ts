/*
 * News-like stories from a seed: the same everywhere, so that two commits can be compared. The sentences are made of
 * parts that the reader finds something in; they mean nothing.
 */

const ACTORS = [
  "the army",
  "government forces",
  "a rebel group",
  "police",
  "the Rapid Support Forces",
  "Iraqi security forces",
  "the foreign ministry",
  "President Amina Diallo",
  "protesters",
  "the United Nations",
  "a Syrian security delegation",
  "opposition leaders",
];
const DEEDS = [
  "attacked {place}, killing at least {n} civilians",
  "arrested {n} people in {place}",
  "withdrew from {place}",
  "called for a ceasefire in {place}",
  "met officials in {place} to discuss the crisis",
  "accused the government of shelling {place}",
  "plans to send {n} soldiers to {place}",
  "denied that its fighters had entered {place}",
  "delivered {n} tons of food to {place}",
  "fired on a crowd in {place}, wounding {n} people",
];
const PLACES = [
  "El Fasher",
  "Mosul",
  "northern Mali",
  "Aleppo",
  "the capital",
  "Goma",
  "Kharkiv",
  "Port-au-Prince",
];
const TIMES = ["on Monday", "late on Tuesday", "last week", "on May 3", "in recent days", "since April"];
const SOURCES = [
  "officials said",
  "according to the United Nations",
  "a witness told reporters",
  "a ministry statement said",
  "residents said",
];
const BACKGROUND = [
  "The two sides have been at odds over the border for years.",
  "Prices of bread and fuel have doubled in the region.",
  "Roads were quiet and shops stayed closed through the afternoon.",
  "The country holds elections every five years.",
  "Aid agencies say that the rainy season makes travel difficult.",
];

export interface SeededStories {
  readonly seed: number;
  readonly count: number;
  /** Words a story, about. */
  readonly words: number;
}

export function seededStories({ seed, count, words }: SeededStories): string[] {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const sentence = (): string => {
    if (random() < 0.35) return pick(BACKGROUND);
    const deed = pick(DEEDS)
      .replace("{place}", pick(PLACES))
      .replace("{n}", String(2 + Math.floor(random() * 80)));
    const text = `${pick(ACTORS)} ${deed} ${pick(TIMES)}, ${pick(SOURCES)}.`;
    return text[0]?.toUpperCase() + text.slice(1);
  };
  return Array.from({ length: count }, (_, index) => {
    const paragraphs: string[] = [`Story number ${index} of the bench`];
    for (let written = 0; written < words; ) {
      const paragraph = Array.from({ length: 2 + Math.floor(random() * 2) }, sentence).join(" ");
      written += paragraph.split(" ").length;
      paragraphs.push(paragraph);
    }
    return paragraphs.join("\n\n");
  });
}

/** Mulberry32: a small generator of numbers in [0, 1), good enough for choosing sentences. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
