import type { ComponentChildren } from "preact";
import type { Refused } from "../state/client.js";

interface RefusalProps {
  readonly refused: Refused;
  readonly retry: () => void;
}

/** What went wrong and the way out, where the answer would have stood. */
export function Refusal({ refused, retry }: RefusalProps) {
  return (
    <div class="notice failed" role="alert">
      <p class="notice-title">{refused.message}</p>
      <p>{refused.fix}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

export function Notice({ title, children }: NoticeProps) {
  return (
    <div class="notice">
      <p class="notice-title">{title}</p>
      {children}
    </div>
  );
}
