// Everything that a mouse can do a keyboard can.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, clean, launch } from "./launch.mjs";
import { at, enter, SHOP, speak, TOLD } from "./product.mjs";

describe("keys alone", TOLD, () => {
  let browser, page;
  before(async () => {
    browser = await launch();
    page = await enter(browser, SHOP);
    await page.goto(at(SHOP, "people"));
    await speak(page, "en");
  });
  after(() => browser?.close());
  const focused = (attribute) => page.evaluate((name) => document.activeElement?.getAttribute(name), attribute);

  test("? shows the keys, and Escape puts them away", async () => {
    await page.keyboard.press("?");
    await page.waitForSelector("#shortcuts[open]");
    assert.match(await page.innerText("#shortcuts"), /g p/);
    await accessible(page, "#shortcuts");
    await page.keyboard.press("Escape");
    assert.equal(await page.isVisible("#shortcuts"), false);
  });

  test("one Escape closes the palette, also when something was typed", async () => {
    await page.goto(at(SHOP, "people"));
    await page.keyboard.press("Control+k");
    await page.waitForSelector("command-palette dialog[open]");
    await page.keyboard.type("12");
    await page.keyboard.press("Escape");
    assert.equal(await page.isVisible("command-palette dialog"), false);
  });

  test("/ goes to the search of the list, which narrows it while one types", async () => {
    await page.goto(at(SHOP, "people"));
    const all = await page.innerText(".count");
    await page.keyboard.press("/");
    assert.equal(await focused("type"), "search");
    const wanted = await page.locator("#people-rows a.row-link").nth(3).innerText();
    await page.keyboard.type(wanted.trim());
    await page.waitForFunction((before) => document.querySelector(".count")?.textContent !== before, all);
    assert.match(await page.innerText("#people-rows"), new RegExp(wanted.trim()));
    assert.equal(await focused("type"), "search");
  });

  test("the second skip link leads past the log to the details", async () => {
    await page.goto(at(SHOP, "people"));
    await page.locator("#people-rows a.row-link").first().click();
    await page.waitForURL(/\/people\/[0-9a-f-]{36}/);
    await page.focus("main a.skip-link");
    await page.keyboard.press("Enter");
    assert.equal(await focused("id"), "details");
  });

  test("j and k walk, Enter opens, e edits, g p leads back", async () => {
    await page.goto(at(SHOP, "people"));
    const rows = await page.locator("#people-rows a.row-link").evaluateAll((all) => all.map((row) => row.getAttribute("href")));
    for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
    assert.equal(await focused("href"), rows[1]);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === rows[1]);
    await page.waitForFunction(() => document.activeElement?.matches("main h1"));
    await page.keyboard.press("e");
    await page.waitForURL((url) => url.pathname === `${rows[1]}/edit`);
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await page.waitForURL(at(SHOP, "people"));
  });

  test("Tab reaches the content past the bar, and what has the focus is never hidden below it", async () => {
    await page.goto(at(SHOP, "people"));
    await page.keyboard.press("Tab");
    assert.equal(await focused("href"), "#main");
    await page.keyboard.press("Enter");
    const covered = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      const fault = await page.evaluate(() => {
        const box = document.activeElement.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return top?.closest(".topbar, .rail") && !document.activeElement.closest(".topbar, .rail") ? document.activeElement.outerHTML.slice(0, 120) : "";
      });
      if (fault) covered.push(fault);
    }
    assert.deepEqual(covered, []);
    assert.match(await page.evaluate(() => document.activeElement.outerHTML), /row-link|name="record"/);
  });

  test("nothing went wrong on the way", () => clean(page));
});
