import { REALIS, STANCE } from "../../../codebook/certainty.js";
import { EVENT_TYPES, eventTypes } from "../../../codebook/event-types.js";
import { FIGURE_KINDS } from "../../../codebook/figure-kinds.js";
import { MODES } from "../../../codebook/modes.js";
import { SECTORS } from "../../../codebook/sectors.js";
import { CODEBOOK_VERSION } from "../../../codebook/version.js";
import { countries } from "../../../resolve/place/countries.js";
import { noParameters } from "../parameters.js";
import type { Route } from "../route.js";
import { type CodebookAnswer, codebookAnswer } from "../schemas/counts.js";

const answer = (): CodebookAnswer => ({
  version: CODEBOOK_VERSION,
  types: eventTypes.map((type) => ({ type, definition: EVENT_TYPES[type], modes: { ...MODES[type] } })),
  realis: REALIS,
  stance: STANCE,
  sectors: SECTORS,
  figureKinds: FIGURE_KINDS,
  countries: Object.fromEntries(countries().map(({ iso3, name }) => [iso3, name])),
});

export const codebook: Route = (server) => {
  server.get(
    "/api/codebook",
    {
      schema: {
        summary: "The labels of the ledger with their one-line definitions",
        querystring: noParameters,
        response: { 200: codebookAnswer },
      },
    },
    () => answer(),
  );
};
