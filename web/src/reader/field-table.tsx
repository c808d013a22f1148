import { useEffect, useRef } from "preact/hooks";
import type { Report } from "../../../src/views/api/answers.js";
import { realisWords } from "../../../src/views/words/realis.js";
import { useCodebook } from "../state/context.js";
import { FIELDS, type Picked, type Shown } from "./fields.js";
import { useStickyEnd } from "./use-sticky-end.js";

interface FieldTableProps {
  readonly report: Report;
  readonly fields: readonly Shown[];
  readonly picked: Picked | null;
  readonly onChoose: (field: Shown) => void;
}

/** The audit: the words of each field, their value, how it was found, and what else it could be. */
export function FieldTable({ report, fields, picked, onChoose }: FieldTableProps) {
  const column = useRef<HTMLElement>(null);
  useStickyEnd(column);
  return (
    <section class="fields" aria-label="Fields of this report" ref={column}>
      <h3>Fields of this report</h3>
      <table>
        <thead class="unseen">
          <tr>
            <th>Field</th>
            <th>Words and value</th>
          </tr>
        </thead>
        <tbody>
          <Certainty report={report} />
          {fields.map((field) => (
            <FieldRow
              key={field.key}
              field={field}
              picked={field.key === picked?.field.key ? picked.by : null}
              onChoose={() => onChoose(field)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Certainty({ report: { realis, stance } }: { readonly report: Report }) {
  const codebook = useCodebook();
  return (
    <>
      <tr>
        <th scope="row">Happened?</th>
        <td>
          <b>{realisWords(realis)}</b> <span class="definition">{codebook.realis[realis]}</span>
        </td>
      </tr>
      <tr>
        <th scope="row">Stance</th>
        <td>
          <b>{stance}</b> <span class="definition">{codebook.stance[stance]}</span>
        </td>
      </tr>
    </>
  );
}

interface FieldRowProps {
  readonly field: Shown;
  /** Where it was picked; null when it is not. */
  readonly picked: Picked["by"] | null;
  readonly onChoose: () => void;
}

function FieldRow({ field, picked, onChoose }: FieldRowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (picked === "text") row.current?.scrollIntoView({ block: "nearest" });
  }, [picked]);
  return (
    <tr ref={row} class={picked === null ? undefined : "chosen"} data-field={field.field}>
      <th scope="row">
        <span class={`swatch ${field.field}`}>{FIELDS[field.field]}</span>
      </th>
      <td>
        <button
          type="button"
          class="words"
          onClick={onChoose}
          aria-pressed={picked !== null}
          title="Show in the text"
        >
          {field.words}
        </button>
        <Value field={field} />
        {field.how !== null && <p class="how">found by: {field.how}</p>}
        {field.reason !== null && <p class="reason">{field.reason}</p>}
        {field.alternatives.length > 0 && <Alternatives of={field.alternatives} />}
      </td>
    </tr>
  );
}

function Value({ field }: { readonly field: Shown }) {
  if (field.value === null) return <p class="value unknown">no value</p>;
  if (field.value === "") return null;
  return (
    <p class="value">
      {field.value}
      {field.detail !== null && <span class="detail">{field.detail}</span>}
    </p>
  );
}

function Alternatives({ of }: { readonly of: Shown["alternatives"] }) {
  return (
    <details class="alternatives">
      <summary>{of.length === 1 ? "1 other reading" : `${of.length} other readings`}</summary>
      <ul>
        {of.map(({ value, why }) => (
          <li key={value + why}>
            {value} <span class="definition">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
