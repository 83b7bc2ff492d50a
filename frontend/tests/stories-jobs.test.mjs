// Background work that fails is seen, understood and brought to its end by people.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, renameSync, rmdirSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { accessible, clean, fits, launch, whole } from "./launch.mjs";
import { at, enter, speak, start, TOLD } from "./product.mjs";

const FILE = "order,date,sku,qty,price,customer\n1,2024-05-01 09:00:00,A,2,3.50,77\n";

describe("background work", TOLD, () => {
  let browser, product, page, stored;
  before(async () => {
    product = await start({ demo: false });
    browser = await launch();
    page = await enter(browser, product.empty);
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });
  const list = (state) => at(product.empty, `admin/jobs?state=${state}`);
  const row = () => page.locator("#job-list-rows tr");

  test("the menu leads to a page that says that all is well", async () => {
    await page.goto(at(product.empty, "people"));
    await speak(page, "en");
    await page.click("header.topbar menu-button summary");
    await page.click("header.topbar a[href$='/admin/jobs']");
    await page.waitForURL(/admin\/jobs$/);
    assert.match(await page.innerText("#jobs"), /Nothing has failed/);
    await accessible(page);
  });

  test("a job whose file the disk refuses waits with its reason", async () => {
    await page.goto(at(product.empty, "imports/new"));
    await page.setInputFiles("input[type=file]", { name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    await page.click("main form [type=submit]");
    await page.waitForURL(/imports\/[0-9a-f-]{36}$/);
    const files = path.join(product.folder, "files");
    const [account] = readdirSync(files);
    stored = path.join(files, account, readdirSync(path.join(files, account))[0]);
    await page.click("form[action$='/check'] [type=submit]");
    const run = page.locator("form[action$='/run'] [type=submit]");
    await run.waitFor();
    // A folder can be opened but not read.
    renameSync(stored, `${stored}.away`);
    mkdirSync(stored);
    await run.click();
    // The list moves by itself: nothing is loaded by hand.
    await page.goto(list("waiting"));
    await page.getByText(/could not be read or written/).first().waitFor();
    const words = await row().first().innerText();
    assert.match(words, /Import of a file/);
    await accessible(page);
  });

  test("it shows what it was given, in each language, also on a phone and in the dark", async () => {
    const small = await enter(browser, product.empty, { phone: true, theme: "dark" });
    for (const language of ["si", "am", "ml", "en"]) {
      await small.goto(list("waiting"));
      await speak(small, language);
      await small.locator("#job-list-rows tr").first().waitFor();
      await fits(small);
      await whole(small);
      await accessible(small);
      await small.locator("#job-list-rows a.row-link").first().click();
      await small.waitForURL(/admin\/jobs\/[0-9a-f-]{36}$/);
      assert.match(await small.innerText("pre.given"), /"dry": false/);
      await fits(small);
      await whole(small);
      await accessible(small);
    }
    clean(small);
    await small.context().close();
  });

  test("it is discarded, and the toast takes that back", async () => {
    await page.goto(list("waiting"));
    await row().first().locator("form[action$='/removal'] button").click();
    await page.waitForSelector("toast-stack .toast [data-undo]");
    assert.equal(await row().count(), 0);
    await page.click("toast-stack .toast [data-undo]");
    await page.getByText("The job is back.").waitFor();
    // It is due at once: the list shows it again when it has failed once more.
    await row().first().waitFor();
    assert.equal(await row().count(), 1);
  });

  test("without script it is brought back from the list of what was discarded", async () => {
    const plain = await enter(browser, product.empty, { script: false });
    await plain.goto(list("waiting"));
    await plain.click("form[action$='/removal'] button");
    await plain.goto(list("discarded"));
    await plain.click("form[action$='/restoration'] button");
    assert.match(plain.url(), /state=waiting/);
    const back = plain.locator("#job-list-rows tr");
    for (let looks = 0; looks < 100 && (await back.count()) === 0; looks += 1) await plain.reload();
    assert.equal(await back.count(), 1);
    await plain.context().close();
  });

  test("once the cause is mended it is run now, and the page says so by itself", async () => {
    await page.goto(list("waiting"));
    const now = row().first().locator("form[action$='/retry'] button");
    await now.waitFor();
    // Mended at the last moment: otherwise its next try may come first by itself.
    rmdirSync(stored);
    renameSync(`${stored}.away`, stored);
    await now.click();
    await page.getByText("Nothing is waiting").waitFor({ timeout: 20_000 });
    await page.goto(list("done"));
    assert.match(await page.innerText("#job-list-rows"), /Import of a file/);
  });

  test("nothing went wrong on the way", () => clean(page));
});
