// The plain virtues: works without script, costs little, runs nothing foreign, lets people out, keeps readers reading.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { clean, launch, open, signIn, weigh } from "./launch.mjs";
import { at, enter, guarded, SHOP, speak, start, TOLD } from "./product.mjs";

const FILE = "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n1,A,2,2024-05-01 09:00:00,3.50,77\n2,A,x,2024-05-01 09:00:00,3.50,78\n";
const BUDGET = { bytes: 60_000, requests: 6 };

describe("without script", TOLD, () => {
  let browser, product, page;
  before(async () => {
    product = await start();
    browser = await launch();
    page = await open(browser, { script: false });
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });

  test("one signs in, writes a note and narrows the timeline to it", async () => {
    await signIn(page, product.demo);
    await page.goto(at(product.demo, "people?view=best"));
    await page.locator("#people-rows a.row-link").first().click();
    const person = new URL(page.url()).pathname;
    await page.fill("textarea[name=body]", "Said by pigeon");
    await page.click(".note-form [type=submit]");
    assert.equal(new URL(page.url()).pathname, person);
    assert.match(await page.innerText("#timeline .event >> nth=0"), /Said by pigeon/);
    await page.click(".filters a.chip >> text=/^Note/");
    assert.match(page.url(), /kind=note/);
    const marks = await page.locator("#timeline .event .mark use").evaluateAll((all) => all.map((use) => use.getAttribute("href").split("#")[1]));
    assert.deepEqual([...new Set(marks)], ["note"]);
  });

  test("the list is searched, filtered, sorted and paged", async () => {
    await page.goto(at(product.demo, "people"));
    await page.fill("main input[type=search]", "perera");
    await Promise.all([page.waitForURL(/q=perera/), page.keyboard.press("Enter")]);
    const names = await page.locator("#people-rows a.row-link").allInnerTexts();
    assert.ok(names.length > 0 && names.every((name) => /perera|පෙරේරා/i.test(name)), names.join());
    await page.goto(at(product.demo, "people"));
    await page.click("a.chip >> text=/^Lead$/");
    assert.deepEqual([...new Set(await page.locator("#people-rows .badge").allInnerTexts())], ["Lead"]);
    await page.goto(at(product.demo, "people"));
    const before = await page.locator("#people-rows a.row-link").first().innerText();
    await page.click("#people-pager a");
    assert.notEqual(await page.locator("#people-rows a.row-link").first().innerText(), before);
  });

  test("a file is imported by plain forms", async () => {
    await page.goto(at(product.demo, "imports/new"));
    await page.setInputFiles("input[type=file]", { name: "plain.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    await page.click("main form [type=submit]");
    await page.waitForURL(/imports\/[0-9a-f-]{36}$/);
    const until = async (name) => {
      for (;;) {
        const ready = page.getByText(name, { exact: true });
        if (await ready.count()) return ready.first();
        await page.getByRole("link", { name: "Show how far it is now" }).click();
      }
    };
    await page.fill("input[name=source]", "pigeons");
    await page.click("#import form.form [type=submit]");
    await (await until("Import now")).click();
    await until("See the best customers");
    assert.match(await page.innerText("#import"), /1 line was refused/);
    await page.goto(at(product.demo, "orders?q=1"));
    assert.equal(await page.locator("#orders-rows a.row-link >> text=/^1$/").count(), 1);
  });

  test("who only reads sees nothing to change, and cannot by other ways", async () => {
    const reader = await enter(browser, product.reader);
    await reader.goto(at(product.reader, "people?view=best"));
    assert.equal(await reader.locator(".page-head .actions").count(), 0);
    assert.deepEqual(await reader.locator(".rail a").evaluateAll((all) => all.map((a) => a.pathname.split("/").pop())), ["people", "companies", "orders", "reports"]);
    await reader.locator("#people-rows a.row-link").first().click();
    await reader.waitForSelector("#timeline .event");
    assert.equal(await reader.locator("inline-edit, .note-form, .page-head .actions, main form").count(), 0);
    clean(reader);
    const refused = await reader.goto(at(product.reader, "people/new"));
    assert.equal(refused.status(), 403);
    assert.match(await reader.innerText("main"), /not allowed/);
    await reader.context().close();
  });
});

describe("in good order", TOLD, () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  test("no page runs into the policy, and each has a strict one", async () => {
    const page = await enter(browser, SHOP);
    await page.goto(at(SHOP, "people"));
    await speak(page, "en");
    const links = new Set();
    for (const rest of ["people", "people?view=best", "people/new", "search?q=12", "companies", "imports", "imports/new", "orders", "reports", "reports/rfm",
      "reports/sales", "settings"]) {
      guarded(await page.goto(at(SHOP, rest)));
      const first = page.locator("main a.row-link").first();
      if (await first.count()) links.add(new URL(await first.getAttribute("href"), SHOP.address).href);
    }
    for (const href of [...links, `${SHOP.address}/me`, `${SHOP.address}/accounts`]) guarded(await page.goto(href));
    clean(page);
    const lost = await page.goto(at(SHOP, "nothing-here"));
    assert.equal(lost.status(), 404);
    guarded(lost);
    await page.context().close();
  });

  test("the policy refuses a script that somebody smuggled in", async () => {
    const page = await enter(browser, SHOP);
    await page.goto(at(SHOP, "people"));
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken over'";
      document.body.append(script);
    });
    assert.notEqual(await page.title(), "taken over");
    assert.match(page.faults.join(), /Content Security Policy/);
    await page.context().close();
  });

  test("the first load of the list costs little", async () => {
    const page = await enter(browser, SHOP);
    await page.goto(at(SHOP, "people"));
    await speak(page, "en");
    await page.context().close();
    const fresh = await enter(browser, SHOP);
    const seen = await weigh(fresh, () => fresh.goto(at(SHOP, "people")));
    const bytes = seen.reduce((sum, one) => sum + one.bytes, 0);
    assert.equal(await fresh.locator("#people-rows tr").count(), 50);
    assert.ok(seen.length <= BUDGET.requests, seen.map((one) => one.url).join("\n"));
    assert.ok(bytes <= BUDGET.bytes, seen.map((one) => `${one.bytes} ${one.url}`).join("\n"));
    await fresh.context().close();
  });

  test("signing out ends the session everywhere it was kept", async () => {
    const page = await open(browser);
    await signIn(page, SHOP);
    await page.goto(at(SHOP, "people"));
    const kept = await page.context().storageState();
    await page.click("header.topbar menu-button summary");
    await page.click("form[action='/sign-out'] button");
    await page.waitForURL("**/sign-in");
    await page.goto(at(SHOP, "people"));
    assert.equal(new URL(page.url()).pathname, "/sign-in");
    const thief = await open(browser, { storageState: kept });
    await thief.goto(at(SHOP, "people"));
    assert.equal(new URL(thief.url()).pathname, "/sign-in");
    clean(page);
    await page.context().close();
    await thief.context().close();
  });
});
