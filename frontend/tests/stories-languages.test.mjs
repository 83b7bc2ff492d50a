// Every page in every language: nothing untranslated, nothing cut, everybody can use it, in both themes.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { accessible, clean, DESK, fits, launch, open, PHONE, whole } from "./launch.mjs";
import { at, enter, SHOP, speak, start, TOLD } from "./product.mjs";

const SCRIPTS = { en: /\p{Script=Latin}/u, si: /\p{Script=Sinhala}/u, am: /\p{Script=Ethiopic}/u, ml: /\p{Script=Malayalam}/u };
// In both themes and every language; the others in the one we write in and in that of the longest words.
const MAIN = ["the list", "a person", "the search", "an import", "a new import", "best customers"];
const OTHER = ["a filtered list", "nobody found", "the form of a person", "imports", "companies", "a company", "orders", "an order", "reports", "sales",
  "settings", "oneself", "the API", "a part of the API"];
const FONTS = { en: [], si: ["sinhala"], am: ["ethiopic"], ml: ["malayalam"] };

/** Texts of the page, seen or read aloud, that look like the key of a text that is missing. */
function keys(page) {
  return page.evaluate(() => {
    const said = [...document.querySelectorAll("body *")].flatMap((e) => [
      ...[...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent),
      ...["aria-label", "title", "placeholder"].map((name) => e.getAttribute(name)),
    ]);
    return said.filter((text) => text && (/^\s*[a-z]+(-[a-z0-9]+)+\s*$/.test(text) || /[⟨⟩]/.test(text)));
  });
}

/** The pages to look at, by what they are; ids are those of this program's data. */
async function places(page, demo) {
  const first = async (rest) => {
    await page.goto(at(demo, rest));
    return new URL(await page.getAttribute("main a.row-link", "href"), demo.address).href;
  };
  const person = await first("people?view=best");
  return {
    "the list": at(demo, "people"), "a filtered list": at(demo, "people?filter=stage%20%3D%20lead"), "nobody found": at(demo, "people?q=zzzzqqq"),
    "a person": person, "the form of a person": `${person}/edit`, "the search": at(demo, "search?q=nimal"),
    "imports": at(demo, "imports"), "an import": await first("imports"), "a new import": at(demo, "imports/new"),
    "companies": at(demo, "companies"), "a company": await first("companies"), "orders": at(demo, "orders"), "an order": await first("orders"),
    "reports": at(demo, "reports"), "best customers": at(demo, "reports/rfm"), "sales": at(demo, "reports/sales"),
    "settings": at(demo, "settings"), "oneself": `${demo.address}/me`,
    "the API": `${demo.address}/api/docs`, "a part of the API": `${demo.address}/api/docs/people`,
  };
}

describe("in every language", TOLD, () => {
  let browser, product;
  before(async () => {
    product = await start();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });

  for (const language of ["en", "si", "am", "ml"]) {
    describe(language, () => {
      let desk, phone, pages;
      before(async () => {
        desk = await enter(browser, product.demo);
        phone = await enter(browser, product.demo, { phone: true });
        pages = await places(desk, product.demo);
        await desk.goto(pages["the list"]);
        await speak(desk, language);
        await phone.goto(pages["the list"]);
        await speak(phone, language);
      });
      after(async () => {
        await desk?.context().close();
        await phone?.context().close();
      });

      for (const name of ["en", "ml"].includes(language) ? [...MAIN, ...OTHER] : MAIN) {
        test(name, async () => {
          await desk.emulateMedia({ colorScheme: "light" });
          await desk.goto(pages[name]);
          assert.equal(await desk.getAttribute("html", "lang"), language);
          assert.deepEqual(await keys(desk), []);
          assert.match(await desk.innerText(".rail, .plain h1, .reading main"), SCRIPTS[language]);
          await fits(desk);
          await whole(desk);
          await accessible(desk);
          if (MAIN.includes(name)) {
            await desk.emulateMedia({ colorScheme: "dark" });
            await accessible(desk);
          }
          await phone.goto(pages[name]);
          await fits(phone);
          await whole(phone);
          clean(desk);
          clean(phone);
        });
      }
    });
  }

  test("no text was missing on any page", () => {
    assert.doesNotMatch(product.log(), /text missing/);
  });
});

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
