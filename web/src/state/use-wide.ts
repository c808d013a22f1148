import { useEffect, useState } from "preact/hooks";

const twoColumns = matchMedia("(min-width: 900px)");

/** Whether there is room for list and story (or map) side by side. */
export function useWide(): boolean {
  const [wide, setWide] = useState(twoColumns.matches);
  useEffect(() => {
    const change = () => setWide(twoColumns.matches);
    twoColumns.addEventListener("change", change);
    return () => twoColumns.removeEventListener("change", change);
  }, []);
  return wide;
}
