/** Media types of what is text by its bytes and no prose by its purpose, or no text at all. */
const NO_PROSE =
  /^(?:image|audio|video|font)\/|^text\/(?:css|csv|javascript|x-)|^application\/(?:ecmascript|font|javascript|json$|manifest\+json|pdf|vnd\.ms-fontobject|wasm|x-javascript)/;

/** Why a page of this media type is not read; null when it may be. What it is else is told from its content. */
export const noProse = (mediaType: string | null): string | null =>
  mediaType !== null && NO_PROSE.test(mediaType) ? `the page is served as ${mediaType}` : null;
