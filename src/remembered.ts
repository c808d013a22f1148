/** So many answers are kept; then all are dropped, since one page asks for its lines again and again, and the next for none of them. */
const MOST = 1000;

/** The same function, which answers from memory what it was asked lately. Only for pure ones whose answers nobody changes. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const told = known.get(text);
    if (told !== undefined) return told;
    const made = answer(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
