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

const total = async (page: Page): Promise<number> => Number.parseInt(await page.innerText(".total"), 10);
const types = (page: Page): Promise<string[]> =>
  page.locator(".row").evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.type ?? ""));
/** As the page has it: what the driver knows of the address comes later. */
const parameter = (page: Page, name: string): Promise<string | null> =>
  page.evaluate((wanted) => new URLSearchParams(location.search).get(wanted), name);

/** A search that stands half typed in the address finds nothing either. */
const waitForParameter = (page: Page, name: string, value: string): Promise<unknown> =>
  page.waitForFunction(
    ([wanted, words]) => new URLSearchParams(location.search).get(wanted as string) === words,
    [name, value],
  );

/** Waits until the list has so many events: the server has answered and the page has drawn. */
const waitForTotal = (page: Page, events: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector(".total")?.textContent?.startsWith(`${wanted} `) &&
      !document.querySelector(".rows.stale"),
    events,
  );

test("the list shows what the ledger holds, undated events last, with how certain they are", async () => {
  const { page } = await view.visit();
  const rows = page.locator(".row");
  assert.equal(await total(page), await rows.count());
  assert.match(
    await page.innerText(".row[data-type=DISPLACE]"),
    /people[\s\S]*fled[\s\S]*El Geneina, Sudan[\s\S]*at least 15,000 displaced/,
  );
  assert.match(
    await page.innerText(".row[data-type=AID]"),
    /planned[\s\S]*France → Lebanon|planned[\s\S]*France/,
  );
  assert.match(await page.innerText(".row[data-type=COERCE]"), /alleged/);
  assert.doesNotMatch(await page.innerText(".row[data-type=DISPLACE]"), /occurred|stated/);
  assert.equal(await rows.last().locator(".when").innerText(), "no date");
  await page.close();
});

test("a filter changes the address and the list; a reload restores both; back undoes it", async () => {
  const { page } = await view.visit();
  const all = await total(page);
  await page.click("text=Type");
  await page.click(".choices >> text=Agree");
  await waitForTotal(page, 2);
  assert.equal(await parameter(page, "type"), "AGREE");
  assert.deepEqual(await types(page), ["AGREE", "AGREE"]);
  await page.reload();
  await waitForTotal(page, 2);
  assert.deepEqual(await page.locator(".chip").count(), 1);
  await page.goBack();
  await waitForTotal(page, all);
  assert.equal(await parameter(page, "type"), null);
  await page.goForward();
  await waitForTotal(page, 2);
  await page.click(".chip");
  await waitForTotal(page, all);
  await page.close();
});

test("search finds words of the sentences, and says so when there is nothing", async () => {
  const { page } = await view.visit();
  await page.keyboard.press("/");
  await page.keyboard.type("ammonium volcano");
  await waitForParameter(page, "text", "ammonium volcano");
  await page.waitForSelector("text=No event fits these filters.");
  await page.click(".notice button");
  await page.fill("#search", "grain");
  await waitForTotal(page, 1);
  await page.close();
});

test("the range of the timeline moves with the arrow keys and filters the list", async () => {
  const { page } = await view.visit();
  const last = page.locator("[role=slider][aria-label='Last month']");
  await last.focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => location.search.includes("to="));
  assert.match((await parameter(page, "to")) ?? "", /^2023-0[1-5]-\d\d$/);
  await page.waitForSelector(".row[data-type=DISPLACE]", { state: "detached" });
  assert.match((await last.getAttribute("aria-valuetext")) ?? "", /^\w{3} 2023$/);
  await page.keyboard.press("End");
  await page.waitForFunction(() => !location.search.includes("to="));
  await page.close();
});

test("dragging over the timeline chooses the months under it", async () => {
  const { page } = await view.visit();
  const box = await page.locator(".timeline svg").boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 3, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction(() => location.search.includes("from=2020-08-01"));
  await page.waitForFunction(() => {
    const days = [...document.querySelectorAll(".row .when")].map((day) => day.textContent ?? "");
    return days.length > 0 && days.every((day) => day.endsWith("2020"));
  });
  await page.click(".whole");
  await page.waitForFunction(() => location.search === "");
  await page.close();
});

