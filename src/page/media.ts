const OPENING =
  /^(?:\ufeff|\s|<!--(?:(?!-->)[\s\S]){0,4000}-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h[1-6]|ul|ol|table|span|script)\b/i;
const FRAME = /<(?:!doctype\s+html|html|body)\b/i;
const CLOSED_BLOCK = /<\/(?:p|div|li|h[1-6]|article|section|td)\s*>/gi;

/** Told by content alone: HTML opens with a tag, names its frame early, or closes blocks throughout. */
export function looksLikeHtml(source: string): boolean {
  const head = source.slice(0, 4096);
  if (OPENING.test(head) || FRAME.test(head.slice(0, 2048))) return true;
  return (source.slice(0, 65_536).match(CLOSED_BLOCK)?.length ?? 0) >= 3;
}
