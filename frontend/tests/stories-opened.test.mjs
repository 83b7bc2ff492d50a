// What opens on a page stays on the screen: menus, values that are changed where they stand, in every language.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { clean, fits, launch } from "./launch.mjs";
import { at, enter, start, TOLD } from "./product.mjs";

describe("what opens", { ...TOLD, concurrency: 2 }, () => {
  let browser, product;
  before(async () => { product = await start({ hurried: true }); browser = await launch(); });
  after(async () => { await browser?.close(); await product?.stop(); });

  /** The first record of a list. */
  const first = async (page, list) => {
    await page.goto(at(product.demo, list));
    await page.click(".table tbody .row-link");
    await page.waitForURL(new RegExp(`/${list}/[0-9a-f-]{36}`));
  };

  for (const language of ["en", "si", "am", "ml"]) {
    for (const phone of [true, false]) {
      test(`${language}, ${phone ? "phone" : "desk"}`, async () => {
        const page = await enter(browser, product.demo, { phone });
        await page.context().addCookies([{ name: "lang", value: language, url: product.demo.address }]);
        for (const list of ["people", "companies"]) {
          await first(page, list);
          assert.equal(await page.getAttribute("html", "lang"), language);
          await page.click(".page-head .menu > summary");
          const items = await page.locator(".page-head .menu > .list .menu-item").evaluateAll((all) => all.map((item) => {
            const { left, right } = item.getBoundingClientRect();
            return left >= 0 && right <= innerWidth ? "" : `${item.textContent.trim()}: ${left} to ${right} of ${innerWidth}`;
          }));
          assert.ok(items.length > 0);
          assert.deepEqual(items.filter(Boolean), []);
          await page.keyboard.press("Escape");
        }
        await first(page, "people");
        for (const fold of await page.locator("#details details.fold").all()) await fold.evaluate((e) => { e.open = true; });
        // Addresses and preferences have pages of their own.
        for (const field of ["name", "stage", "owner", "emails", "phones", "company", "tags", "handles", "language", "time_zone"]) {
          const value = page.locator("#details inline-edit", { has: page.locator(`a[href$="/${field}"]`) });
          await value.locator(`a[href$="/${field}"]`).click();
          await page.locator(`#details inline-edit form [name="${field}"]`).waitFor();
          await fits(page);
        }
        clean(page);
        await page.context().close();
      });
    }
  }
});
