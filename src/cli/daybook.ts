#!/usr/bin/env node
// First, so that signals are heard while the rest is loaded.
import "./signals.js";

import { Command, CommanderError } from "commander";
import { UserError } from "../errors.js";
import { stopReading } from "../run/stop-reading.js";
import { explainCommand } from "./commands/explain.js";
import { exportCommand } from "./commands/export.js";
import { ingestCommand } from "./commands/ingest.js";
import { readCommand } from "./commands/read.js";
import { serveCommand } from "./commands/serve.js";
import { statsCommand } from "./commands/stats.js";
import { Interrupted } from "./signals.js";
import { EXIT, keepOutputErrorsQuiet, PipeClosed, say } from "./streams.js";

/** The whole command line. Errors of usage are thrown, not printed. */
export function daybookProgram(): Command {
  const program = new Command("daybook")
    .description("Turns news pages into an event ledger that can be audited.")
    .option("-V, --version", "versions of program, reader, codebook and gazetteer")
    .showHelpAfterError(false);
  for (const command of [
    readCommand(),
    ingestCommand(),
    serveCommand(),
    exportCommand(),
    explainCommand(),
    statsCommand(),
  ]) {
    program.addCommand(
      command.option("-V, --version", "versions of program, reader, codebook and gazetteer"),
    );
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: () => {} });
  }
  return program;
}

async function printVersions(): Promise<void> {
  const { loadTools } = await import("../tools.js");
  const { versions } = await loadTools();
  for (const [part, version] of Object.entries(versions)) console.log(`${part} ${version}`);
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--version") || args.includes("-V")) {
    await printVersions();
    return EXIT.ok;
  }
  const program = daybookProgram();
  try {
    await program.parseAsync(args, { from: "user" });
    return typeof process.exitCode === "number" ? process.exitCode : EXIT.ok;
  } catch (error) {
    return exitCodeOf(error, args);
  }
}

function exitCodeOf(error: unknown, args: readonly string[]): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    // Commander shows the help of a bare call itself; everything else needs its words.
    const asked = args[0] === "help" ? args[1] : undefined;
    if (error.code !== "commander.help" || asked !== undefined) {
      const command = ["read", "ingest", "serve", "export", "explain", "stats"].find(
        (name) => args[0] === name,
      );
      say(asked === undefined ? error.message : `error: unknown command '${asked}'`);
      say(`To fix it: see daybook ${command ? `${command} ` : ""}--help`);
    }
    return EXIT.usersMistake;
  }
  if (error instanceof UserError) {
    say(`error: ${error.message}`);
    return EXIT.usersMistake;
  }
  if (error instanceof Interrupted) return error.exitCode;
  if (error instanceof PipeClosed) return EXIT.ok;
  say((error as Error).stack ?? String(error));
  return EXIT.partlyFailed;
}

keepOutputErrorsQuiet();
const code = await main(process.argv.slice(2));
// Workers and standard input would keep an interrupted program alive.
await stopReading();
process.exit(code);
