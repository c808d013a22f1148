import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Mention } from "../../reader/reading.js";
import { storyOf } from "../time/story-of.fixture.js";
import type { SourceKind } from "../values.js";
import { sourceHops, sourceResolver } from "./resolve.js";

const spanOf = (text: string, words: string) => {
  const start = text.lastIndexOf(words);
  assert.ok(start >= 0, `“${words}” stands in the text`);
  return { start, end: start + words.length };
};

const sources = (text: string, words: readonly string[]): readonly Mention[] =>
  words.map((one) => {
    const start = text.indexOf(one);
    return { start, end: start + one.length, layer: "source", sentence: 0, sector: null };
  });

const read = (text: string, words: string, trigger = words, earlier: readonly string[] = []) => {
  const story = { ...storyOf(text, null), mentions: sources(text, earlier) };
  const { value } = sourceResolver(story)(spanOf(text, words), spanOf(text, trigger));
  assert.ok(value !== null);
  return value;
};

const KINDS: readonly (readonly [text: string, words: string, kind: SourceKind, name: string])[] = [
  ["Iraq said it had agreed.", "Iraq", "state", "Iraq"],
  ["Moscow denied the claim.", "Moscow", "state", "Moscow"],
  ["Lebanese authorities said so.", "Lebanese authorities", "state", "Lebanese authorities"],
  ["The United Nations said so.", "United Nations", "organisation", "United Nations"],
  ["The European Union said so.", "European Union", "organisation", "European Union"],
  ["The Defense Ministry said so.", "Defense Ministry", "organisation", "Defense Ministry"],
  ["Islamic State said so.", "Islamic State", "organisation", "Islamic State"],
  ["The Islamic State group said so.", "Islamic State group", "organisation", "Islamic State group"],
  ["The Lebanese Red Cross said so.", "Lebanese Red Cross", "organisation", "Lebanese Red Cross"],
  ["The disaster agency AFAD said so.", "disaster agency AFAD", "organisation", "disaster agency AFAD"],
  ["The White House said so.", "White House", "state", "White House"],
  ["The United Nations and Britain said so.", "United Nations and", "organisation", "United Nations"],
  ["Secretary of State Ann Lee said so.", "Secretary of State Ann Lee", "named", "Ann Lee"],
  ["President Ann Lee said so.", "President", "named", "Ann Lee"],
  ["Prime Minister Hassan Diab said so.", "Prime Minister Hassan", "named", "Hassan Diab"],
  ["The governor Ann Lee said so.", "governor", "named", "Ann Lee"],
  ["Abiy said so.", "Abiy", "named", "Abiy Ahmed"],
  ["Officials Thursday said so.", "Officials", "role", "Officials"],
  ["The text says so.", "text", "document", "text"],
  ["OCHA said so.", "OCHA", "organisation", "OCHA"],
  [
    "Reporters Without Borders said so.",
    "Reporters Without Borders",
    "organisation",
    "Reporters Without Borders",
  ],
  ["Police said so.", "Police", "organisation", "Police"],
  ["Officials in Gao said so.", "Officials in Gao", "role", "Officials in Gao"],
  ["A hospital director said so.", "hospital director", "role", "hospital director"],
  ["Police sources said so.", "Police sources", "anonymous", "Police sources"],
  ["A witness said so.", "witness", "witness", "witness"],
  ["Residents said so.", "Residents", "collective", "Residents"],
  ["Qatar's Al Jazeera TV reported it.", "Qatar's Al Jazeera TV", "outlet", "Al Jazeera"],
  ["State media reported it.", "State media", "outlet", "State media"],
  ["The Reuters news agency reported it.", "Reuters news agency", "agency", "Reuters"],
  ["The army said so in a statement.", "statement", "document", "statement"],
  ["The state news agency SANA said so.", "state news agency SANA", "agency", "SANA"],
  ["The newspaper Al-Watan said so.", "newspaper Al-Watan", "outlet", "Al-Watan"],
  ["The television presenter Ann Lee said so.", "television presenter Ann Lee", "named", "Ann Lee"],
  ["According to a UN report seen by Reuters, so.", "UN report seen", "document", "UN report"],
  ["According to a document reviewed by AFP, so.", "document reviewed", "document", "document"],
  ["A letter dated May 3 says so.", "letter dated May 3", "document", "letter dated May 3"],
  ["Three people with knowledge of the talks said so.", "Three people", "anonymous", "Three people"],
  [
    "Two people briefed on the plan said so.",
    "Two people briefed on the plan",
    "anonymous",
    "Two people briefed on the plan",
  ],
  [
    "A person who knows the matter said so.",
    "person who knows the matter",
    "anonymous",
    "person who knows the matter",
  ],
  ["People in the town said so.", "People in the town", "collective", "People in the town"],
  ["A court affidavit said so.", "court affidavit", "document", "court affidavit"],
  ["He said so in a Facebook post.", "Facebook post", "post", "Facebook post"],
  ["Foreign Minister Badr Abdelatty said so.", "Foreign Minister Badr Abdelatty", "named", "Badr Abdelatty"],
  [
    "Human rights group Haki Africa said so.",
    "Human rights group Haki Africa",
    "organisation",
    "Haki Africa",
  ],
  ["The NGO Lam Echaml said so.", "NGO Lam Echaml", "organisation", "Lam Echaml"],
  ["Yale's Research Lab said so.", "Yale's Research Lab", "organisation", "Yale's Research Lab"],
  [
    "The Emergency Response Room said so.",
    "Emergency Response Room",
    "organisation",
    "Emergency Response Room",
  ],
  ["The rights group director Ann Lee said so.", "rights group director Ann Lee", "named", "Ann Lee"],
  ["Ukrinform said so.", "Ukrinform", "agency", "Ukrinform"],
  ["He told The Associated Press of it.", "Press", "agency", "Associated Press"],
  ["Deputy mayor of Gao, Issa Touré, said so.", "Deputy mayor of Gao, Issa Touré", "named", "Issa Touré"],
];

