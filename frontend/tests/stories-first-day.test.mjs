// The first day: from an empty account to a note on the best customer, in one go.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { accessible, clean, launch, open } from "./launch.mjs";
import { at, start, TOLD } from "./product.mjs";

const HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,CustomerName\n";
const BEST = "Kamala <b>Perera</b>";

/** A shop's file: many small customers, one who bought most and has markup in her name, and lines that are broken. */
function file(orders) {
  const lines = [];
  for (let i = 0; i < orders; i++) {
    const when = `2011-0${1 + (i % 9)}-1${i % 10} 1${i % 10}:30:00`;
    for (let j = 0; j < 4; j++) lines.push(`${700000 + i},SKU${j},Cup ${j},${1 + j},${when},1.25,${1000 + (i % 900)},`);
  }
  lines.push(`900001,SKU1,Teapot,100,2011-12-01 10:00:00,99.50,4711,${BEST}`);
  lines.push(`C900002,SKU1,Teapot,-1,2011-12-05 10:00:00,99.50,4711,${BEST}`);
  lines.push("900003,SKU1,Teapot,many,2011-12-01 10:00:00,99.50,4712,<img src=x onerror=alert(1)>");
  lines.push("900004,SKU1,Teapot,1,yesterday,99.50,4713,Sunil");
  return HEADER + lines.join("\n") + "\n";
}

/** Drops a file on the place for it, as from a file manager. */
async function drop(page, name, text) {
  const files = await page.evaluateHandle(([title, body]) => {
    const data = new DataTransfer();
    data.items.add(new File([body], title, { type: "text/csv" }));
    return data;
  }, [name, text]);
  await page.dispatchEvent(".drop", "drop", { dataTransfer: files });
}

