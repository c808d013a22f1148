import type { EventCounts } from "../../../src/views/api/answers.js";
import { realisWords } from "../../../src/views/words/realis.js";
import { useCodebook } from "../state/context.js";
import {
  type FilterName,
  type Filters,
  labelsOf,
  pathOf,
  toggled,
  withFilter,
  without,
} from "../state/filters.js";
import { useAnswer } from "../state/use-answer.js";
import { typeText } from "../words/labels.js";
import { Choices } from "./choices.js";
import { Menu } from "./menu.js";

interface MenuOfLabels {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

const shortOf = (chosen: readonly string[], text: (label: string) => string): string | null => {
  const [first] = chosen;
  if (first === undefined) return null;
  return chosen.length === 1 ? text(first) : String(chosen.length);
};

/** Counts for the choices of a menu: what the other filters leave. */
const useOthersCounts = (filters: Filters, name: FilterName): EventCounts | null =>
  useAnswer<EventCounts>(pathOf("api/counts", without(filters, name))).answer;

export function TypeMenu(props: MenuOfLabels) {
  return (
    <Menu label="Type" chosen={shortOf(labelsOf(props.filters, "type"), typeText)}>
      {() => <Types {...props} />}
    </Menu>
  );
}

function Types({ filters, onChange }: MenuOfLabels) {
  const { types } = useCodebook();
  const counts = useOthersCounts(filters, "type");
  const choices = types.map(({ type, definition }) => ({
    value: type,
    label: typeText(type),
    definition,
    events: counts === null ? null : (counts.byType[type] ?? 0),
  }));
  return (
    <Choices
      of={choices}
      chosen={labelsOf(filters, "type")}
      onToggle={(type) => onChange(toggled(filters, "type", type))}
    />
  );
}

export function RealisMenu(props: MenuOfLabels) {
  return (
    <Menu label="Happened?" chosen={shortOf(labelsOf(props.filters, "realis"), realisWords)}>
      {() => <RealisLabels {...props} />}
    </Menu>
  );
}

function RealisLabels({ filters, onChange }: MenuOfLabels) {
  const { realis } = useCodebook();
  const counts = useOthersCounts(filters, "realis");
  const choices = Object.entries(realis).map(([value, definition]) => ({
    value,
    label: realisWords(value),
    definition,
    events: counts === null ? null : (counts.byRealis[value] ?? 0),
  }));
  return (
    <Choices
      of={choices}
      chosen={labelsOf(filters, "realis")}
      onToggle={(label) => onChange(toggled(filters, "realis", label))}
    />
  );
}

export function StanceMenu({ filters, onChange }: MenuOfLabels) {
  const { stance } = useCodebook();
  const chosen = labelsOf(filters, "stance");
  const choices = Object.entries(stance).map(([value, definition]) => ({
    value,
    label: value,
    definition,
    events: null,
  }));
  return (
    <Menu label="Stance" chosen={shortOf(chosen, (label) => label)}>
      {() => (
        <Choices
          of={choices}
          chosen={chosen}
          onToggle={(label) => onChange(toggled(filters, "stance", label))}
        />
      )}
    </Menu>
  );
}

export function CountryMenu(props: MenuOfLabels) {
  const { countries } = useCodebook();
  const chosen = labelsOf(props.filters, "country");
  return (
    <Menu label="Country" chosen={shortOf(chosen, (code) => countries[code] ?? code)}>
      {() => <Countries {...props} />}
    </Menu>
  );
}

/** One country at a time: that is what the API filters by. */
function Countries({ filters, onChange }: MenuOfLabels) {
  const { countries } = useCodebook();
  const counts = useOthersCounts(filters, "country");
  const choices = Object.entries(counts?.byCountry ?? {})
    .sort(([, a], [, b]) => b - a)
    .map(([value, events]) => ({ value, label: countries[value] ?? value, definition: "", events }));
  const chosen = labelsOf(filters, "country");
  return (
    <Choices
      of={choices}
      chosen={chosen}
      onToggle={(code) => onChange(withFilter(filters, "country", chosen.includes(code) ? null : code))}
    />
  );
}
