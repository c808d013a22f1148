import assert from "node:assert/strict";
import { test } from "node:test";
import { decodePage, isRefusal } from "../../page/decode.js";
import { cutStories } from "../cut.js";
import type { Story } from "../story.js";
import { agencyOf } from "./agency.js";
import { areCopies, containment, tellingsOf } from "./copies.js";
import { printOf } from "./print.js";

function story(id: string, source: string, published = "2026-03-02"): Story {
  const page = decodePage({ id, bytes: Buffer.from(source), published });
  assert.ok(!isRefusal(page));
  const [first] = cutStories(page) as readonly Story[];
  assert.ok(first);
  return first;
}

const paragraphs = [
  "KHARTOUM (AP) — Shells struck a crowded market in the north of the city on Monday and killed at least nine people, medics said.",
  "Two of the dead were children who sold water at the gate, according to a volunteer who helped to carry the wounded.",
  "The army and its rival blamed each other for the strike, the third on a market this month.",
  "Hospitals in the district have run out of blood and ask residents to give some, a doctor told a local radio station.",
  "Aid groups called for a pause in the fighting so that families could bury their dead before the evening.",
];
const others = [
  "The city council met on Tuesday to talk about the price of bread, which has doubled since the winter.",
  "Bakers say that flour arrives late and that fuel for their ovens costs more than ever before.",
  "The council decided nothing and will meet again on Thursday with the governor of the state.",
];
const page = (headline: string, ...lines: readonly string[]): string => [headline, ...lines].join("\n\n");

const whole = story("a", page("Shells Kill Nine at Market in Khartoum", ...paragraphs));
const cut = story(
  "b",
  page("Nine Dead in Strike on Sudanese Market", ...paragraphs.slice(0, 3)),
  "2026-03-03",
);
const added = story(
  "c",
  page(
    "Market Shelled in Sudan",
    ...paragraphs.slice(0, 2),
    ...others,
    "This is the third such strike that our office has counted since the year began, more than in all of last year.",
  ),
);
const other = story("d", page("Council Argues Over Bread", ...others));

test("a cut version is contained in the whole story", () => {
  assert.equal(containment(printOf(cut), printOf(whole)), 1);
  assert.ok(areCopies(printOf(cut), printOf(whole)));
});

test("a copy with single words changed is a copy", () => {
  const edited = paragraphs.map((text) => text.replace("crowded", "busy").replace("evening", "night"));
  assert.ok(areCopies(printOf(story("e", page("Market Hit", ...edited))), printOf(whole)));
});

test("with the same agency's credit a part is enough, without it is not", () => {
  assert.ok(areCopies(printOf(added), printOf(whole)));
  const unsigned = { ...printOf(added), agency: null };
  assert.ok(!areCopies(unsigned, printOf(whole)));
});

test("the same words months later are no copy", () => {
  assert.ok(!areCopies(printOf(whole), { ...printOf(cut), published: "2026-06-01" }));
});

test("stories that share a topic are tellings of their own", () => {
  const told = tellingsOf([whole, cut, other].map(printOf));
  assert.equal(told.get(cut.id), whole.id);
  assert.equal(told.get(other.id), other.id);
  assert.equal(new Set(told.values()).size, 2);
});

test("ten copies are one telling, whatever their order", () => {
  const copies = Array.from({ length: 10 }, (_, at) =>
    story(`copy ${at}`, page(`Market shelled, outlet ${at} reports`, ...paragraphs.slice(0, 3 + (at % 3)))),
  );
  for (const order of [copies, [...copies].reverse()]) {
    const told = tellingsOf(order.map(printOf));
    assert.deepEqual(new Set(told.values()), new Set([order[0]?.id]));
  }
});

/** How often finding the tellings of so many copies asks for the day of one of them: each comparison does. */
function looksAt(count: number): number {
  let looks = 0;
  const prints = Array.from({ length: count }, (_, at) => {
    const text = [
      ...paragraphs.slice(0, 3),
      `${at} people are still missing in the ruins, a clerk of ward ${at} said.`,
    ];
    const print = printOf(story(`copy ${at}`, page(`Market shelled, ${at} missing`, ...text)));
    return {
      ...print,
      get published() {
        looks += 1;
        return print.published;
      },
    };
  });
  assert.equal(new Set(tellingsOf(prints).values()).size, 1);
  return looks;
}

test("twice the copies take twice the comparisons", () => {
  const [once, twice] = [looksAt(30), looksAt(60)];
  assert.ok(twice <= 2.5 * once, `${once} looks, then ${twice}`);
});

const credits: readonly (readonly [text: string, agency: string | null])[] = [
  ["ADEN, Yemen (AP) — A ship sank off the coast on Monday, the coast guard said.", "AP"],
  ["ADEN, March 3 (Reuters) - A ship sank off the coast on Monday, the coast guard said.", "Reuters"],
  ["A ship sank off the coast on Monday.\n\nNobody was hurt, the coast guard said. (AFP)", "AFP"],
  ["A ship sank off the coast on Monday, Reuters reported from the port of Aden.", null],
  [
    "A ship sank on Monday.\n\nNobody was hurt, police said.\n\n(Reporting by Jane Roe; Editing by John Doe)",
    "Reuters",
  ],
];
for (const [text, agency] of credits) {
  test(`credit ${agency}: ${text}`, () => {
    assert.equal(agencyOf(story("credit", page("Ship Sinks off Aden", text))), agency);
  });
}
