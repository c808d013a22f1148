import type { Role } from "../codebook/fields.js";
import type { Filler, Mention, ReadStory, ReportDraft } from "../reader/reading.js";
import { contentId } from "../text/content-id.js";
import { bySpan, quote, type Span } from "../text/span.js";
import { condemnsIt } from "./actor/condemned.js";
import { actorResolver } from "./actor/resolve.js";
import { toldKind, withFigures } from "./figure/of-story.js";
import { figureResolver } from "./figure/resolve.js";
import { instrumentResolver } from "./instrument.js";
import type { Gazetteer } from "./place/gazetteer.js";
import { withListedPlaces } from "./place/listed.js";
import { placeResolver } from "./place/resolve.js";
import type { CodedStory, MentionItem, MentionValue, Report, SourceItem } from "./report.js";
import { sourceHops, sourceResolver } from "./source/resolve.js";
import { timeResolver } from "./time/resolve.js";
import { untaggedMentions } from "./untagged/untagged.js";
import type { Item, Resolution } from "./values.js";

/** Gives every mention of a story its value, and every report its fields. */
export function resolveStory(read: ReadStory, gazetteer: Gazetteer): CodedStory {
  const story = withListedPlaces(withFigures(read), gazetteer);
  const resolvers = resolversOf(story, gazetteer);
  const ids = story.drafts.map((draft) => reportId(story, draft));
  return {
    ...story,
    reports: story.drafts.map((draft, index) => resolveReport(story, resolvers, draft, ids, index)),
    items: () => mentionItems(story, resolvers, gazetteer),
  };
}

interface Resolvers {
  readonly actor: ReturnType<typeof actorResolver>;
  readonly place: ReturnType<ReturnType<typeof placeResolver>>;
  readonly time: ReturnType<typeof timeResolver>;
  readonly figure: ReturnType<typeof figureResolver>;
  readonly source: ReturnType<typeof sourceResolver>;
  readonly instrument: ReturnType<typeof instrumentResolver>;
}

function resolversOf(story: ReadStory, gazetteer: Gazetteer): Resolvers {
  const place = placeResolver(gazetteer)(story);
  return {
    actor: actorResolver(story, gazetteer, place),
    place,
    time: timeResolver(story),
    figure: figureResolver(story),
    source: sourceResolver(story),
    instrument: instrumentResolver(story),
  };
}

/** From content alone, so that the same page gives the same ids wherever it is read. */
const reportId = (story: ReadStory, { trigger, type }: ReportDraft): string =>
  contentId("r", `${story.id} ${trigger.start} ${trigger.end} ${type}`);

function toItem<V>(story: ReadStory, span: Span, resolution: Resolution<V>): Item<V> {
  const page = story.toPage(span);
  return {
    start: span.start,
    end: span.end,
    text: quote(story.text, span),
    pageStart: page.start,
    pageEnd: page.end,
    value: resolution.value,
    how: resolution.how,
    reason: resolution.reason,
    alternatives: resolution.alternatives,
  };
}

const TRIGGER: Resolution<null> = {
  value: null,
  how: "reader",
  reason: "a trigger is its words",
  alternatives: [],
};

