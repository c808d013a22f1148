// Writes docs/format.schema.json from the schema in the code.
import { writeFileSync } from "node:fs";
import { outputSchema } from "../dist/src/record/schema.js";

writeFileSync(
  new URL("../docs/format.schema.json", import.meta.url),
  `${JSON.stringify(outputSchema(), null, 1)}\n`,
);
