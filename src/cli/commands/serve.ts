import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { UserError } from "../../errors.js";
import { openLedger } from "../../ledger/sqlite/open.js";
import { packageRoot, programVersion } from "../../root.js";
import { Interrupted, interruption } from "../signals.js";
import { say } from "../streams.js";

interface ServeOptions {
  readonly port: number;
  readonly host: string;
}

export const serveCommand = (): Command =>
  new Command("serve")
    .description("Show a ledger in the browser, with its JSON API. Read-only.")
    .argument("<ledger>", "the ledger file")
    .option("--port <n>", "port to listen on; 0 takes a free one", port, 4750)
    .option("--host <address>", "address to listen on", host, "127.0.0.1")
    .addHelpText("after", "\nExample:\n  daybook serve news.ledger --port 8080")
    .action(serve);

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError("Give 0 to 65535.");
  return value;
}

/** An empty name, as of a variable that is not set, would mean every network that the machine is in. */
function host(text: string): string {
  if (text.trim() === "")
    throw new InvalidArgumentError("Give a name or an address; 127.0.0.1 is this machine alone.");
  return text;
}

async function serve(path: string, options: ServeOptions): Promise<void> {
  const webRoot = join(packageRoot, "dist", "web");
  if (!existsSync(webRoot)) {
    throw new UserError("web-missing", "The browser view is not built.", "run npm run build.");
  }
  const ledger = await openLedger(path, { mode: "read" });
  try {
    const { buildServer } = await import("../../views/api/server.js");
    const server = buildServer({
      ledger,
      webRoot,
      version: programVersion,
      host: options.host,
      onBug: (error) => say(error.stack ?? error.message),
    });
    try {
      await server.listen({ port: options.port, host: options.host });
    } catch (error) {
      throw cannotListen(error as NodeJS.ErrnoException, options);
    }
    // The address is what a script waits for: it is data.
    console.log(addressOf(server.server.address() as AddressInfo));
    say("Press Ctrl-C to stop.");
    await untilStopped();
    await server.close();
  } finally {
    await ledger.close();
  }
}

const addressOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}/`;

/** Ctrl-C is how a server is meant to end: no failure. */
const untilStopped = async (): Promise<void> => {
  const { signalled, stop } = interruption();
  await signalled.catch((error: unknown) => {
    stop();
    if (!(error instanceof Interrupted)) throw error;
  });
};

function cannotListen(error: NodeJS.ErrnoException, { host, port }: ServeOptions): Error {
  if (error.code === "EADDRINUSE") {
    return new UserError("port-taken", `Port ${port} is taken.`, "give another with --port, or --port 0.");
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new UserError("no-such-host", `${host} is no address of this machine.`, "leave --host out.");
  }
  if (error.code === "EACCES") {
    return new UserError("port-refused", `Port ${port} may not be used.`, "give one above 1023 with --port.");
  }
  return error;
}
