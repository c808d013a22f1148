import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openView, type View } from "./browser-open.js";
import { readings } from "./browser-stories.js";

let view: View;
before(async () => {
  view = await openView({ readings, map: false });
});
after(() => view.close());

/** What axe-core finds wrong, as `rule: element`. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { readonly axe: typeof axe }).axe.run(document),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

interface Seen {
  readonly name: string;
  readonly options?: BrowserContextOptions;
  readonly act: (page: Page) => Promise<unknown>;
}

const openStory = async (page: Page): Promise<void> => {
  await page.click(".row[data-type=DISASTER] a");
  await page.waitForSelector(".story-text");
};

const VIEWS: readonly Seen[] = [
  { name: "list and map", act: (page) => page.waitForSelector(".places li") },
  { name: "story", act: openStory },
  { name: "story in the dark scheme", options: { colorScheme: "dark" }, act: openStory },
  {
    name: "menu",
    act: async (page) => {
      await page.click(".menu-button:has-text('Happened?')");
      await page.waitForSelector(".panel .choices");
    },
  },
  {
    name: "help",
    act: async (page) => {
      await page.keyboard.press("?");
      await page.waitForSelector("dialog[open]");
    },
  },
  { name: "list on a phone", options: PHONE, act: (page) => page.waitForSelector(".filters-toggle") },
  { name: "story on a phone", options: PHONE, act: openStory },
];

for (const { name, options, act } of VIEWS) {
  test(`axe-core finds nothing wrong: ${name}`, async () => {
    const { page } = await view.visit("", options);
    await act(page);
    assert.deepEqual(await faults(page), []);
    await page.close();
  });
}