describe("sources", () => {
  for (const [text, words, kind, name] of KINDS)
    test(`${words} is ${kind}`, () => {
      const value = read(text, words);
      assert.deepEqual([value.kind, value.name], [kind, name]);
    });

  test("a surname has the full name told before", () => {
    const text = "Sabah al-Numan, an army spokesman, praised it.\n“It is done,” Numan said.";
    const value = read(text, "Numan", "done");
    assert.deepEqual(
      [value.kind, value.name, value.verb, value.quote],
      ["named", "Sabah al-Numan", "said", true],
    );
  });

  test("who is not authorised to speak is anonymous, wherever the story says so", () => {
    const text =
      "A man was held this week, the officials said.\nHe was then arrested, according to officials who spoke on condition of anonymity because they were not authorized to speak to the media.";
    const first = sourceResolver(storyOf(text, null))(
      spanOf(text.slice(0, 46), "officials"),
      spanOf(text, "held"),
    );
    const second = read(text, "officials", "arrested");
    for (const value of [first.value, second]) {
      assert.equal(value?.kind, "anonymous");
      assert.equal(value?.anonymous, true);
      assert.equal(value?.reason, "not authorized to speak to the media");
    }
    assert.equal(second.verb, "according to");
  });

  test("the reason for anonymity is whole and ends where the telling begins", () => {
    for (const [text, reason] of [
      [
        "An official said on condition of anonymity because he was not authorised to speak to the media that three died.",
        "not authorised to speak to the media",
      ],
      [
        "An official who was not authorised to brief reporters said three died.",
        "not authorised to brief reporters",
      ],
      [
        "An official, on condition of anonymity to discuss intelligence, said three died.",
        "on condition of anonymity to discuss intelligence",
      ],
      [
        "An official, granted anonymity because the talks are secret, said three died.",
        "granted anonymity because the talks are secret",
      ],
      ["An official, requesting anonymity for their safety, said three died.", "for their safety"],
      ["An official, who requested anonymity, said three died.", "requested anonymity"],
      ["An official asked not to be named for fear of reprisals said three died.", "for fear of reprisals"],
    ] as const)
      assert.equal(read(text, "official", "died").reason, reason);
  });

  test("a named speaker is not anonymous, whoever else is", () => {
    const text = "Ali Hassan and an officer who declined to be named said so.";
    assert.equal(read(text, "Ali Hassan").anonymous, false);
  });

  test("who is nameless is the nearest source", () => {
    const text =
      "Villagers told of two raids, and an officer who spoke on condition of anonymity confirmed them.";
    const both = ["Villagers", "officer"];
    assert.equal(read(text, "Villagers", "raids", both).anonymous, false);
    assert.equal(read(text, "officer", "raids", both).anonymous, true);
  });

  test("the officials are those told of before", () => {
    const text = "Judicial officials said he was held.\nHe sent money, the officials said.";
    assert.equal(read(text, "officials", "sent", ["Judicial officials"]).name, "Judicial officials");
  });

  test("the group is the group that spoke last, not the one whose name ends so", () => {
    const text =
      "A rebel group said it took the town.\nThe Sudan Doctors Network said the Rapid Support Forces shelled it.\nThe group said ten died.";
    const spoke = ["rebel group", "Sudan Doctors Network"];
    assert.equal(read(text, "group", "died", spoke).name, "Sudan Doctors Network");
    const other = "Human Rights Watch said so.\nThe army said so.\nThe rights group said ten died.";
    assert.equal(
      read(other, "rights group", "died", ["Human Rights Watch", "army"]).name,
      "Human Rights Watch",
    );
  });

  test("who owns a thing that tells something is not its speaker", () => {
    const text = "“Larijani’s emergence suggests that Iran will attack,” a politician said.";
    const { value, reason } = sourceResolver(storyOf(text, null))(
      spanOf(text, "Larijani"),
      spanOf(text, "attack"),
    );
    assert.equal(value, null);
    assert.match(reason ?? "", /owner/);
    for (const said of ["The minister’s report shows ten died.", "The minister’s office said ten died."])
      assert.notEqual(read(said, "minister", "died").kind, null);
  });

  test("words outside quotation marks are not quoted", () => {
    const text = "The army called it “a victory” after it shelled the town, Omar Sadiq said.";
    assert.equal(read(text, "Omar Sadiq", "shelled").quote, false);
    assert.equal(read(text, "Omar Sadiq", "victory").quote, true);
  });
});

