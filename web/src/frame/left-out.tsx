/** Says which filters of the address were not understood, and are not in force. */
export function LeftOut({ given }: { readonly given: readonly string[] }) {
  if (given.length === 0) return null;
  return (
    <p class="left-out" role="status">
      The address asks for what is no filter here, so it is left out: <b>{given.join(", ")}</b>
    </p>
  );
}
