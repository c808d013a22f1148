/** "el fasher" → "El Fasher": how a name is shown when the file keeps no spelling of its own. */
export const titled = (key: string): string =>
  key.replace(/(^| )(\p{L})/gu, (_, space: string, letter: string) => space + letter.toUpperCase());
