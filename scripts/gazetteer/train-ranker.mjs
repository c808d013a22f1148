// Learns the ranker's weights from gold place mentions and prints them with the leave-one-set-out scores.
//   node scripts/gazetteer/train-ranker.mjs [--built dist] [--gold ../shared/bench/geo]
// Softmax over the candidates of a mention, by gradient ascent with a pull towards the shipped weights' zero.
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { values: options } = parseArgs({
  options: {
    built: { type: "string", default: join(root, "dist") },
    gold: { type: "string", default: join(root, "../shared/bench/geo") },
  },
});
const load = (file) => import(pathToFileURL(join(options.built, file)).href);
const { openGazetteer } = await load("src/resolve/place/gazetteer.js");
const { plainStory } = await load("src/resolve/place/plain-story.js");
const { rankingOf } = await load("src/resolve/place/resolve.js");
const { FEATURES } = await load("src/resolve/place/features.js");
const { SHIPPED } = await load("src/resolve/place/rank.js");
const { kmBetween } = await load("src/resolve/place/distance.js");
const { readGold } = await load("bench/geo.js");

const ROUNDS = 3;
const STEPS = 400;
const RATE = 0.3;
const DECAY = 0.0005;

/** The gold sets hardly show these: they keep the weight that `weights.ts` gives them by hand. */
const FIXED = new Set([
  "facility",
  "natural feature or region",
  "share of the story's country mentions",
  "country named most in the story",
  "country not named in the story",
  "in the country of the dateline",
  "inside the place named as container",
  "outside the place named as container",
  "town of the same name as its province or district",
  "article changed",
  "sound",
  "one letter off",
]);
const free = FEATURES.map((feature) => (FIXED.has(feature) ? 0 : 1));

const gazetteer = openGazetteer();
const sets = {
  lgl: readGold(join(options.gold, "lgl.jsonl")),
  trnews: readGold(join(options.gold, "trnews.jsonl")),
};

for (const [held, others] of [
  ["lgl", ["trnews"]],
  ["trnews", ["lgl"]],
  [null, ["lgl", "trnews"]],
]) {
  const weights = learn(others);
  if (held)
    console.log(
      `trained without ${held}: ${held} ${scores(sets[held], weights)}; trained on: ${scores(sets[others[0]], weights)}`,
    );
  else
    console.log(
      `both: lgl ${scores(sets.lgl, weights)}, trnews ${scores(sets.trnews, weights)}\n${FEATURES.map((feature, index) => `  ${JSON.stringify(feature)}: ${weights[index].toFixed(2)},`).join("\n")}`,
    );
}

function learn(names) {
  let weights = [...SHIPPED];
  for (let round = 0; round < ROUNDS; round++) {
    weights = fit(
      names.map((name) => examples(sets[name], weights)),
      weights,
    );
  }
  return weights;
}

/** One example a mention: the candidates' features and which is right; mentions without a right candidate teach nothing. */
function examples(documents, weights) {
  return documents.flatMap((document) => {
    const { ranked } = rankingOf(
      gazetteer,
      plainStory(document.text, document.mentions),
      document.mentions,
      weights,
    );
    return document.mentions.flatMap((gold, index) => {
      const candidates = ranked[index].slice(0, 30);
      const right = candidates.findIndex((each) => isRight(each.candidate.place, gold));
      return right < 0 || candidates.length < 2
        ? []
        : [{ right, rows: candidates.map(({ features }) => features) }];
    });
  });
}

function isRight(place, gold) {
  if (gold.geonames_id === null) return false;
  return place.source === "GeoNames" && place.sourceId === gold.geonames_id;
}

/** Each set counts the same, whatever its size. */
function fit(groups, start) {
  const weights = [...start];
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => -DECAY * weight);
    for (const group of groups)
      for (const { right, rows } of group)
        push(gradient, rows, right, weights, 1 / (group.length * groups.length));
    for (let i = 0; i < weights.length; i++) weights[i] += RATE * 10 * gradient[i] * free[i];
  }
  return weights;
}

function push(gradient, rows, right, weights, share) {
  const scores = rows.map((row) => row.reduce((sum, value, index) => sum + value * weights[index], 0));
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const total = exps.reduce((a, b) => a + b, 0);
  rows.forEach((row, at) => {
    const pull = share * ((at === right ? 1 : 0) - exps[at] / total);
    if (Math.abs(pull) < 1e-9) return;
    for (let i = 0; i < row.length; i++) gradient[i] += pull * row[i];
  });
}

function scores(documents, weights) {
  let count = 0;
  let id = 0;
  let near = 0;
  let possible = 0;
  for (const document of documents) {
    const { ranked } = rankingOf(
      gazetteer,
      plainStory(document.text, document.mentions),
      document.mentions,
      weights,
    );
    document.mentions.forEach((gold, index) => {
      if (gold.lat === null) return;
      count++;
      const place = ranked[index][0]?.candidate.place;
      const same = place !== undefined && isRight(place, gold);
      if (same) id++;
      if (same || (place && (kmBetween(place, gold) ?? 1e9) <= 161)) near++;
      if (
        ranked[index].some(
          ({ candidate }) =>
            isRight(candidate.place, gold) || (kmBetween(candidate.place, gold) ?? 1e9) <= 161,
        )
      )
        possible++;
    });
  }
  const percent = (part) => ((part / count) * 100).toFixed(1);
  return `161|id ${percent(near)}, id ${percent(id)}, ceiling ${percent(possible)}`;
}
