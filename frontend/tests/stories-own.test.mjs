// One's own zone, dates and numbers show as they are chosen; what an account does by itself is paused and run.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, clean, fits, launch, whole } from "./launch.mjs";
import { at, enter, speak, start, TOLD } from "./product.mjs";

describe("one's own ways, and schedules", TOLD, () => {
  let browser, product, page, me;
  before(async () => {
    product = await start({ demo: false });
    browser = await launch();
    page = await enter(browser, product.empty);
    me = new URL("/me", at(product.empty, "people")).href;
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });
  const preview = (text) => page.locator("#preview", { hasText: text }).waitFor();

  test("the preview follows what is typed and chosen, before anything is saved", async () => {
    await page.goto(me);
    await speak(page, "en");
    await page.fill("#f-zone", "Asia/Kathmandu");
    await preview("+05:45");
    await page.selectOption("#f-numbers", "point-comma");
    await preview("1.234.567,89");
    await page.selectOption("#f-dates", "ethiopian");
    await preview("E.C.");
    await accessible(page);
    await page.reload();
    assert.doesNotMatch(await page.innerText("#preview"), /05:45|E\.C\./);
  });

  test("the field of zones offers cities with how far they are from UTC, in the reader's language", async () => {
    await speak(page, "si");
    const colombo = page.locator("datalist option[value='Asia/Colombo']");
    assert.equal(await colombo.textContent(), "කොළඹ (+05:30)");
    await speak(page, "en");
  });

  test("it is saved, and holds without script, too", async () => {
    await page.fill("#f-zone", "kathmandu");
    await page.selectOption("#f-hours", "12");
    await page.click("form[action='/me/writing'] [type=submit]");
    await page.getByText("Saved.").waitFor();
    assert.equal(await page.inputValue("#f-zone"), "Asia/Kathmandu");
    const plain = await enter(browser, product.empty, { script: false });
    await plain.goto(me);
    assert.match(await plain.innerText("#preview"), /\d\s[ap]m \(\+05:45\)/);
    await plain.fill("#f-zone", "Mars");
    await plain.click("form[action='/me/writing'] [type=submit]");
    assert.match(await plain.innerText("main"), /not a known time zone/);
    assert.equal(await plain.inputValue("#f-zone"), "Mars");
    await plain.context().close();
  });

  test("both pages fit a phone in each language, in the dark", async () => {
    const small = await enter(browser, product.empty, { phone: true, theme: "dark" });
    for (const language of ["si", "am", "ml", "en"]) {
      for (const path of [me, at(product.empty, "admin/jobs/schedules"), at(product.empty, "settings/write-keys")]) {
        await small.goto(path);
        await speak(small, language);
        await fits(small);
        await whole(small);
        // All of it at once: where the bar at the bottom hides half a button, one scrolls.
        await small.setViewportSize({ width: 360, height: 4_000 });
        await accessible(small);
        await small.setViewportSize({ width: 360, height: 740 });
      }
    }
    clean(small);
    await small.context().close();
  });

  test("a task is paused, run now and resumed, and the page moves by itself", async () => {
    await page.goto(at(product.empty, "admin/jobs"));
    await page.click("main a[href$='/admin/jobs/schedules']");
    const row = page.locator("#schedule-list-rows tr", { hasText: "Clearing away old files of imports" });
    await row.getByText("Done").waitFor();
    await row.getByRole("button", { name: "Pause" }).click();
    await row.getByText("Paused").waitFor();
    await row.getByRole("button", { name: "Run now" }).click();
    await row.getByText("Done").waitFor({ timeout: 20_000 });
    await row.getByRole("button", { name: "Resume" }).click();
    await row.getByRole("button", { name: "Pause" }).waitFor();
    await accessible(page);
  });

  test("what is shown only once can be copied, and without a script marked and copied by hand", async () => {
    const made = async (who, name) => {
      await who.goto(at(product.empty, "settings"));
      await who.fill("form[action$='/settings/tokens'] input[name=token_name]", name);
      await who.click("form[action$='/settings/tokens'] [type=submit]");
    };
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await made(page, "copied");
    const key = await page.innerText("copy-text code");
    assert.ok(key.length > 20, key);
    await page.getByRole("button", { name: "Copy" }).click();
    await page.locator("toast-stack").getByText("Copied").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), key);
    const plain = await enter(browser, product.empty, { script: false });
    await made(plain, "by hand");
    assert.ok((await plain.innerText("copy-text code")).length > 20);
    assert.equal(await plain.locator("copy-text button").count(), 0);
    await plain.context().close();
  });

  test("on a phone the chosen tab is in sight, also the last", async () => {
    const small = await enter(browser, product.empty, { phone: true });
    await small.goto(at(product.empty, "admin/jobs"));
    await small.goto(new URL(await small.getAttribute(".tabs li:last-child a", "href"), small.url()).href);
    const tab = await small.locator(".tabs [aria-current]").boundingBox();
    assert.ok(tab.x >= 0 && tab.x + tab.width <= 360, JSON.stringify(tab));
    await small.context().close();
  });

  test("nothing went wrong on the way", () => clean(page));
});
