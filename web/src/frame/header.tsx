import type { LedgerStats } from "../../../src/views/api/answers.js";
import { plural } from "../words/labels.js";

interface HeaderProps {
  readonly stats: LedgerStats | null;
  readonly onHome: () => void;
  readonly onHelp: () => void;
}

export function Header({ stats, onHome, onHelp }: HeaderProps) {
  return (
    <header class="masthead">
      <h1>
        <a
          href="./"
          onClick={(click) => {
            if (click.metaKey || click.ctrlKey) return;
            click.preventDefault();
            onHome();
          }}
        >
          Daybook
        </a>
      </h1>
      {stats !== null && (
        <p class="stats">
          {plural(stats.events, "event")} from {plural(stats.reports, "report")} in{" "}
          {plural(stats.stories, "story", "stories")}
        </p>
      )}
      <button type="button" class="quiet" onClick={onHelp} aria-keyshortcuts="?">
        Help <kbd>?</kbd>
      </button>
    </header>
  );
}
