// An open page hears what others write meanwhile, and nothing that somebody types is lost.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { clean, launch } from "./launch.mjs";
import { TOLD, enter, start } from "./product.mjs";

describe("live timeline", TOLD, () => {
  let browser, product;
  before(async () => { browser = await launch(); product = await start(); });
  after(async () => { await browser?.close(); await product?.stop(); });

  test("a note of somebody else arrives while one is being written", async () => {
    const [page, other] = [await enter(browser, product.demo), await enter(browser, product.demo)];
    await page.goto(`${product.demo.address}/a/kandula/people?view=best`);
    const person = product.demo.address + await page.getAttribute("#people-list a.row-link", "href");
    await page.goto(person);
    await page.fill(".note-form textarea", "half a sentence");
    await other.goto(person);
    await other.fill(".note-form textarea", "called from the other room");
    await other.click(".note-form [type=submit]");
    await other.waitForSelector("#timeline >> text=called from the other room");
    await page.waitForSelector("#timeline >> text=called from the other room");
    assert.equal(await page.inputValue(".note-form textarea"), "half a sentence");
    clean(page);
  });

  test("a call asks for more than a note, and a file is kept, also without script", async () => {
    const page = await enter(browser, product.demo, { script: false });
    await page.goto(`${product.demo.address}/a/kandula/people?view=best`);
    const person = product.demo.address + await page.getAttribute("#people-list a.row-link", "href");
    await page.goto(person);
    assert.equal(await page.locator("[name=outcome]").isVisible(), false);
    await page.check("[name=kind][value=call]");
    await page.fill("[name=outcome]", "wants twelve kettles");
    await page.fill("[name=minutes]", "7");
    await page.click(".note-form [type=submit]");
    await page.waitForSelector("text=wants twelve kettles");
    await page.click("details.attach summary");
    await page.setInputFiles(".attach [type=file]", { name: "offer.txt", mimeType: "text/plain", buffer: Buffer.from("twelve kettles") });
    await page.click(".attach [type=submit]");
    await page.waitForSelector("a:text('offer.txt')");
    clean(page);
  });
});
