import type { WriteStream } from "node:tty";
import { visibleLine } from "./visible.js";

export interface Progress {
  /** `remark`: why a page gave nothing; it stays on the screen. */
  readonly show: (done: number, name: string, remark?: string) => void;
  readonly end: () => void;
}

/** A bar that redraws itself on a terminal; plain lines elsewhere. `total` is null when nobody knows it; a file that holds many pages overruns it. */
export function progressLine(stream: WriteStream | NodeJS.WriteStream, total: number | null): Progress {
  return stream.isTTY ? bar(stream, total) : lines(stream, total);
}

const counted = (done: number, total: number | null): string =>
  total === null || done > total ? `${done}` : `${done}/${total}`;

const lineOf = (done: string, name: string, remark: string | undefined): string =>
  visibleLine(`${done} ${name}${remark === undefined ? "" : `: ${remark}`}`);

const lines = (stream: NodeJS.WritableStream, total: number | null): Progress => ({
  show: (done, name, remark) => stream.write(`${lineOf(counted(done, total), name, remark)}\n`),
  end: () => {},
});

const BAR_WIDTH = 24;

const bar = (stream: NodeJS.WriteStream, total: number | null): Progress => ({
  show: (done, name, remark) => {
    if (remark !== undefined) stream.write(`\r\x1b[K${lineOf(counted(done, total), name, remark)}\n`);
    const filled = total === null ? 0 : Math.round((BAR_WIDTH * Math.min(done, total)) / total);
    const drawn = total === null ? "" : `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} `;
    stream.write(
      `\r\x1b[K${`${drawn}${lineOf(counted(done, total), name, undefined)}`.slice(0, (stream.columns ?? 80) - 1)}`,
    );
  },
  end: () => stream.write("\r\x1b[K"),
});