const HOPS: readonly (readonly [text: string, words: readonly string[], hops: readonly number[]])[] = [
  ["Al Jazeera, citing officials, said two were killed.", ["Al Jazeera", "officials"], [0, 1]],
  ["Citing officials, Al Jazeera said two were killed.", ["officials", "Al Jazeera"], [1, 0]],
  ["A general told Reuters that two were killed.", ["general", "Reuters"], [1, 0]],
  ["Reuters quoted a general as saying two were killed.", ["Reuters", "general"], [0, 1]],
  ["Two were killed, OCHA and the Sudan Doctors Network said.", ["OCHA", "Sudan Doctors Network"], [0, 0]],
  ["The suspect admitted that two were killed, police said.", ["suspect", "police"], [1, 0]],
  ["The governor said villagers claimed that two were killed.", ["governor", "villagers"], [0, 1]],
  ["The mayor said two were killed, according to Interfax.", ["mayor", "Interfax"], [1, 0]],
  ["Hassan was quoted by news agencies as saying two were killed.", ["Hassan", "news agencies"], [1, 0]],
  [
    "Egypt, the United Nations and the United States said two were killed.",
    ["Egypt", "United Nations", "United States"],
    [0, 0, 0],
  ],
  ["Police said two were killed.", ["Police"], [0]],
  [
    "Minister Ali Hassan, quoted by the state news agency SANA, said the army killed two.",
    ["Ali Hassan", "state news agency SANA"],
    [1, 0],
  ],
];

const VERBS: readonly (readonly [text: string, words: string, verb: string | null])[] = [
  ["Minister Ali Hassan, quoted by SANA, said the army killed two.", "Minister Ali Hassan", "said"],
  ["Minister Ali Hassan, quoted by the agency SANA, said the army killed two.", "SANA", "quoted"],
  ["The army declined to say whether it killed two.", "army", null],
  ["Reuters said the army declined to comment on those killed.", "army", null],
  ["The spokesman refused to confirm that two were killed.", "spokesman", null],
  ["The spokesman did not say who was killed.", "spokesman", null],
  ["The spokesman would not confirm or deny that two were killed.", "spokesman", null],
  ["Police could not immediately confirm that two were killed.", "Police", null],
  ["Police have yet to say who was killed.", "Police", null],
  ["Police were unable to say who was killed.", "Police", null],
  ["Police said two were killed but declined to say where.", "Police", "said"],
  ["The BBC, citing the ministry, reported that two were killed.", "BBC", "reported"],
  ["The BBC, citing the ministry, reported that two were killed.", "ministry", "cited"],
  ["Citing three people in Kyiv, Bloomberg reported that two were killed.", "three people", "cited"],
  ["IRNA, quoting police chief Radan, reported that two were killed.", "police chief Radan", "quoted"],
  ["Police declined to comment, saying two were killed.", "Police", "said"],
  ["Two were killed, said police, who declined to say where.", "police", "said"],
  ["Police, who declined to be named, said two were killed.", "Police", "said"],
];

describe("verbs", () => {
  for (const [text, words, verb] of VERBS)
    test(`${words}: ${text}`, () => assert.equal(read(text, words, "killed").verb, verb));
});

describe("hops", () => {
  for (const [text, words, hops] of HOPS)
    test(text, () => {
      const spans = words.map((one) => spanOf(text, one));
      assert.deepEqual(sourceHops(storyOf(text, null), spans, spanOf(text, "killed")), hops);
    });
});
