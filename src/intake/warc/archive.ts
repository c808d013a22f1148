import type { ByteStream } from "../bytes/bytes.js";
import { type PageFacts, type PageSource, unreadable } from "../page-source.js";
import { MOST_HTTP_HEADERS } from "./http-block.js";
import { holdsPage, recordPage, typeOf } from "./record-page.js";
import { recordId, warcRecords } from "./records.js";

export interface ArchiveOptions {
  /** The archive's path or address: records are `ID#record`. */
  readonly id: string;
  readonly facts: PageFacts;
  readonly maxBytes: number;
}

/**
 * The pages of a WARC archive, one record after the other. Records that are no pages are counted in `passedOver` by their
 * type; a record that cannot be read is an outcome, and so is a stretch of damage.
 */
export async function* archivePages(
  stream: ByteStream,
  { id, facts, maxBytes }: ArchiveOptions,
  passedOver: Map<string, number>,
): AsyncGenerator<PageSource> {
  for await (const record of warcRecords(stream, { keep: maxBytes + MOST_HTTP_HEADERS })) {
    if (record.kind === "damage") {
      yield unreadable(`${id}#before-${record.number}`, `damage in the archive: ${record.reason}`);
      continue;
    }
    const type = typeOf(record);
    const name = `${id}#${recordId(record)}`;
    if (record.fault === "length") yield unreadable(name, "the record has another length than it says");
    else if (holdsPage(type)) yield await recordPage(record, { id: name, facts, maxBytes });
    else passedOver.set(type, (passedOver.get(type) ?? 0) + 1);
  }
}
