import { join } from "node:path";
import { CODEBOOK_VERSION } from "./codebook/version.js";
import type { Tools } from "./read.js";
import { loadReader } from "./reader/reader.js";
import { openGazetteer } from "./resolve/place/gazetteer.js";
import { packageRoot, programVersion } from "./root.js";

/**
 * Loads the language model and the gazetteer that come with the package: about a second, once a thread.
 * Threads of one process share the gazetteer that one of them has opened.
 */
export async function loadTools(sharedGazetteer?: SharedArrayBuffer): Promise<Tools> {
  const reader = await loadReader(join(packageRoot, "models", "en"));
  const gazetteer = openGazetteer(sharedGazetteer);
  return {
    reader,
    gazetteer,
    versions: {
      program: programVersion,
      reader: reader.version,
      codebook: CODEBOOK_VERSION,
      gazetteer: gazetteer.version,
    },
  };
}
