import type { EventDetail, ReportDetail } from "../ledger/contract.js";
import type { Claim, ClaimField } from "../merge/event.js";
import type {
  ActorValue,
  FigureValue,
  InstrumentValue,
  Item,
  PlaceValue,
  TimeValue,
} from "../resolve/values.js";
import { realisWords } from "../views/words/realis.js";
import { disagree } from "./claims-apart.js";
import { actorWords, figureWords, placeWords, timeWords } from "./words.js";

const NAMES: Readonly<Record<ClaimField, string>> = {
  type: "what",
  mode: "mode",
  realis: "happened?",
  stance: "stance",
  actor: "who",
  recipient: "to whom",
  place: "where",
  time: "when",
  figure: "how many",
  instrument: "with what",
};
const FIELDS = Object.keys(NAMES) as readonly ClaimField[];

/** Each field with its claims and who makes them; ≠ stands before a field on which the reports do not agree. */
export function claimLines({ claims, reports }: EventDetail): string[] {
  if (reports.length < 2) return [];
  const tellers = new Map(reports.map((detail) => [detail.report.id, tellerOf(detail)]));
  const lines = FIELDS.flatMap((field) =>
    fieldLines(
      field,
      claims.filter((claim) => claim.field === field),
      tellers,
    ),
  );
  return ["what its reports claim (≠: they do not agree)", ...lines, ""];
}

const tellerOf = ({ story }: ReportDetail): string => story.outlet ?? story.headline ?? story.page;

function fieldLines(
  field: ClaimField,
  claims: readonly Claim[],
  tellers: ReadonlyMap<string, string>,
): string[] {
  const told = new Map<string, Claim[]>();
  for (const claim of claims) told.set(claimWords(claim), [...(told.get(claimWords(claim)) ?? []), claim]);
  const mark = disagree(field, claims) ? "≠" : " ";
  return [...told].map(([words, same], index) => {
    const name = index === 0 ? NAMES[field] : "";
    return `${index === 0 ? mark : " "} ${name.padEnd(12)} ${words}  ${toldBy(same, tellers)}`;
  });
}

/** `Harbour Wire ×3, Cedar Post`. */
function toldBy(claims: readonly Claim[], tellers: ReadonlyMap<string, string>): string {
  const times = new Map<string, number>();
  for (const { report } of claims) {
    const name = tellers.get(report) ?? report;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return `[${[...times].map(([name, n]) => (n > 1 ? `${name} ×${n}` : name)).join(", ")}]`;
}

function claimWords({ field, label, item }: Claim): string {
  if (label !== null) return field === "realis" ? realisWords(label) : label;
  switch (field) {
    case "actor":
    case "recipient":
      return actorWords(item as Item<ActorValue>);
    case "place":
      return placeWords(item as Item<PlaceValue>);
    case "time":
      return timeWords(item as Item<TimeValue>);
    case "figure":
      return figureWords(item as Item<FigureValue>);
    default:
      return (item as Item<InstrumentValue>).value?.name ?? `(${item.text})`;
  }
}
