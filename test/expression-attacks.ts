import { type Shape, shapeOf } from "./expression-shapes.js";

/** A string that an expression may look at again and again: what leads up to a repeat, what it repeats, and an end that fails. */
export interface Attack {
  readonly lead: string;
  readonly pump: string;
  readonly tail: string;
}

/** Ways to fill an expression: which character of a class, which part of a choice. */
const WAYS = 2;
/** Repeats of fewer are as good as none. */
const FEWEST = 8;
/** No class of a word or number has it, and no expression looks for it. */
const FAILS = "\u0001";

/** Strings made for one expression, each to be grown: repeats of all that it repeats or knows, with a failing tail and without. */
export function attacksOn(expression: RegExp): readonly Attack[] {
  const shape = shapeOf(expression);
  const pumps = new Map<string, Omit<Attack, "tail">>();
  const add = (lead: string, pump: string): void => {
    if (pump !== "") pumps.set(`${lead}\0${pump}`, { lead, pump });
  };
  for (let way = 0; way < WAYS; way++) {
    visit(shape, "", way, add);
    add("", filled(shape, way));
    add("", `${filled(shape, way)} `);
  }
  for (const known of charactersOf(shape)) add("", known);
  return [...pumps.values()].flatMap((pumped) => [
    { ...pumped, tail: "" },
    { ...pumped, tail: FAILS },
  ]);
}

export const grown = ({ lead, pump, tail }: Attack, length: number): string =>
  lead + pump.repeat(Math.max(1, Math.ceil(length / pump.length))) + tail;

/** A short string that the shape matches, but for its assertions. */
function filled(shape: Shape, way: number): string {
  switch (shape.kind) {
    case "nothing":
      return "";
    case "characters":
      return shape.some[way % shape.some.length] ?? "";
    case "sequence":
      return shape.parts.map((part) => filled(part, way)).join("");
    case "choice":
      return filled(shape.options[way % shape.options.length] as Shape, way);
    case "repeat":
      return filled(shape.of, way);
  }
}

/** Every repeat of the shape, with a string that leads to it. */
function visit(shape: Shape, lead: string, way: number, add: (lead: string, pump: string) => void): void {
  if (shape.kind === "choice") for (const option of shape.options) visit(option, lead, way, add);
  if (shape.kind === "sequence") {
    let before = lead;
    for (const part of shape.parts) {
      visit(part, before, way, add);
      before += filled(part, way);
    }
  }
  if (shape.kind === "repeat") {
    const pump = filled(shape.of, way);
    if (shape.most >= FEWEST) {
      add(lead, pump);
      add("", pump);
    }
    visit(shape.of, lead, way, add);
  }
}

function charactersOf(shape: Shape): ReadonlySet<string> {
  switch (shape.kind) {
    case "nothing":
      return new Set();
    case "characters":
      return new Set(shape.some.slice(0, 1));
    case "sequence":
      return new Set(shape.parts.flatMap((part) => [...charactersOf(part)]));
    case "choice":
      return new Set(shape.options.flatMap((part) => [...charactersOf(part)]));
    case "repeat":
      return charactersOf(shape.of);
  }
}
