import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ledgerContract } from "../contract-suite.js";
import { openLedger } from "./open.js";

ledgerContract("SQLite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "daybook-ledger-"));
  return {
    open: () => openLedger(join(folder, "news.ledger"), { mode: "create" }),
    remove: async () => rmSync(folder, { recursive: true }),
  };
});
