/**
 * Learns `src/resolve/actor/country-weights.ts` from the training part of the reader's gold: which of the countries of
 * a story an actor is of whose own words name none. Softmax regression by AdaGrad from a fixed order; a fifth of the
 * stories is left out and scored. Needs the gold beside the repository and a build:
 *
 *   node scripts/actors/train-country-ranker.mjs [build folder] [--write]
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = new URL("../..", import.meta.url).pathname;
const build = resolve(process.argv.slice(2).find((one) => !one.startsWith("--")) ?? join(root, "dist"));
const load = (path) => import(pathToFileURL(join(build, path)).href);
const [
  { actorStories },
  { openGazetteer },
  { sceneOf },
  { phraseOf },
  { countryCandidates },
  { rankCountries },
  { isFallback },
] = await Promise.all(
  [
    "bench/actors.js",
    "src/resolve/place/gazetteer.js",
    "src/resolve/actor/scene.js",
    "src/resolve/actor/phrase.js",
    "src/resolve/actor/country-features.js",
    "src/resolve/actor/country-rank.js",
    "src/resolve/actor/resolve.js",
  ].map(load),
);

const EPOCHS = 30;
const RATE = 0.3;
const DECAY = 1e-3;

/** Every actor of a part that the surer rules leave, with its candidates and which of them the gold has; −1: none. */
function casesOf(part) {
  const gazetteer = openGazetteer();
  return actorStories(part).flatMap(({ story, cases }, number) => {
    const scene = sceneOf(story, gazetteer);
    const left = isFallback(story, gazetteer);
    return cases
      .filter(({ arg, mention }) => arg.geo !== undefined && left(mention))
      .map(({ arg, mention }) => {
        const candidates = countryCandidates(scene, phraseOf(scene.text, mention), mention);
        const right = candidates.findIndex(({ geo }) => (geo ?? "---") === arg.geo);
        return { number, candidates, right };
      });
  });
}

/** The same order every time. */
function shuffle(order, random) {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
}

function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function learn(cases) {
  const [weights, squares] = [{}, {}];
  const order = [...cases.keys()];
  const random = generator(1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const index of order) step(cases[index], weights, squares);
  }
  return weights;
}

function step({ candidates, right }, weights, squares) {
  const shares = new Map(rankCountries(candidates, weights).map(({ geo, share }) => [geo, share]));
  const slope = {};
  candidates.forEach(({ geo, features }, index) => {
    const off = shares.get(geo) - (index === right ? 1 : 0);
    for (const [name, value] of features) slope[name] = (slope[name] ?? 0) + off * value;
  });
  for (const [name, value] of Object.entries(slope)) {
    const down = value + DECAY * (weights[name] ?? 0);
    squares[name] = (squares[name] ?? 1e-6) + down * down;
    weights[name] = (weights[name] ?? 0) - (RATE * down) / Math.sqrt(squares[name]);
  }
}

function report(name, cases, weights) {
  const got = cases.map(({ candidates, right }) => {
    const [best] = rankCountries(candidates, weights);
    return {
      right: candidates[right]?.geo === best.geo && right >= 0,
      given: best.geo !== null,
      share: best.share,
    };
  });
  const share = (all, test) => (all.filter(test).length / Math.max(1, all.length)).toFixed(3);
  console.log(`${name}: ${cases.length} actors, right ${share(got, ({ right }) => right)}`);
  for (const least of [0, 0.3, 0.4, 0.5]) {
    const given = got.filter((one) => one.given && one.share >= least);
    const all = got.map((one) => ({ right: one.right && (one.share >= least || !one.given) }));
    console.log(
      `  from ${least}: given ${given.length}, right ${share(given, ({ right }) => right)}, of all ${share(all, ({ right }) => right)}`,
    );
  }
}

const training = casesOf("train");
const known = training.filter(({ right }) => right >= 0);
const trial = learn(known.filter(({ number }) => number % 5 !== 0));
report(
  "stories left out",
  training.filter(({ number }) => number % 5 === 0),
  trial,
);
const weights = learn(known);
report("development", casesOf("dev"), weights);
if (process.argv.includes("--write")) {
  const rows = Object.entries(weights)
    .filter(([, weight]) => Math.abs(weight) >= 0.01)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${JSON.stringify(name)}: ${Number(weight.toFixed(2))},`);
  writeFileSync(
    join(root, "src/resolve/actor/country-weights.ts"),
    `/**\n * What speaks for a country that an actor's own words do not name: learnt from the training part of the reader's gold by\n * \`scripts/actors/train-country-ranker.mjs\`. Names are those of \`country-features.ts\`. Sorted.\n */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${rows.join("\n")}\n};\n`,
  );
}
