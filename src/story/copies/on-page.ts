import type { Story } from "../story.js";
import { areSameText } from "./copies.js";
import { printOf, type StoryPrint } from "./print.js";

/** Units of a paragraph by which the same one is found again. */
const OPENING = 60;
/** Stories that share an opening are few; a page made to have many would be compared with the square of them. */
const MOST_ALIKE = 20;
const TOLD = new Set(["body", "list", "quote"]);

/** Stories of one page that tell the same in the same words, whatever their headlines: the later ones name the first. */
export function withDuplicates(stories: readonly Story[]): readonly Story[] {
  if (stories.length < 2) return stories;
  const alike = new Map<string, Story[]>();
  const prints = new Map<string, StoryPrint>();
  const print = (story: Story): StoryPrint => {
    const known = prints.get(story.id) ?? printOf(story);
    prints.set(story.id, known);
    return known;
  };
  return stories.map((story) => {
    const openings = openingsOf(story);
    const before = new Set(openings.flatMap((opening) => alike.get(opening) ?? []));
    const first = [...before].find(
      (other) => sameText(story, other) || areSameText(print(story), print(other)),
    );
    if (first !== undefined) return { ...story, duplicateOf: first.id };
    for (const opening of openings) {
      const sharing = alike.get(opening) ?? [];
      if (sharing.length < MOST_ALIKE) alike.set(opening, [...sharing, story]);
    }
    return story;
  });
}

const paragraphsOf = ({ blocks, text }: Story): readonly string[] =>
  blocks.filter(({ role }) => TOLD.has(role)).map(({ start, end }) => text.slice(start, end));

const openingsOf = (story: Story): readonly string[] => [
  ...new Set(paragraphsOf(story).map((paragraph) => paragraph.slice(0, OPENING))),
];

/** Too short for a print. */
const sameText = (one: Story, other: Story): boolean =>
  one.text.length === other.text.length && folded(one.text) === folded(other.text);

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
