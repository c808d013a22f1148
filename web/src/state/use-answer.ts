import { useCallback, useEffect, useState } from "preact/hooks";
import { ask, type Refused } from "./client.js";

export interface Asked<Answer> {
  /** The last answer; stays in sight while the next one is on its way. */
  readonly answer: Answer | null;
  readonly waiting: boolean;
  readonly refused: Refused | null;
  readonly retry: () => void;
}

interface Held<Answer> {
  readonly answer: Answer | null;
  readonly refused: Refused | null;
  readonly of: string | null;
}

/** Asks the API and asks again whenever the path changes; `null` asks nothing. */
export function useAnswer<Answer>(path: string | null): Asked<Answer> {
  const [held, setHeld] = useState<Held<Answer>>({ answer: null, refused: null, of: null });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    ask<Answer>(path, stop.signal).then(
      (answer) => setHeld({ answer, refused: null, of: path }),
      (error: Refused) => {
        if (!stop.signal.aborted) setHeld((was) => ({ ...was, refused: error, of: path }));
      },
    );
    return () => stop.abort();
  }, [path, tries]);
  const retry = useCallback(() => setTries((n) => n + 1), []);
  return { answer: held.answer, waiting: path !== null && held.of !== path, refused: held.refused, retry };
}
