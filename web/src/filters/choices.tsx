interface Choice {
  readonly value: string;
  readonly label: string;
  readonly definition: string;
  /** Events it would show; null where that is not known. */
  readonly events: number | null;
}

interface ChoicesProps {
  readonly of: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** Labels to choose from, each with its definition and its events. */
export function Choices({ of, chosen, onToggle }: ChoicesProps) {
  return (
    <ul class="choices">
      {of.map(({ value, label, definition, events }) => (
        <li key={value}>
          <label class={events === 0 && !chosen.includes(value) ? "none" : undefined}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
            <span class="choice-label">{label}</span>
            {events !== null && <span class="choice-events">{events.toLocaleString("en-GB")}</span>}
            <span class="choice-definition">{definition}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
