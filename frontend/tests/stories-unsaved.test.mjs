// What is typed is not lost by the way, and what is wrong is said before it is sent, in the reader's own language.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, clean, fits, launch } from "./launch.mjs";
import { at, enter, speak, start, TOLD } from "./product.mjs";

describe("forms that are left, and sent too early", TOLD, () => {
  let browser, product, page;
  before(async () => {
    product = await start({ demo: false });
    browser = await launch();
    page = await enter(browser, product.empty, { phone: true });
    await page.goto(at(product.empty, "people"));
    await speak(page, "en");
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });
  const fresh = () => page.goto(at(product.empty, "people/new"));
  const asked = () => page.isVisible("#unsaved");
  const menu = () => page.click(".rail a[href$='/orders']");

  test("a form without changes is left without a word", async () => {
    await fresh();
    await menu();
    await page.waitForURL(/\/orders/);
  });

  test("a changed one asks: whoever stays has all of it, whoever leaves goes where they wanted", async () => {
    await fresh();
    await page.fill("input[name=name]", "Anura");
    await menu();
    await page.locator("#unsaved").waitFor();
    await accessible(page, "#unsaved");
    await fits(page);
    await page.click("#unsaved [data-close]");
    assert.equal(await asked(), false);
    assert.equal(await page.inputValue("input[name=name]"), "Anura");
    await menu();
    await page.click("#unsaved [data-leave]");
    await page.waitForURL(/\/orders/);
  });

  test("another form of the page asks, too, and goes on afterwards", async () => {
    await fresh();
    await page.fill("input[name=name]", "Anura");
    await page.click("header.topbar menu-button summary");
    await page.click("header.topbar button[name=language][value=si]");
    await page.locator("#unsaved").waitFor();
    await page.click("#unsaved [data-leave]");
    await page.waitForFunction(() => document.documentElement.lang === "si");
    await speak(page, "en");
  });

  test("saving and cancelling ask nothing", async () => {
    await fresh();
    await page.fill("input[name=name]", "Anura");
    await page.click("main .form-foot a");
    await page.waitForURL(/\/people$/);
    await fresh();
    await page.fill("input[name=name]", "Anura");
    await page.click("main form.form [type=submit]");
    await page.waitForURL(/\/people\/[0-9a-f-]{36}/);
    clean(page);
  });

  test("what came back with faults is still to be saved", async () => {
    await fresh();
    await page.fill("input[name=name]", "Kamala");
    await page.fill("textarea[name=emails]", "not an address");
    await page.click("main form.form [type=submit]");
    await page.locator("main [aria-invalid=true]").first().waitFor();
    await menu();
    await page.locator("#unsaved").waitFor();
    await page.click("#unsaved [data-leave]");
    await page.waitForURL(/\/orders/);
  });

  test("a file that would be refused is not sent: an empty one, and one that is too large", async () => {
    await page.goto(at(product.empty, "people"));
    await page.locator("#people-rows a.row-link").first().click();
    await page.waitForURL(/\/people\/[0-9a-f-]{36}/);
    await page.click("details.attach summary");
    const bring = (bytes) => page.setInputFiles("#f-file", { name: "x.bin", mimeType: "application/octet-stream", buffer: Buffer.alloc(bytes) });
    await bring(0);
    assert.match(await page.innerText("#f-file-error"), /The file is empty/);
    await bring(20_000_001);
    assert.match(await page.innerText("#f-file-error"), /too large: at most 20 MB/);
    await page.click("details.attach [type=submit]");
    assert.equal(await page.locator("#f-file-error").count(), 1, "still here");
    await fits(page);
    await bring(10);
    assert.equal(await page.locator("#f-file-error").count(), 0);
  });

  test("what is missing is said below its field, in the language of the page, and goes when it is there", async () => {
    for (const [language, said] of [["si", "කරුණාකර මෙය පුරවන්න."], ["en", "Please fill this in."]]) {
      await page.goto(at(product.empty, "settings/members"));
      await speak(page, language);
      await page.click("#invite form.form [type=submit]");
      assert.equal(await page.innerText("#f-email-error"), said);
      assert.equal(await page.evaluate(() => document.activeElement.id), "f-email");
    }
    await accessible(page, "#invite");
    await page.fill("#f-email", "nobody");
    await page.click("#invite form.form [type=submit]");
    assert.match(await page.innerText("#f-email-error"), /This is not an e-mail address/);
    await page.fill("#f-email", "nobody@x.example");
    assert.equal(await page.locator("#f-email-error").count(), 0);
    assert.equal(await page.getAttribute("#f-email", "aria-invalid"), null);
  });
});
