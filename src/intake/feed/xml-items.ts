import { Parser } from "htmlparser2";
import type { ByteStream } from "../bytes/bytes.js";
import { characters } from "../bytes/characters.js";
import { ItemCollector } from "./item-collector.js";
import { CutOff, EndlessMarkup, type XmlHead, type XmlItem, type XmlShape } from "./xml-item.js";

const MOST_PENDING = 16_000_000;

/**
 * The items of an XML feed or sitemap, one by one as the stream comes. Entities that the document declares are never
 * expanded and nothing outside of it is ever fetched: the parser knows the five of XML and character numbers. Throws CutOff behind the last item, EndlessMarkup.
 */
export async function* xmlItems(
  stream: ByteStream,
  shape: XmlShape,
  { charset, head }: { readonly charset?: string | undefined; readonly head: XmlHead },
): AsyncGenerator<XmlItem> {
  const collector = new ItemCollector(shape, head);
  const parser = new Parser(collector, { xmlMode: true, decodeEntities: true });
  let written = 0;
  for await (const text of characters(stream, charset)) {
    parser.write(text);
    written += text.length;
    yield* collector.taken();
    if (written - parser.endIndex > MOST_PENDING) throw new EndlessMarkup("markup that does not end");
  }
  // Its end closes what is open.
  const isCutOff = collector.isOpen;
  parser.end();
  yield* collector.taken();
  if (isCutOff) throw new CutOff();
}
