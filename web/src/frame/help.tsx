import { useEffect, useRef } from "preact/hooks";
import { realisWords } from "../../../src/views/words/realis.js";
import { useCodebook } from "../state/context.js";
import { typeText } from "../words/labels.js";

const KEYS = [
  ["j / k", "next / previous event, in the list or with one open"],
  ["Enter", "open the event and go into its story: arrows and Page keys scroll it, Tab goes through it"],
  ["/", "search"],
  ["m", "go to the map, and back to the story or the list"],
  ["Tab, ← →", "on the timeline: move an end of the range; Home and End: as far as it goes"],
  ["Esc", "close what is open: from the story back to its row, from the map to the story"],
  ["?", "this page"],
] as const;

interface HelpProps {
  readonly onClose: () => void;
}

/** Keys, and the labels with their definitions. */
export function Help({ onClose }: HelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { types, realis, stance } = useCodebook();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" onClose={onClose} aria-labelledby="help-title">
      <header>
        <h2 id="help-title">What you see here</h2>
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <p>
        A <b>report</b> is one telling of a happening in one story; an <b>event</b> gathers the reports of the
        same happening. Open an event to see its words marked in the story, and beside it each field: the
        words, the value, how it was found, and what else it could be.
      </p>
      <p>
        What a text reports need not have happened: labels say so. <b>Contested</b>: its reports differ in
        whether it happened or in who stands by it. A day “or later” is a bound, not a date. Drag over the
        timeline to choose months. Filters and the open event are in the address, so a link leads here again.
      </p>
      <Definitions title="Keys" of={KEYS} keys />
      <Definitions
        title="Happened? (“realis” in the data)"
        of={Object.entries(realis).map(([label, meaning]) => [realisWords(label), meaning])}
      />
      <Definitions title="Stance: who stands by it?" of={Object.entries(stance)} />
      <Definitions title="Types" of={types.map(({ type, definition }) => [typeText(type), definition])} />
    </dialog>
  );
}

interface DefinitionsProps {
  readonly title: string;
  readonly of: readonly (readonly [string, string])[];
  readonly keys?: boolean;
}

function Definitions({ title, of, keys }: DefinitionsProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {of.map(([term, meaning]) => (
          <div key={term}>
            <dt>{keys ? <kbd>{term}</kbd> : term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
