// Languages before anybody is signed in, and their fonts. Every page in every language: `stories-pages`.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { accessible, clean, DESK, fits, launch, open, PHONE } from "./launch.mjs";
import { keys, SCRIPTS } from "./looks.mjs";
import { at, enter, SHOP, TOLD } from "./product.mjs";

const FONTS = { en: [], si: ["sinhala"], am: ["ethiopic"], ml: ["malayalam"] };

describe("fonts", TOLD, () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  for (const language of ["si", "am", "ml", "en"]) {
    test(`${language}: only the font of its own script is fetched`, async () => {
      const page = await enter(browser, SHOP); // with nothing of the language before in its memory
      await page.context().addCookies([{ name: "lang", value: language, url: SHOP.address }]);
      const fetched = new Set();
      page.on("request", (request) => {
        if (request.url().endsWith(".woff2")) fetched.add(path.basename(request.url()).split("-")[0]);
      });
      for (const rest of ["people", "people?view=best", "imports/new", "search?q=1", "reports/rfm"]) {
        await page.goto(at(SHOP, rest));
        await page.evaluate(() => document.fonts.ready);
      }
      assert.deepEqual([...fetched], FONTS[language]);
      clean(page);
      await page.context().close();
    });
  }

  test("before anybody is signed in, the page speaks what the browser asks for, and what one chooses", async () => {
    for (const [language, viewport] of [["si", DESK], ["am", PHONE], ["ml", DESK]]) {
      const page = await open(browser, { language, viewport });
      await page.goto(`${SHOP.address}/sign-in`);
      assert.match(await page.innerText("h1"), SCRIPTS[language]);
      assert.deepEqual(await keys(page), []);
      await fits(page);
      await accessible(page);
      await page.click("form.languages button[value=en]");
      await page.waitForFunction(() => document.documentElement.lang === "en");
      clean(page);
      await page.context().close();
    }
  });
});
