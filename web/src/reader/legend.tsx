import { FIELDS, fieldNames, type Shown } from "./fields.js";

/** Which colour and line stands for which field; only those that this report fills. */
export function Legend({ fields }: { readonly fields: readonly Shown[] }) {
  const filled = fieldNames.filter((name) => fields.some(({ field }) => field === name));
  return (
    <ul class="legend" aria-label="Colours of the fields">
      {filled.map((name) => (
        <li key={name}>
          <span class={`swatch ${name}`}>{FIELDS[name]}</span>
        </li>
      ))}
      <li>
        <span class="swatch other">other reports</span>
      </li>
    </ul>
  );
}