function resolveReport(
  story: ReadStory,
  resolvers: Resolvers,
  draft: ReportDraft,
  ids: readonly string[],
  index: number,
): Report {
  const mentionOf = ({ mention }: Filler): Mention => story.mentions[mention] as Mention;
  const fillersOf = (role: Role): readonly Filler[] =>
    draft.fillers.filter((filler) => filler.role === role).sort((a, b) => bySpan(mentionOf(a), mentionOf(b)));
  const itemsOf = <V>(
    role: Role,
    resolve: (mention: Mention, filler: Filler) => Resolution<V>,
    fits: (mention: Mention) => boolean = () => true,
  ): Item<V>[] =>
    fillersOf(role)
      .filter((filler) => fits(mentionOf(filler)))
      .map((filler) => toItem(story, mentionOf(filler), resolve(mentionOf(filler), filler)));
  return {
    id: ids[index] as string,
    trigger: toItem(story, draft.trigger, TRIGGER),
    type: draft.type,
    mode: draft.mode,
    realis: draft.realis,
    stance: draft.stance,
    confidence: draft.confidence,
    same: draft.same === null ? null : (ids[draft.same] as string),
    actors: itemsOf("actor", resolvers.actor, (mention) => !condemnsIt(story, mention, draft)),
    recipients: itemsOf("recipient", resolvers.actor),
    places: itemsOf("place", resolvers.place),
    times: itemsOf("time", (mention) => resolvers.time(mention, draft.trigger)),
    figures: itemsOf("figure", (mention, { figure, cumulative }) =>
      resolvers.figure(mention, figure ?? "other", cumulative),
    ),
    instruments: itemsOf("instrument", resolvers.instrument),
    sources: sourceItems(story, resolvers, draft, fillersOf("source").map(mentionOf)),
  };
}

function sourceItems(
  story: ReadStory,
  resolvers: Resolvers,
  { trigger }: ReportDraft,
  mentions: readonly Mention[],
): readonly SourceItem[] {
  const hops = sourceHops(story, mentions, trigger);
  return mentions.map((mention, index) => ({
    ...toItem(story, mention, resolvers.source(mention, trigger)),
    hop: hops[index] ?? 0,
  }));
}

interface Use {
  readonly draft: ReportDraft;
  readonly filler: Filler;
}

/** By index of the mention. */
function firstUses(story: ReadStory): ReadonlyMap<number, Use> {
  const uses = new Map<number, Use>();
  for (const draft of story.drafts) {
    for (const filler of draft.fillers) {
      if (!uses.has(filler.mention)) uses.set(filler.mention, { draft, filler });
    }
  }
  return uses;
}

/**
 * Every mention with its value. What the reader tagged has the very value that reports have; what only tables and
 * grammars find is read in the light of all.
 */
function mentionItems(story: ReadStory, resolvers: Resolvers, gazetteer: Gazetteer): readonly MentionItem[] {
  const uses = firstUses(story);
  const tagged = story.mentions.map((mention, index) =>
    mentionItem(story, resolvers, mention, uses.get(index)),
  );
  const untagged = untaggedMentions(story, gazetteer);
  const whole = { ...story, mentions: [...story.mentions, ...untagged].sort(bySpan) };
  const others = resolversOf(whole, gazetteer);
  const found = untagged.map((mention) => mentionItem(whole, others, mention, undefined));
  return [...tagged, ...found.filter(means)].sort(bySpan);
}

/** A name that stands for no known place is no place; every other expression says why it has no value. */
const means = ({ kind, value, how }: MentionItem): boolean =>
  kind !== "place" || value !== null || how !== null;

/** What a figure counts, a time dates and a source vouches for come from the first report that uses the mention. */
function mentionItem(
  story: ReadStory,
  resolvers: Resolvers,
  mention: Mention,
  use: Use | undefined,
): MentionItem {
  const filler = use?.filler;
  const resolve = (): Resolution<MentionValue> => {
    switch (mention.layer) {
      case "participant":
        return resolvers.actor(mention);
      case "place":
        return resolvers.place(mention);
      case "time":
        return resolvers.time(mention, use?.draft.trigger);
      case "figure":
        return resolvers.figure(
          mention,
          filler?.figure ?? toldKind(story, mention) ?? "other",
          filler?.cumulative ?? false,
        );
      case "source":
        return resolvers.source(mention, use?.draft.trigger ?? mention);
      case "instrument":
        return resolvers.instrument(mention);
    }
  };
  const kind = mention.layer === "participant" ? "actor" : mention.layer;
  return { kind, ...toItem(story, mention, resolve()) };
}
