import { useCallback, useLayoutEffect, useRef } from "preact/hooks";

/**
 * On a phone list and story share the window: a story begins at its top, and the list is found again where it was left.
 * The returned function is called while the list is still in sight.
 */
export function useScroll(wide: boolean, pane: "list" | "map" | "story", event: string | null): () => void {
  const left = useRef(0);
  const before = useRef(pane);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = pane;
    if (wide || (was === pane && pane !== "story")) return;
    scrollTo(0, pane === "list" && was === "story" ? left.current : 0);
  }, [wide, pane, event]);
  return useCallback(() => {
    if (before.current === "list") left.current = scrollY;
  }, []);
}