test("events without a date and without a place have their own lanes", async () => {
  const { page } = await view.visit();
  const all = await total(page);
  await page.waitForSelector(".lane b:not(:text('…'))");
  const undated = Number(await page.innerText(".lane b"));
  await page.click(".lane");
  await waitForTotal(page, undated);
  assert.deepEqual(new Set(await page.locator(".row .when").allInnerTexts()), new Set(["no date"]));
  await page.click(".lane");
  await waitForTotal(page, all);
  await page.waitForSelector(".map-pane[aria-busy=false]");
  const [country] = await page.locator(".lanes li", { hasText: "Lebanon" }).locator("b").allInnerTexts();
  await page.click(".lanes li button:has-text('Lebanon')");
  await waitForTotal(page, Number(country));
  assert.deepEqual(new Set(await page.locator(".row .where").allInnerTexts()), new Set(["Lebanon"]));
  await page.close();
});

test("the keyboard alone leads through list, story, help and back", async () => {
  const { page } = await view.visit();
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.event ?? null);
  const ids = await page
    .locator("[data-event]")
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.event));
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.equal(await focused(), ids[1]);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".story-text");
  assert.equal(await parameter(page, "event"), ids[1]);
  await page.keyboard.press("j");
  await page.waitForFunction((id) => location.search.includes(`event=${id}`), ids[2] ?? "");
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open]");
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog[open]", { state: "detached" });
  assert.equal(await parameter(page, "event"), ids[2]);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".reader", { state: "detached" });
  await page.waitForSelector(`[data-event="${ids[2]}"]:focus`);
  await page.close();
});

const scrollOf = (page: Page, pane: string): Promise<number> =>
  page.evaluate((selector) => document.querySelector(selector)?.scrollTop ?? -1, pane);

test("Enter leads into the story, Page keys scroll it, Escape leads back to its row", async () => {
  const { page } = await view.visit("", { viewport: { width: 1360, height: 640 } });
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".reader:focus .story-text");
  await page.keyboard.press("PageDown");
  await page.waitForFunction(() => (document.querySelector(".reader")?.scrollTop ?? 0) > 0);
  assert.equal(await scrollOf(page, ".list"), 0);
  await page.keyboard.press("Tab");
  await page.waitForSelector(".reader .back:focus");
  const [, second] = await page
    .locator("[data-event]")
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.event ?? ""));
  await page.keyboard.press("j");
  await page.waitForFunction((id) => location.search.includes(`event=${id}`), second ?? "");
  await page.waitForSelector(".reader:focus");
  await page.keyboard.press("m");
  await page.waitForSelector(".map-pane:focus");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".reader:focus");
  await page.keyboard.press("Escape");
  await page.waitForSelector(`[data-event="${second}"]:focus`);
  await page.close();
});

test("a changed search begins at the top of its list", async () => {
  const { page } = await view.visit("", { viewport: { width: 1360, height: 640 } });
  await page.locator(".row a").last().focus();
  await page.waitForFunction(() => (document.querySelector(".list")?.scrollTop ?? 0) > 0);
  await page.fill("#search", "the");
  await page.waitForFunction(() => document.querySelector(".list")?.scrollTop === 0);
  await page.close();
});

test("an open event that the filters leave out says so", async () => {
  const { page } = await view.visit();
  await page.click(".row[data-type=AID] a");
  await page.waitForSelector(".reader .story-text");
  assert.equal(await page.locator(".reader-nav .detail").count(), 0);
  await page.fill("#search", "grain");
  await page.waitForSelector(".reader-nav >> text=The filters in force leave this event out.");
  await page.close();
});

test("what the address asks for that is no filter is named and left out", async () => {
  const { page } = await view.visit("?from=2025-13-45&type=FOO&stance=alleged");
  assert.match(await page.innerText(".left-out"), /from=2025-13-45, type=FOO/);
  assert.equal(await page.locator("[role=alert]").count(), 0);
  assert.equal(await page.locator(".chip").count(), 1);
  await page.click(".chip");
  await page.waitForSelector(".left-out", { state: "detached" });
  assert.equal(await page.evaluate(() => location.search), "");
  await page.close();
});

test("a server that is gone is said in words, with a way to try again", async () => {
  const { page } = await view.visit();
  await page.route("**/api/events?*", (route) => route.abort());
  await page.selectOption(".list-head select", "reports");
  await page.waitForSelector("[role=alert] >> text=does not answer");
  await page.unroute("**/api/events?*");
  await page.click("text=Try again");
  await page.waitForSelector("[role=alert]", { state: "detached" });
  await page.waitForSelector(".row[data-type=DISASTER]:first-child");
  await page.close();
});