describe("the first day", TOLD, () => {
  let browser, product, page, broken = false;
  /** A step of the story; after one that failed the others would only wait for what cannot come. */
  const step = (name, tell) => test(name, async (t) => {
    if (broken) return t.skip("a step before this one failed");
    broken = true;
    await tell();
    broken = false;
  });
  const go = (rest) => page.goto(at(product.empty, rest));
  before(async () => {
    product = await start({ demo: false });
    browser = await launch();
    page = await open(browser);
    page.on("dialog", (dialog) => page.faults.push(`a window opened: ${dialog.message()}`));
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });

  step("who is not signed in signs in and comes where they wanted to go", async () => {
    await go("people");
    assert.equal(new URL(page.url()).pathname, "/sign-in");
    await page.fill("input[name=email]", product.empty.email);
    await page.fill("input[name=password]", "wrong");
    await page.keyboard.press("Enter");
    assert.match(await page.innerText("#f-password-error"), /password is wrong/);
    await page.fill("input[name=password]", product.empty.password);
    await page.keyboard.press("Enter");
    await page.waitForURL(at(product.empty, "people"));
    page.faults = page.faults.filter((fault) => !fault.includes("422")); // the browser notes the refused form
  });

  step("an empty list says what to do first, and leads there", async () => {
    assert.match(await page.innerText(".empty"), /Import the orders of your shop/);
    await page.click(".empty a.primary");
    await page.waitForURL(at(product.empty, "imports/new"));
    await accessible(page);
  });

  step("a dropped file is taken, and its columns are recognised", async () => {
    await drop(page, "tills.csv", file(15_000));
    assert.equal(await page.innerText("file-drop [aria-live]"), "tills.csv");
    await page.click("file-drop [type=submit]");
    await page.waitForURL(/imports\/[0-9a-f-]{36}$/);
    const chosen = await page.locator("#columns select").evaluateAll((all) => all.map((one) => one.value));
    assert.deepEqual(chosen, ["order.number", "line.product", "line.description", "line.quantity", "order.time", "line.price",
      "person.external_id", "person.name"]);
    await accessible(page);
  });

  step("the check tells what would happen and writes nothing", async () => {
    await page.fill("input[name=source]", "tills");
    await page.click("#import form.form [type=submit]");
    await page.getByRole("button", { name: "Import now" }).waitFor({ timeout: 60_000 });
    assert.match(await page.innerText("#import .notice"), /60,004 lines were read.*2 lines were refused/s);
    await accessible(page);
    const list = await page.context().newPage();
    await list.goto(at(product.empty, "people"));
    assert.equal(await list.isVisible(".empty"), true);
    await list.close();
  });

  step("the import shows how far it is, also after the page was loaded again", async () => {
    await page.getByRole("button", { name: "Import now" }).click();
    await page.waitForFunction(() => document.querySelector("live-progress progress")?.value > 0);
    await page.reload();
    assert.equal(await page.isVisible("live-progress"), true);
    await page.getByRole("link", { name: "See the best customers" }).waitFor({ timeout: 120_000 });
    assert.equal(await page.isVisible("live-progress"), false);
    await accessible(page);
  });

  step("the report counts, and refused lines come as a file, each with its reason", async () => {
    const tiles = await page.locator(".tile").allInnerTexts();
    assert.ok(tiles.some((tile) => /New orders\s+15,001/.test(tile)), tiles.join("|"));
    assert.ok(tiles.some((tile) => /New people\s+901/.test(tile)), tiles.join("|"));
    assert.match(await page.innerText("#refused"), /<img src=x onerror=alert\(1\)>/);
    assert.equal(await page.locator("main img").count(), 0);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download refused" }).click()]);
    const lines = readFileSync(await download.path(), "utf8").trim().split("\n");
    assert.equal(lines.length, 3);
    assert.match(lines[0], /Reason/);
    assert.match(lines[1], /900003.*many/);
    assert.match(lines[2], /900004.*yesterday/);
  });

  step("the best customer stands first and opens", async () => {
    await page.getByRole("link", { name: "See the best customers" }).click();
    await page.waitForURL(/view=best/);
    assert.match(await page.innerText(".count"), /^\d[\d,]* people$/);
    const first = page.locator("#people-rows a.row-link").first();
    assert.match(await first.innerText(), /Kamala <b>Perera<\/b>/);
    await first.click();
    await page.waitForSelector("h1");
    assert.equal(await page.innerText("h1"), BEST);
    assert.match(await page.innerText(".tiles"), /9,950\.00/);
    assert.match(await page.innerText("#timeline"), /Order 900001\s+£9,950\.00/);
    await accessible(page);
  });

  step("a note stands on the timeline at once", async () => {
    await page.fill("textarea[name=body]", "Asked for a marmalade spoon\n<script>alert(2)</script>");
    await page.click(".note-form [type=submit]");
    await page.waitForSelector("#timeline .event >> text=marmalade spoon");
    const note = page.locator("#timeline .event").first();
    assert.match(await note.innerText(), /<script>alert\(2\)<\/script>/);
    assert.equal(await page.inputValue("textarea[name=body]"), "");
  });

  step("the palette and the page of search find the note again", async () => {
    const person = page.url();
    await go("reports");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("marmal");
    await page.waitForSelector("command-palette [role=option] >> text=marmalade");
    await page.keyboard.press("Enter");
    await page.waitForURL(person);
    await go("search");
    await page.locator("main input[type=search]").pressSequentially("marmalade spo");
    await page.waitForSelector("#hits a >> text=marmalade");
    assert.match(page.url(), /q=marmalade/);
    await page.click("#hits a >> text=marmalade");
    await page.waitForURL(person);
  });

  step("name and stage are edited where they stand: Escape leaves, Enter keeps", async () => {
    const value = (field) => page.locator(`inline-edit:has([href$='/edit/${field}'])`);
    const stage = await value("stage").innerText();
    await value("stage").locator("a").click();
    await page.selectOption("inline-edit select[name=stage]", "advocate");
    await page.keyboard.press("Escape");
    assert.equal(await value("stage").innerText(), stage);
    await value("stage").locator("a").click();
    await page.selectOption("inline-edit select[name=stage]", "advocate");
    await page.keyboard.press("Enter");
    await page.waitForSelector("inline-edit .badge >> text=Advocate");
    await value("name").locator("a").click();
    await page.fill("inline-edit input[name=name]", "Somebody else");
    await page.keyboard.press("Escape");
    await value("name").locator("a").click();
    assert.equal(await page.inputValue("inline-edit input[name=name]"), BEST);
    await page.fill("inline-edit input[name=name]", "Kamala Perera");
    await page.keyboard.press("Enter");
    await page.waitForSelector("h1 >> text=/^Kamala Perera$/");
    await page.reload();
    assert.match(await page.innerText("main"), /Advocate/);
  });

  step("the timeline shows one kind alone and all again", async () => {
    const kinds = () => page.locator("#timeline .event .mark use").evaluateAll((all) => [...new Set(all.map((use) => use.getAttribute("href").split("#")[1]))]);
    assert.ok((await kinds()).length > 2, String(await kinds()));
    await page.click(".filters a.chip >> text=/^Note/");
    await page.waitForURL(/kind=note/);
    assert.deepEqual(await kinds(), ["note"]);
    assert.equal(await page.locator("#timeline .event").count(), 1);
    await page.click(".filters a.chip[aria-current]");
    await page.waitForURL((url) => !url.search.includes("kind"));
    assert.ok((await kinds()).length > 2);
  });

  step("nothing went wrong on the way", () => clean(page));
});
