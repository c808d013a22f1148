import { type RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Height of the bar that stays on top of the reader, in pixels; reader.css has it too. */
const BAR = 40;

/** Whether something in a pane is still in sight below the pane's bar. `on` tells when it is another thing. */
export function useSeen(
  pane: RefObject<HTMLElement | null>,
  thing: RefObject<HTMLElement | null>,
  on: unknown,
): boolean {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    if (pane.current === null || thing.current === null) return;
    // On a phone the window scrolls, not the pane.
    const root = getComputedStyle(pane.current).overflowY === "visible" ? null : pane.current;
    const watch = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? true), {
      root,
      rootMargin: `-${BAR}px 0px 0px 0px`,
    });
    watch.observe(thing.current);
    return () => watch.disconnect();
  }, [on]);
  return seen;
}
