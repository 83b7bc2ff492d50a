// Every page in every language: nothing untranslated, nothing cut or covered, everybody can use it, on a desk and on a
// phone. Which pages there are is told by the program and by the links between them, so that none is forgotten.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { answers, beginnings, fill, outside } from "./filled.mjs";
import { accessible, clean, COLOURS, fits, hold, launch, open, SIZES } from "./launch.mjs";
import { keys, SCRIPTS, unbar, uncrowded, unfold } from "./looks.mjs";
import { enter, start, TOLD } from "./product.mjs";
import { complete, walk } from "./walk.mjs";

/** Pages that people keep open, which are looked at in the dark, and for their colours on a phone, in every language;
 *  colours know no language, so that the others are in one. */
const MAIN = /\/(people|companies|orders)(\/\{id\})?$|\/(search|imports\/\{id\}|reports\/rfm)$/;
/** What answers a form with a fault says so in the log of the browser. */
const REFUSED = /status of 4\d\d/;

/** Looks at the page that is shown, as it is held in all ways. */
async function look(page, client, language, dark) {
  assert.equal(await page.getAttribute("html", "lang"), language);
  assert.deepEqual(await keys(page), []);
  assert.match(await page.innerText("body"), SCRIPTS[language]);
  await unfold(page);
  await fits(page);
  await uncrowded(page);
  await accessible(page);
  if (dark) {
    await page.emulateMedia({ colorScheme: "dark" });
    await accessible(page, undefined, COLOURS);
    await page.emulateMedia({ colorScheme: "light" });
  }
  await hold(client, true);
  await fits(page);
  await uncrowded(page);
  await unbar(page);
  await accessible(page, undefined, dark ? [...SIZES, ...COLOURS] : SIZES);
  await hold(client, false);
}

describe("every page", { ...TOLD, concurrency: 2 }, () => {
  let browser, product, made, found, walker;
  before(async () => {
    product = await start({ hurried: true });
    browser = await launch();
    made = await fill(browser, product, product.demo);
    walker = await enter(browser, product.demo);
    found = await walk(walker, product.demo.address, { account: product.demo.slug, seeds: beginnings(product.demo, made) });
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });

  test("no link leads nowhere, and no page is forgotten", () => complete(walker, product.demo.address, { account: product.demo.slug, walked: found }));

  for (const language of ["en", "si", "am", "ml"]) {
    test(language, async (t) => {
      const cookies = [{ name: "lang", value: language, url: product.demo.address }];
      const [inside, guest] = [await enter(browser, product.demo), await open(browser, { language })];
      const show = async (page, name, shows, dark) => t.test(name, async () => {
        await shows(page);
        await look(page, client.get(page), language, dark);
        page.faults = page.faults.filter((fault) => !REFUSED.test(fault));
        clean(page);
      });
      const client = new Map();
      for (const page of [inside, guest]) {
        await page.context().addCookies(cookies);
        client.set(page, await page.context().newCDPSession(page));
        await hold(client.get(page), false);
      }
      for (const [address, { url }] of found.pages) await show(inside, address, (page) => page.goto(url), language === "en" || MAIN.test(address));
      for (const [name, shows] of Object.entries(answers(product.demo, made))) await show(inside, name, shows, language === "en");
      for (const [name, shows] of Object.entries(outside(product.demo, made))) await show(guest, name, shows, language === "en");
      await inside.context().close();
      await guest.context().close();
    });
  }

  // Once all of them were shown.
  after(() => assert.doesNotMatch(product?.log() ?? "", /text missing/));
});
