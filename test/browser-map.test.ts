import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openView, type View } from "./browser-open.js";
import { readings } from "./browser-stories.js";

let view: View;
before(async () => {
  view = await openView({ readings, map: true });
});
after(() => view.close());

test("the map draws under the page's own policy, offline, and its places stand beside it", async () => {
  const { page, complaints } = await view.visit("", { viewport: { width: 1000, height: 600 } });
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(view.address)) elsewhere.push(request.url());
  });
  await page.waitForSelector(".map-labels span");
  const places = await page.locator(".places li").allInnerTexts();
  assert.ok(
    places.some((place) => /^El Geneina Sudan\n?\s*1$/.test(place.replaceAll("\n", " "))),
    places.join("|"),
  );
  assert.ok(
    places.some((place) => place.includes("within 40 km")),
    "an area says that it is one",
  );
  await page.click(".places li:has-text('Pretoria') button");
  await page.waitForFunction(() => document.querySelector(".total")?.textContent === "1 event");
  assert.match(await page.evaluate(() => location.search), /bbox=28\.\d+,-25\.\d+,28\.\d+,-25\.\d+/);
  assert.match(await page.innerText(".chip"), /^Pretoria/);
  await page.waitForSelector(".places li:has-text('Pretoria') button[aria-pressed=true]");
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".map-labels span")].every(({ textContent }) => textContent === "Pretoria"),
  );
  await page.click(".map-tools >> text=Show all places");
  await page.waitForFunction(() => document.querySelectorAll(".map-labels span").length > 1);
  await page.click(".row a");
  await page.click(".facts button");
  await page.waitForSelector(".map-pane >> text=Back to the story");
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(complaints, []);
  await page.close();
});
