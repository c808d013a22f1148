/** How many pieces are kept apart: each of a million one-letter pieces of a rope would cost thirty bytes. */
const MOST_PIECES = 1024;

/** A text that comes in pieces, some of them single letters. */
export class TextBuilder {
  readonly #runs: string[] = [];
  #pieces: string[] = [];

  add(piece: string): void {
    if (this.#pieces.push(piece) >= MOST_PIECES) this.#endRun();
  }

  toString(): string {
    this.#endRun();
    return this.#runs.join("");
  }

  #endRun(): void {
    this.#runs.push(this.#pieces.join(""));
    this.#pieces = [];
  }
}
