import { useEffect, useRef } from "preact/hooks";
import { useCodebook } from "../state/context.js";
import { typeText } from "../words/labels.js";

const KEYS = [
  ["j / k", "next / previous event"],
  ["Enter", "open the event"],
  ["/", "search"],
  ["m", "map"],
  ["Esc", "close what is open"],
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
        <h2 id="help-title">Keys and labels</h2>
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <p>
        Every event is tied to the words it was read from. A report is one telling of a happening in one
        story; an event gathers the reports of the same happening. What a text reports need not have happened:
        labels say so.
      </p>
      <Definitions title="Keys" of={KEYS} keys />
      <Definitions title="Did it happen?" of={Object.entries(realis)} />
      <Definitions title="Who stands by it?" of={Object.entries(stance)} />
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
