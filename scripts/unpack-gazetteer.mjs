// Unpacks data/gazetteer.bin.br to dist/data/gazetteer.bin unless that is there and not older. Run after tsc.
//   node scripts/unpack-gazetteer.mjs [folder that tsc wrote to, default dist]
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The path of the unpacked file. `built`: the folder that holds the compiled `src`. */
export async function unpackGazetteer(built = join(root, "dist")) {
  const { ensureUnpacked } = await import(pathToFileURL(join(built, "src/resolve/place/unpack.js")).href);
  return ensureUnpacked();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.error(
    `gazetteer: ${await unpackGazetteer(process.argv[2] && join(process.cwd(), process.argv[2]))}`,
  );
}
