import { useMemo } from "preact/hooks";
import type { EventSummary } from "../../../src/views/api/answers.js";
import { focusList, focusMap, focusStory, isInStory, linkOf } from "./focus.js";
import { type Keys, useKeys } from "./use-keys.js";
import type { Go } from "./use-view.js";
import type { View } from "./view.js";

interface EventKeys {
  readonly view: View;
  readonly events: readonly EventSummary[];
  readonly go: Go;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** The event that has the focus, else the one that is open. */
const present = (open: string | null): string | null =>
  document.activeElement?.closest<HTMLElement>("[data-event]")?.dataset.event ?? open;

/** j and k walk the list; with a story open they open the neighbour's, and whoever reads stays in the story. */
export function useEventKeys({ view, events, go, onClose, onHelp }: EventKeys): void {
  const keys = useMemo<Keys>(() => {
    const walk = (step: 1 | -1) => () => {
      const at = events.findIndex(({ id }) => id === present(view.event));
      const next = events[at < 0 ? 0 : at + step];
      if (next === undefined) return;
      if (isInStory()) linkOf(next.id)?.scrollIntoView({ block: "nearest" });
      else linkOf(next.id)?.focus();
      if (view.event !== null) go({ event: next.id, report: null }, "settle");
    };
    const switchMap = () => {
      go({ map: !view.map });
      if (!view.map) focusMap();
      else if (view.event !== null) focusStory();
      else focusList(null);
    };
    return {
      j: walk(1),
      k: walk(-1),
      m: switchMap,
      "/": () => document.getElementById("search")?.focus(),
      "?": onHelp,
      Escape: onClose,
    };
  }, [view, events, go, onClose, onHelp]);
  useKeys(keys);
}
