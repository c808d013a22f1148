import { useCallback, useEffect, useState } from "preact/hooks";
import { addressOf, type View, viewOf } from "./view.js";

/** `step`: a new entry in the history; `settle`: the present one changes, as while a handle is moved. */
export type Go = (change: Partial<View>, how?: "step" | "settle") => void;

export function useView(): readonly [View, Go] {
  const [view, setView] = useState(() => viewOf(location.search));
  useEffect(() => {
    const restore = () => setView(viewOf(location.search));
    addEventListener("popstate", restore);
    return () => removeEventListener("popstate", restore);
  }, []);
  const go = useCallback<Go>((change, how = "step") => {
    const next = { ...viewOf(location.search), leftOut: [], ...change };
    const address = addressOf(next);
    if (how === "settle") history.replaceState(null, "", address);
    else if (address !== addressOf(viewOf(location.search))) history.pushState(null, "", address);
    setView(next);
  }, []);
  return [view, go];
}
