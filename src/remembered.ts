/** So many answers are kept, to questions of so many units in all; then all are dropped, since one page asks again and again for its lines, and the next for none of them. */
const MOST = 1000;
const MOST_UNITS = 1_000_000;

/** The same function, which answers from memory what it was asked lately. Only for pure ones whose answers nobody changes. */
export function remembered<T>(answer: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  let units = 0;
  return (text) => {
    const told = known.get(text);
    if (told !== undefined) return told;
    const made = answer(text);
    if (known.size >= most || units + text.length > MOST_UNITS) {
      known.clear();
      units = 0;
    }
    known.set(text, made);
    units += text.length;
    return made;
  };
}
