/** Colours of the map; the page's own colours can't be read by its canvas. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly mark: string;
  readonly markEdge: string;
  readonly chosen: string;
}

const LIGHT: Palette = {
  sea: "#e9eef2",
  land: "#fbfaf6",
  border: "#c3c8cc",
  mark: "#1f5a8a",
  markEdge: "#ffffff",
  chosen: "#b3400a",
};

const DARK: Palette = {
  sea: "#12171c",
  land: "#242b32",
  border: "#46515b",
  mark: "#7fb8e6",
  markEdge: "#12171c",
  chosen: "#ffab6b",
};

export const darkScheme = matchMedia("(prefers-color-scheme: dark)");
export const paletteNow = (): Palette => (darkScheme.matches ? DARK : LIGHT);
