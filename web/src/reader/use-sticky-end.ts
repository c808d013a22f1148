import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Room for the bar on top of the reader, and below the column; in pixels. */
const TOP = 48;
const GAP = 16;

/** A column beside the text stays in sight; one taller than its pane scrolls along until its end is there. */
export function useStickyEnd(column: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = column.current;
    const pane = element?.closest(".scrolls");
    if (element === null || !pane) return;
    const watch = new ResizeObserver(() => {
      element.style.top = `${Math.min(TOP, pane.clientHeight - element.offsetHeight - GAP)}px`;
    });
    watch.observe(element);
    watch.observe(pane);
    return () => watch.disconnect();
  }, []);
}
