// Many people are given to a colleague at once: chosen by box and by keyboard, with and without script, and taken back.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, clean, fits, launch } from "./launch.mjs";
import { at, enter, speak, start, TOLD } from "./product.mjs";

describe("many at once", TOLD, () => {
  let browser, product;
  before(async () => {
    product = await start();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });
  const boxes = (page) => page.locator('td.pick input[name="record"]');
  const chosen = (page) => page.locator(".choice-bar .chosen");
  const tile = (page, label) => page.locator(".tile", { hasText: label }).innerText();

  test("boxes are ticked with the keyboard, all of a page by one, and the bar stays in sight", async () => {
    const page = await enter(browser, product.demo);
    await page.goto(at(product.demo, "people"));
    await speak(page, "en");
    assert.equal(await chosen(page).isVisible(), false, "nothing is chosen yet");
    await boxes(page).nth(2).focus();
    await page.keyboard.press("Space");
    assert.equal(await chosen(page).innerText(), "Chosen: 1");
    await page.click(".pager a.btn");
    await page.waitForFunction(() => document.querySelectorAll("td.pick").length > 50);
    await boxes(page).last().scrollIntoViewIfNeeded();
    assert.equal(await page.locator(".choice-bar").evaluate((bar) => bar.getBoundingClientRect().top >= 0), true);
    await page.locator("choose-all input").check();
    assert.equal(await chosen(page).innerText(), `Chosen: ${await boxes(page).count()}`);
    await page.locator("choose-all input").uncheck();
    assert.equal(await chosen(page).isVisible(), false);
    await accessible(page, "#people-list");
    clean(page);
  });

  test("two are given away and come back", async () => {
    const page = await enter(browser, product.demo, { phone: true });
    await page.goto(at(product.demo, "people"));
    await boxes(page).nth(0).check();
    await boxes(page).nth(1).check();
    await fits(page);
    await page.click('.choice-bar button[value="owner"]');
    assert.match(await page.innerText("main"), /2 people/);
    await accessible(page);
    await page.selectOption("select[name=owner]", { label: "Ravi Kandasamy" });
    await Promise.all([page.waitForURL(/bulk-changes\/[0-9a-f-]{36}$/), page.click("main form .primary")]);
    await page.waitForSelector("#bulk-change .tiles");
    assert.match(await tile(page, "Changed"), /2/);
    assert.equal(await page.locator("#records tbody tr").count(), 2, "who was changed stands there without loading again");
    await page.click("#bulk-change form button");
    await page.waitForFunction(() => document.querySelector("h1")?.textContent.includes("Undo"));
    await page.waitForSelector("#bulk-change .tiles");
    assert.match(await page.innerText("h1"), /Undo of “New owner/);
    assert.match(await tile(page, "Changed"), /2/);
    await accessible(page);
    clean(page);
  });

  test("without script everything that a filter finds is given by plain forms", async () => {
    const page = await enter(browser, product.demo, { script: false });
    await page.goto(at(product.demo, "people?filter=stage%20%3D%20lead"));
    await page.check('.choice-bar input[name="all"]');
    await page.click('.choice-bar button[value="owner"]');
    await page.selectOption("select[name=owner]", { index: 2 });
    await page.click("main form .primary");
    for (let tries = 0; tries < 50 && await page.locator("live-progress").count(); tries += 1) await page.reload();
    assert.doesNotMatch(await tile(page, "Changed"), /\b0\b/);
  });
});
