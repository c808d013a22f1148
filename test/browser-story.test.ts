import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { openView, type View } from "./browser-open.js";
import { readings } from "./browser-stories.js";

let view: View;
before(async () => {
  view = await openView({ readings, map: false });
});
after(() => view.close());

const open = async (type: string, search = ""): Promise<Page> => {
  const { page } = await view.visit(search);
  await page.click(`.row[data-type=${type}] a`);
  await page.waitForSelector(".story-text");
  return page;
};

/** The words under each highlight, as the browser holds them. */
const highlighted = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])),
  );

test("every highlight covers the very words of its field", async () => {
  const page = await open("AID");
  const { other, ...fields } = await highlighted(page);
  assert.deepEqual(fields, {
    sentence: [
      "France will send 55 soldiers of its civil security to Lebanon on Wednesday, the French presidency announced.",
    ],
    trigger: ["send"],
    actor: ["France"],
    recipient: ["Lebanon"],
    place: ["Lebanon"],
    time: ["Wednesday"],
    figure: ["55 soldiers"],
    instrument: [],
    source: ["the French presidency"],
    chosen: [],
  });
  assert.deepEqual(other, ["explosion", "accused", "march"]);
  await page.close();
});

test("offsets hold after characters of two units", async () => {
  const page = await open("PROTEST");
  const { trigger, source, time } = await highlighted(page);
  assert.deepEqual([trigger, source, time], [["march"], ["two organisers"], ["in the coming days"]]);
  await page.close();
});

test("line ends, joined characters, letters from right to left and NUL stay where they are", async () => {
  const page = await open("MOBILIZE");
  const { actor, trigger, recipient, instrument, place } = await highlighted(page);
  assert.deepEqual(
    [actor, trigger, recipient, instrument, place],
    [["Crews\r\nof the قوات"], ["moved"], ["👩\u200d🚒 cafe\u0301"], ["tanks\u0000"], ["חלב"]],
  );
  await page.close();
});

test("the table of fields is the audit: words, value, reason; its words lead to the text", async () => {
  const page = await open("PROTEST");
  const row = page.locator(".fields tr[data-field=time]");
  assert.match(await row.innerText(), /in the coming days\s+no value\s+an open stretch after publication/);
  assert.match(
    await page.innerText(".fields"),
    /possible may or could happen; feared, conditional or threatened/,
  );
  assert.match(await page.innerText(".fields"), /stated the outlet or the source simply says so/);
  await row.locator("button.words").click();
  await page.waitForSelector(".fields tr.chosen[data-field=time]");
  assert.deepEqual((await highlighted(page)).chosen, ["in the coming days"]);
  await page.close();
});

test("a click on words of the text chooses their field, on another trigger that report", async () => {
  const page = await open("AID");
  const at = (words: string) =>
    page.evaluate((wanted) => {
      const range = [...CSS.highlights.values()]
        .flatMap((ranges) => [...ranges] as Range[])
        .find((each) => String(each) === wanted);
      const box = (range as Range).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, words);
  const source = await at("the French presidency");
  await page.mouse.click(source.x, source.y);
  await page.waitForSelector(".fields tr.chosen[data-field=source]");
  const other = await at("accused");
  await page.mouse.click(other.x, other.y);
  await page.waitForSelector(".event-head[data-type=ACCUSE]");
  assert.deepEqual((await highlighted(page)).trigger, ["accused"]);
  await page.close();
});

test("two outlets' reports of one event stand side by side with their tolls and sources", async () => {
  const page = await open("DISASTER", "?text=killed");
  const reports = page.locator(".reports tbody tr");
  assert.match(
    await reports.nth(0).innerText(),
    /Cedar Post[\s\S]*at least 100 killed[\s\S]*the Lebanese Red Cross/,
  );
  assert.match(await reports.nth(1).innerText(), /Harbour Wire[\s\S]*158 killed[\s\S]*the health ministry/);
  await reports.nth(1).locator("button").click();
  await page.waitForSelector(".story-text >> text=Toll of Beirut Blast Climbs");
  assert.deepEqual((await highlighted(page)).figure, ["158 people", "more than 6,000"]);
  assert.match(await page.evaluate(() => location.search), /report=/);
  await page.reload();
  await page.waitForSelector(".story-text >> text=Toll of Beirut Blast Climbs");
  await page.waitForSelector(".duplicates:has-text('May be the same happening') >> text=heard in Cyprus");
  await page.click(".duplicates button");
  await page.waitForSelector(".story-text >> text=What We Know");
  await page.goBack();
  await page.waitForSelector(".story-text >> text=Toll of Beirut Blast Climbs");
  await page.close();
});

test("an event opens at its head with all its reports in sight, and the reader has one scroll", async () => {
  const { page } = await view.visit("?text=killed", { viewport: { width: 1360, height: 640 } });
  await page.click(".row[data-type=DISASTER] a");
  await page.waitForSelector(".story-text");
  assert.equal(await page.evaluate(() => document.querySelector(".reader")?.scrollTop), 0);
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll(".reader *")]
      .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowY))
      .map(({ className }) => className),
  );
  assert.deepEqual(boxes, []);
  await page.click(".reports tbody tr:nth-child(2) button");
  await page.waitForFunction(() => (document.querySelector(".reader")?.scrollTop ?? 0) > 0);
  await page.close();
});

test("fields say in plain words how a time was found", async () => {
  const page = await open("AID");
  const time = await page.innerText(".fields tr[data-field=time]");
  assert.match(time, /counted from the day of publication/);
  assert.doesNotMatch(await page.innerText(".fields"), /anchored/);
  await page.close();
});

test("markup in headlines and sentences is shown as the text it is", async () => {
  const { page, complaints } = await view.visit();
  await page.click(".row[data-type=COERCE] a");
  await page.waitForSelector(".story-text");
  assert.match(await page.innerText(".story-text .headline"), /<script>document\.title = 'owned'<\/script>/);
  assert.match(await page.innerText(".story-text"), /<img src=x onerror="document\.title='owned'">/);
  assert.equal(await page.title(), "Daybook");
  assert.equal(await page.locator(".story img, .story script, .list img").count(), 0);
  assert.deepEqual(
    complaints.filter((complaint) => !/WebGL/.test(complaint)),
    [],
  );
  await page.close();
});

test("headline, caption and a cut-off end are told apart from the body", async () => {
  const page = await open("AID");
  assert.equal(
    await page.innerText(".story-text .caption"),
    "Smoke over the port of Beirut on Tuesday evening.",
  );
  assert.equal(await page.innerText(".story-text .sub-head"), "Stored for years");
  await page.close();
  const cut = await open("REJECT");
  assert.match(await cut.innerText(".cut-off"), /breaks off here, in the middle of a sentence/);
  await cut.close();
});

test("an event that is not there is an error in words", async () => {
  const { page } = await view.visit("?event=e0000000000000000");
  await page.waitForSelector(".reader [role=alert] >> text=The ledger holds no event");
  await page.close();
});
