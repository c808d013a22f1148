import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

interface MenuProps {
  readonly label: string;
  /** What is chosen, in short; null when nothing is. */
  readonly chosen: string | null;
  readonly children: () => ComponentChildren;
}

const EDGE = 8;

/** Moves a panel to the left as far as it would run off the page. */
function keepInside(panel: HTMLElement): void {
  panel.style.left = "";
  const beyond = panel.getBoundingClientRect().right + EDGE - document.documentElement.clientWidth;
  if (beyond > 0) panel.style.left = `${panel.offsetLeft - beyond}px`;
}

/** A button that opens a panel; Escape or a click elsewhere closes it. */
export function Menu({ label, chosen, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (open && panel.current !== null) keepInside(panel.current);
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const outside = (press: Event) => {
      if (!box.current?.contains(press.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  const close = (press: KeyboardEvent) => {
    if (press.key !== "Escape" || !open) return;
    press.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="menu" ref={box} onKeyDown={close}>
      <button
        type="button"
        class={chosen === null ? "menu-button" : "menu-button chosen"}
        ref={button}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
        {chosen !== null && <b>{chosen}</b>}
      </button>
      {open && (
        <div class="panel" role="group" aria-label={label} ref={panel}>
          {children()}
        </div>
      )}
    </div>
  );
}
