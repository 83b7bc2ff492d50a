// What is refused, long or asked about, as only a browser shows it: beside its place, within the screen.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, fits, launch } from "./launch.mjs";
import { at, enter, speak, start, TOLD } from "./product.mjs";

describe("what is refused", TOLD, () => {
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
  const choose = (name, text) =>
    page.setInputFiles("input[type=file]", { name, mimeType: "text/csv", buffer: Buffer.from(text) });

  test("an empty file before it is sent, another by the server, each in one sentence at the field", async () => {
    await page.goto(at(product.empty, "imports/new"));
    await choose("empty.csv", "");
    assert.equal(await page.innerText("#file-error"), "The file is empty. Choose another.");
    await choose("letter.csv", "%PDF-1.7\nx");
    assert.equal(await page.isVisible("#file-error"), false);
    await page.click("main form [type=submit]");
    await page.locator("#file-error:not([hidden])").waitFor();
    assert.equal(await page.innerText("#file-error"), "This is no CSV or XLSX file. Save the table as CSV or XLSX and bring that.");
    assert.equal(await page.getAttribute("input[type=file]", "aria-invalid"), "true");
    await accessible(page);
  });

  test("a long word in what somebody likes stays within a phone's screen", async () => {
    await page.goto(at(product.empty, "people/new"));
    await page.fill("input[name=name]", "Anura");
    await page.fill("textarea[name=likes]", `List: ${"a".repeat(150)}`);
    await page.click("main form.form [type=submit]");
    await page.locator("#preferences").waitFor();
    await fits(page);
  });
});
