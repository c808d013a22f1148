import type Database from "better-sqlite3";
import { tellingsOf } from "../../story/copies/copies.js";
import { type Printed, printOf, type StoryPrint } from "../../story/copies/print.js";
import type { StoryHead } from "../contract.js";
import type { EventMember } from "./members.js";

/** Prints kept between looks; the stories of one event are looked at together, again and again while it grows. */
const MOST_KEPT = 2_000;

/** Which stories of an event are copies of one another. */
export class Tellings {
  readonly #body: Database.Statement;
  readonly #kept = new Map<string, StoryPrint>();
  #last: { readonly stories: string; readonly firstOf: ReadonlyMap<string, string> } | undefined;

  constructor(db: Database.Database) {
    this.#body = db
      .prepare("SELECT b.body FROM story s JOIN story_body b ON b.story = s.nr WHERE s.id = ?")
      .pluck();
  }

  /** For each story the first one of its telling; `members` have the one published first in front. */
  of(members: readonly EventMember[]): ReadonlyMap<string, string> {
    const stories = new Map(members.map(({ story }) => [story.id, story]));
    if (stories.size < 2) return new Map();
    const ids = [...stories.keys()].join(" ");
    // A running story has several events, told by the same stories.
    if (this.#last?.stories !== ids) {
      const firstOf = tellingsOf([...stories.values()].map((head) => this.#print(head)));
      this.#last = { stories: ids, firstOf };
    }
    return this.#last.firstOf;
  }

  #print(head: StoryHead): StoryPrint {
    const known = this.#kept.get(head.id);
    if (known !== undefined) return known;
    const body = JSON.parse(this.#body.get(head.id) as string) as Pick<Printed, "text" | "blocks">;
    const print = printOf({ id: head.id, published: head.published, ...body });
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(head.id, print);
    return print;
  }
}
