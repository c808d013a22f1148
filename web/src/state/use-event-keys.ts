import { useMemo } from "preact/hooks";
import type { EventSummary } from "../../../src/views/api/answers.js";
import { type Keys, useKeys } from "./use-keys.js";
import type { Go } from "./use-view.js";
import type { View } from "./view.js";

interface EventKeys {
  readonly view: View;
  readonly events: readonly EventSummary[];
  readonly go: Go;
  readonly onHelp: () => void;
}

const linkOf = (id: string): HTMLElement | null => document.querySelector(`[data-event="${CSS.escape(id)}"]`);

/** The event that has the focus, else the one that is open. */
const present = (open: string | null): string | null =>
  document.activeElement?.closest<HTMLElement>("[data-event]")?.dataset.event ?? open;

/** j and k walk the list; with a story open they open the neighbour's. */
export function useEventKeys({ view, events, go, onHelp }: EventKeys): void {
  const keys = useMemo<Keys>(() => {
    const walk = (step: 1 | -1) => () => {
      const at = events.findIndex(({ id }) => id === present(view.event));
      const next = events[at < 0 ? 0 : at + step];
      if (next === undefined) return;
      linkOf(next.id)?.focus();
      if (view.event !== null) go({ event: next.id, report: null }, "settle");
    };
    const close = () => {
      const { event } = view;
      go(view.map ? { map: false } : { event: null, report: null });
      // The list may have been out of sight until now.
      if (event !== null) requestAnimationFrame(() => linkOf(event)?.focus());
    };
    return {
      j: walk(1),
      k: walk(-1),
      m: () => go({ map: !view.map }),
      "/": () => document.getElementById("search")?.focus(),
      "?": onHelp,
      Escape: close,
    };
  }, [view, events, go, onHelp]);
  useKeys(keys);
}
