/** The time in milliseconds and how to let it pass; tests bring their own. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** A pause between two requests to one host. Requests come one after the other; nothing waits when there is no next one. */
export class Turns {
  readonly #delayMs: number;
  readonly #clock: Clock;
  readonly #free = new Map<string, number>();

  constructor(delayMs: number, clock: Clock) {
    this.#delayMs = delayMs;
    this.#clock = clock;
  }

  /** Runs `request` when the host's pause is over; the next one waits longer where the site asks for that. */
  async take<T>(host: string, request: () => Promise<T>, askedMs = 0): Promise<T> {
    const left = (this.#free.get(host) ?? 0) - this.#clock.now();
    if (left > 0) await this.#clock.wait(left);
    try {
      return await request();
    } finally {
      this.#free.set(host, this.#clock.now() + Math.max(this.#delayMs, askedMs));
    }
  }
}
