/** One item of a feed, of whatever kind, before it is made a page. */
export interface FeedItem {
  /** The item's own id, else its address, else its place: `12`. */
  readonly id: string;
  /** Plain words. */
  readonly title: string;
  readonly address: string | null;
  /** As written. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly outlet: string | null;
  readonly body: FeedBody;
  readonly tooLarge: boolean;
}

export interface FeedBody {
  readonly kind: "html" | "text";
  readonly text: string;
}
