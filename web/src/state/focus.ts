/** Once the next picture is drawn: what gets the focus may not stand there yet. */
const soon = (find: () => HTMLElement | null, options?: FocusOptions): void =>
  void requestAnimationFrame(() => find()?.focus(options));

const first = (selector: string) => (): HTMLElement | null => document.querySelector<HTMLElement>(selector);

export const linkOf = (event: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-event="${CSS.escape(event)}"]`);

/** The row of an event; the list itself where the event is none of its rows. */
export const focusList = (event: string | null): void => {
  if (event !== null && linkOf(event) !== null) return soon(() => linkOf(event));
  soon(first(".list"), { preventScroll: true });
};

/** On a phone the window scrolls, and each pane begins at its top. */
export const focusStory = (): void => soon(first(".reader"), { preventScroll: true });
export const focusMap = (): void => soon(first(".map-pane"), { preventScroll: true });

export const isInStory = (): boolean => document.activeElement?.closest(".reader") != null;
