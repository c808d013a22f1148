import type { WriteStream } from "node:tty";

export interface Progress {
  readonly show: (done: number, name: string) => void;
  readonly end: () => void;
}

/** A bar that redraws itself on a terminal; plain lines elsewhere. `total` is null when nobody knows it. */
export function progressLine(stream: WriteStream | NodeJS.WriteStream, total: number | null): Progress {
  return stream.isTTY ? bar(stream, total) : lines(stream, total);
}

const counted = (done: number, total: number | null): string =>
  total === null ? `${done}` : `${done}/${total}`;

const lines = (stream: NodeJS.WritableStream, total: number | null): Progress => ({
  show: (done, name) => stream.write(`${counted(done, total)} ${name}\n`),
  end: () => {},
});

const BAR_WIDTH = 24;

const bar = (stream: NodeJS.WriteStream, total: number | null): Progress => ({
  show: (done, name) => {
    const filled = total === null ? 0 : Math.round((BAR_WIDTH * done) / total);
    const drawn = total === null ? "" : `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} `;
    stream.write(`\r\x1b[K${`${drawn}${counted(done, total)} ${name}`.slice(0, (stream.columns ?? 80) - 1)}`);
  },
  end: () => stream.write("\r\x1b[K"),
});
