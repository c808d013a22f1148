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

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("on a phone nothing runs off the side: list, panel, story, map", async () => {
  const { page } = await view.visit("", PHONE);
  assert.equal(await overflow(page), 0);
  await page.click(".filters-toggle");
  await page.click(".menu-button:has-text('Type')");
  await page.waitForSelector(".panel .choices");
  assert.equal(await overflow(page), 0);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".panel", { state: "detached" });
  await page.click(".row[data-type=COERCE] a");
  await page.waitForSelector(".story-text");
  assert.equal(await overflow(page), 0);
  assert.equal(await page.locator(".list").isVisible(), false);
  await page.click(".back");
  await page.click(".view-switch >> text=Map");
  await page.waitForSelector(".places li");
  assert.equal(await overflow(page), 0);
  await page.close();
});

test("every filter's panel opens inside the page", async () => {
  for (const width of [390, 1000, 1280]) {
    const { page } = await view.visit("", { viewport: { width, height: 844 } });
    const more = page.locator(".filters-toggle");
    if (await more.isVisible()) await more.click();
    for (const menu of await page.locator(".menu > .menu-button").all()) {
      await menu.click();
      const box = await page.locator(".panel").boundingBox();
      assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width, `${width}: ${JSON.stringify(box)}`);
      await page.keyboard.press("Escape");
    }
    await page.close();
  }
});

test("on a phone a story begins at its top, and the list is where it was left", async () => {
  const { page } = await view.visit("", PHONE);
  const last = page.locator(".row a").last();
  await last.scrollIntoViewIfNeeded();
  // Rows are drawn as they come into sight, so only the click itself says where the list was left.
  const clickedAt = page.evaluate(
    () => new Promise<number>((found) => addEventListener("click", () => found(scrollY), { capture: true })),
  );
  await last.click();
  const left = await clickedAt;
  assert.ok(left > 400, String(left));
  await page.waitForSelector(".story-text");
  await page.waitForFunction(() => scrollY === 0);
  await page.goBack();
  await page.waitForSelector(".reader", { state: "detached" });
  await page.waitForFunction((wanted) => scrollY === wanted, left);
  await page.close();
});

test("on a phone events come first: the filters wait behind a button that counts them", async () => {
  const { page } = await view.visit("?type=AID,COERCE", PHONE);
  const first = await page.locator(".row").first().boundingBox();
  assert.ok(first && first.y < 240, JSON.stringify(first));
  assert.equal(await page.innerText(".filters-toggle b"), "1");
  assert.equal(await page.locator(".timeline").isVisible(), false);
  await page.click(".filters-toggle");
  await page.waitForSelector(".timeline [role=slider]");
  await page.waitForSelector("#place");
  await page.close();
});

test("the name of the opened event stays in sight however far its story is scrolled", async () => {
  const { page } = await view.visit("", { viewport: { width: 1360, height: 640 } });
  await page.click(".row[data-type=DISASTER] a");
  await page.waitForSelector(".story-text");
  const title = await page.innerText(".event-head h2 .type");
  await page.evaluate(() => {
    const pane = document.querySelector(".reader");
    pane?.scrollTo({ top: pane.scrollHeight });
  });
  await page.waitForSelector(`.event-line:has-text("${title}")`);
  await page.evaluate(() => document.querySelector(".reader")?.scrollTo({ top: 0 }));
  await page.waitForSelector(".event-line", { state: "detached" });
  await page.close();
});

test("the map does not say that nothing has a point before it knows", async () => {
  const { page } = await view.visit("?text=nothing-to-find");
  await page.waitForSelector(".places >> text=No event of these filters has a point.");
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/api/map*", async (route) => {
    await asked;
    await route.continue();
  });
  await page.reload();
  await page.waitForSelector(".places >> text=Loading…");
  assert.equal(await page.locator(".places >> text=No event").count(), 0);
  answer();
  await page.waitForSelector(".places >> text=No event of these filters has a point.");
  await page.close();
});

/** Contrast after WCAG 2 of every element with a text of its own, against the nearest painted ground. */
const faint = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour: string): number[] => {
      if (canvas === null) throw new Error("no canvas");
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: number[]): number => {
      const [r = 0, g = 0, b = 0] = colour
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element: Element | null): number[] => {
      if (element === null) return rgba(getComputedStyle(document.body).backgroundColor);
      const own = rgba(getComputedStyle(element).backgroundColor);
      const share = (own[3] ?? 0) / 255;
      if (share === 1) return own;
      return ground(element.parentElement).map((part, i) => (own[i] ?? 0) * share + part * (1 - share));
    };
    const contrast = (element: Element): number => {
      const [a, b] = [luminance(rgba(getComputedStyle(element).color)), luminance(ground(element))];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    return [...document.querySelectorAll("#app *")]
      .filter(
        (element) =>
          element instanceof HTMLElement &&
          element.offsetParent !== null &&
          !element.closest(".maplibregl-map, .map-labels"),
      )
      .filter((element) =>
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ""),
      )
      .filter((element) => contrast(element) < 4.5)
      .map(
        (element) =>
          `${contrast(element).toFixed(2)} ${element.className} ${element.textContent?.slice(0, 30)}`,
      );
  });

for (const colorScheme of ["light", "dark"] as const) {
  test(`text, badges and swatches are readable in the ${colorScheme} scheme`, async () => {
    const { page } = await view.visit("?type=AID,PROTEST,COERCE,REJECT,ASSAULT,DISASTER", { colorScheme });
    await page.waitForSelector(".places li");
    assert.deepEqual(await faint(page), []);
    await page.click(".row[data-type=DISASTER] a");
    await page.waitForSelector(".story-text");
    assert.ok((await page.locator(".badge").count()) > 4);
    assert.deepEqual(await faint(page), []);
    await page.close();
  });
}

test("everything that can be pressed has a name and can be reached", async () => {
  const { page } = await view.visit();
  await page.waitForSelector(".places li");
  await page.waitForSelector("[role=slider]");
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll("button, a, input, select, [role=slider]")]
      .filter((element) => {
        const label = element.closest("label")?.textContent ?? "";
        const name =
          element.getAttribute("aria-label") ?? element.getAttribute("title") ?? element.textContent ?? "";
        return `${name}${label}`.trim() === "" || (element as HTMLElement).tabIndex < 0;
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(nameless, []);
  await page.close();
});
