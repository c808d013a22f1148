import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlLayout } from "./layout.js";

const told = [
  "A road bridge fell into the Parana river at Rosario on Tuesday, killing nine people.",
  "Divers pulled four survivors from the river by noon.",
];
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("\n");
const textsOf = (body: string): readonly string[] =>
  htmlLayout(`<!DOCTYPE html><html lang="en"><body>${body}</body></html>`).blocks.map(
    ({ text }) => text.text,
  );
const story = ["Bridge falls in Rosario", ...told];
const head = `<h1>${story[0]}</h1>`;

const BOXES: Readonly<Record<string, readonly string[]>> = {
  "a consent wall": [
    "We and our 842 partners store and/or access information on a device, such as cookies, and process personal data, such as unique identifiers and standard information sent by a device, for personalised advertising and content.",
    "You can change your preferences or withdraw your consent at any time by returning to this site; your preferences will apply to this site only, and some processing may not require your consent.",
  ],
  "a prompt of a paywall": [
    "Subscribe to continue reading this article and get unlimited access to our archive, our crosswords, our apps and our daily letters.",
    "Already a subscriber? Log in to your account to keep reading, or reset your password if you have forgotten it.",
    "For just $1 a week for the first six months, you get full digital access to everything that our reporters write, and you can cancel at any time.",
  ],
  "an author's bio": [
    "Ana Ruiz is a senior correspondent for The Plata Post, where she covers transport and the environment. She joined the paper in 2011 after working for three years at a radio station in Cordoba.",
    "She holds a degree in history, lives in Rosario with her family, and is the author of two books about the rivers of the continent.",
  ],
  "a call for support": [
    "If you enjoyed this story, please consider supporting our work with a small donation: independent reporting of this kind costs money, and nobody else in this country will pay for it.",
    "Like this article? Share it with your friends and follow us for more news from the region.",
  ],
};

for (const [name, box] of Object.entries(BOXES)) {
  test(`${name} with more prose than a short story is none, whatever its box is named`, () => {
    for (const page of [
      `<main>${head}<div>${paragraphs(told)}</div><div class="b7">${paragraphs(box)}</div></main>`,
      `<div class="x"><h2>Your choice</h2>${paragraphs(box)}</div><div>${head}${paragraphs(told)}</div>`,
      `<div>${head}${paragraphs([...told, ...box])}</div>`,
    ])
      assert.deepEqual(textsOf(page), story, page);
  });
}

test("news about consent, subscriptions and reporters is a story", () => {
  const news = [
    "The regulator said that the company had stored cookies on phones without consent and fined it 40 million euros on Tuesday.",
    "Subscribers of the paper were told to log in again after the attack, and many cancelled.",
    "Evan Gershkovich is a reporter for The Wall Street Journal and was held on Tuesday.",
    "Gershkovich was taken to a court in Moscow, which ordered that he be held for two months.",
    "Jane Roe is a reporter for the agency in Minsk, and was beaten by the police on Wednesday, her lawyer said.",
    "The court did not say when it would hear the case, and the embassy had no word from him.",
  ];
  assert.deepEqual(textsOf(`<h1>Held</h1><div>${paragraphs(news)}</div>`), ["Held", ...news]);
});

const comments = paragraphs([
  "jorge77",
  "I crossed it every day, and everybody knew that two people had died there in the last year, shot by police.",
  "maria",
  "The mayor must resign, he has killed these people, and nobody will go to prison for it in this country.",
]);

test("what readers wrote below a head without a name is no story, however long it is", () => {
  for (const title of [
    "2 Comments",
    "Join the conversation",
    "Leave a Reply",
    "3 thoughts on “Bridge falls”",
  ])
    for (const below of [
      `<div><h3>${title}</h3>${comments}</div>`,
      `<div><div><p>${title}</p></div><div>${comments}${comments}</div></div>`,
    ])
      assert.deepEqual(
        textsOf(`<div>${head}${paragraphs(told)}</div>${below}`).filter((text) => text !== title),
        story,
      );
});

test("a link to the comments under the headline, and a story below those on another, leave a story whole", () => {
  assert.deepEqual(textsOf(`<div>${head}<p><a href="#c">2 Comments</a></p>${paragraphs(told)}</div>`), story);
  assert.deepEqual(textsOf(`<div>${head}<div>2 comments</div>${paragraphs(told)}</div>`), [
    story[0],
    "2 comments",
    ...told,
  ]);
  const next = `<h2>Mine closes</h2>${paragraphs(["The mine in the hills closed on Monday, and 300 miners lost their work, the union said."])}`;
  assert.ok(
    textsOf(`<div>${head}${paragraphs(told)}<h3>2 Comments</h3>${comments}${next}</div>`).includes(
      "Mine closes",
    ),
  );
});
