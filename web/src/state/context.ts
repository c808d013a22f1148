import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CodebookAnswer } from "../../../src/views/api/answers.js";

const EMPTY: CodebookAnswer = {
  version: "",
  types: [],
  realis: {},
  stance: {},
  sectors: {},
  figureKinds: {},
  countries: {},
};

/** The definitions of the labels; empty until they have come. */
export const Codebook = createContext<CodebookAnswer>(EMPTY);
export const noCodebook = EMPTY;
export const useCodebook = (): CodebookAnswer => useContext(Codebook);

export const definitionOfType = ({ types }: CodebookAnswer, type: string, mode: string | null): string => {
  const found = types.find((each) => each.type === type);
  const ofMode = mode === null ? undefined : found?.modes[mode];
  return [found?.definition, ofMode && `${mode}: ${ofMode}`].filter(Boolean).join(" · ");
};
