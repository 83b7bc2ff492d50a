// Who is wanted, said by choosing: conditions one after the other, with and without script; and hits told apart.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, clean, fits, launch, whole } from "./launch.mjs";
import { at, enter, speak, start, TOLD } from "./product.mjs";

describe("a filter by choosing", TOLD, () => {
  let browser, product;
  before(async () => {
    product = await start();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });
  const chips = (page) => page.locator("#people-list a.chip").allInnerTexts().then((all) => all.map((text) => text.trim()));
  const shown = (page) => page.locator("#filter-builder [data-input]").evaluateAll((all) => all.filter((e) => e.checkVisibility()).map((e) => e.dataset.input));

  test("a field brings its comparisons without loading the page, each with the inputs that it needs", async () => {
    const page = await enter(browser, product.demo);
    await page.goto(at(product.demo, "people"));
    await speak(page, "en");
    const before = page.url();
    await page.click(".filters a.btn");
    await page.selectOption("#f-add", { label: "Last order" });
    await page.waitForSelector("#f-op");
    assert.equal(page.url(), before, "the page is the same");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "f-add", "the focus stays where it was");
    for (const [ask, inputs] of [["not since …, or never", ["value"]], ["from … to …", ["value", "to"]], ["in the last … days", ["days"]], ["never", []]]) {
      await page.selectOption("#f-op", { label: ask });
      assert.deepEqual(await shown(page), inputs, ask);
    }
    await accessible(page, "#filter-builder");
    await page.selectOption("#f-op", { label: "not since …, or never" });
    await page.fill("#f-value", "2026-03-01");
    await Promise.all([page.waitForURL(/filter=/), page.click("#filter-builder .primary")]);
    assert.deepEqual(await chips(page), ["Last order: not since 1 Mar 2026, or never"]);
    assert.doesNotMatch(page.url(), /add=/, "the address is the list's own");
    const all = await page.innerText(".count");

    await page.click(".filters a.btn");
    await page.selectOption("#f-add", { label: "Last order" });
    await page.selectOption("#f-op", { label: "before …" });
    await page.fill("#f-value", "2026-03-01");
    await Promise.all([page.waitForURL(/and/), page.click("#filter-builder .primary")]);
    assert.equal((await chips(page)).length, 2);
    assert.notEqual(await page.innerText(".count"), all, "before a day is only who ordered at all");
    const days = await page.locator('#people-rows td[data-label="Last order"]').allInnerTexts();
    assert.ok(days.every((day) => /20\d\d$/.test(day)), days.join());
    await page.locator("#people-list a.chip").last().click();
    await page.waitForFunction((text) => document.querySelector(".count")?.textContent === text, all);
    await page.fill("main input[type=search]", "perera");
    await page.waitForURL(/filter=.*&q=perera/);
    await page.waitForFunction((text) => document.querySelector(".count")?.textContent !== text, all);
    assert.deepEqual(await chips(page), ["Last order: not since 1 Mar 2026, or never"]);
    clean(page);
  });

  test("without script the same goes step by step, and what is missing is said", async () => {
    const page = await enter(browser, product.demo, { script: false, phone: true });
    await page.goto(at(product.demo, "people"));
    await page.click(".filters a.btn");
    await page.selectOption("#f-add", "stage");
    await page.click("#filter-builder [type=submit]");
    await page.click("#filter-builder .primary");
    assert.match(await page.innerText("#f-value-error"), /fill this in/);
    await page.check("input[name=value][value=former]");
    await page.check("input[name=value][value=lead]");
    await page.click("#filter-builder .primary");
    assert.deepEqual(await chips(page), ["Stage: is Lead or Former customer"]);
    assert.ok(await page.locator("#people-rows a.row-link").count() > 0);
    await fits(page);
    await page.fill("main input[type=search]", "perera");
    await Promise.all([page.waitForURL(/q=perera/), page.keyboard.press("Enter")]);
    assert.deepEqual(await chips(page), ["Stage: is Lead or Former customer"], "a search keeps the filter");
  });

  test("a wrong text stays in its box, and one touch mends it", async () => {
    const page = await enter(browser, product.demo);
    await page.goto(at(product.demo, "people?filter=stage%20%3D%20laed"));
    assert.equal(await page.inputValue("#filter-builder input[name=filter]"), "stage = laed");
    await accessible(page, "main");
    await page.click("text=Use “lead”");
    assert.deepEqual([...new Set(await page.locator("#people-rows .badge").allInnerTexts())], ["Lead"]);
    clean(page);
  });

  test("the form is whole in every language on a phone", async () => {
    for (const language of ["si", "am", "ml", "en"]) {
      const page = await enter(browser, product.demo, { phone: true });
      await page.goto(at(product.demo, "people"));
      await speak(page, language);
      for (const rest of ["people?add=last_order", "people?add=interactions", "people?add=stage", "people?filter=nmae%20%3D%20a"]) {
        await page.goto(at(product.demo, rest));
        await fits(page);
        await whole(page);
      }
      await page.context().close();
    }
  });

  test("the palette tells people of one name apart", async () => {
    const page = await enter(browser, product.demo);
    await page.goto(at(product.demo, "people"));
    await page.keyboard.press("Control+k");
    await page.keyboard.type("perera");
    await page.waitForSelector("command-palette .option .detail");
    const lines = await page.locator("command-palette .option .lines").allInnerTexts();
    assert.equal(new Set(lines).size, lines.length, lines.join());
    assert.match(lines.join(), /@example|\+94/);
    await accessible(page, ".palette");
    const name = await page.locator("command-palette .option .label").first().innerText();
    await page.keyboard.press("Enter");
    await page.waitForURL(/people\/[0-9a-f-]{36}$/);
    await page.keyboard.press("Control+k");
    assert.equal(await page.locator("command-palette .option").first().innerText(), name, "what was opened last is kept by its name");
    clean(page);
  });
});
