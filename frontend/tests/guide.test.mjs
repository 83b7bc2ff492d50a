// The parts, in a browser: nothing is refused by the policy, everybody can use them, keys do what they say.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { folder, serve } from "./guide.mjs";
import { accessible, clean, launch, open, weigh } from "./launch.mjs";

let browser, guide;

before(async () => {
  guide = await serve(folder());
  browser = await launch();
});
after(async () => {
  await browser?.close();
  guide?.server.close();
});

/** Opens a page of the guide. */
async function visit(name, options) {
  const page = await open(browser, options);
  await page.goto(`${guide.address}/${name}`);
  await page.waitForLoadState("networkidle");
  return page;
}

/** Paths that the page asked for since the test began. */
const asked = (part) => guide.requests.filter((r) => r.path.includes(part));
const focused = (page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? "");

test("on a phone a list is sorted, too, and whatever lies under the bar can be scrolled away from it", async () => {
  const page = await visit("en", { phone: true });
  assert.ok(await page.locator(".table thead th[aria-sort] a").first().isVisible());
  await page.evaluate(() => { document.querySelector(".rail").style.position = "static"; });
  await accessible(page);
  await page.context().close();
});

test("the frame costs at most six requests and 60 kB, and English fetches no font", async () => {
  const page = await open(browser);
  const seen = await weigh(page, () => page.goto(`${guide.address}/en-bare`));
  const bytes = seen.reduce((sum, r) => sum + r.bytes, 0);
  assert.ok(seen.length <= 6, seen.map((r) => r.url).join("\n"));
  assert.ok(bytes <= 60_000, `${bytes} bytes`);
  assert.deepEqual(seen.filter((r) => r.url.endsWith(".woff2")), []);
  await page.context().close();
});

for (const [language, script] of [["si", "sinhala"], ["am", "ethiopic"], ["ml", "malayalam"]]) {
  for (const kind of ["bare", "problem"]) {
    test(`${language}: the ${kind} page fetches fonts of its own script only`, async () => {
      const page = await open(browser, { language });
      const seen = await weigh(page, () => page.goto(`${guide.address}/${language}-${kind}`));
      const fetched = seen.filter((r) => r.url.endsWith(".woff2"));
      // The languages' own names, on cards that have no menu: three small files.
      const names = fetched.filter((r) => path.basename(r.url).startsWith("names-"));
      assert.ok(kind === "problem" ? names.reduce((sum, r) => sum + r.bytes, 0) < 8_000 : names.length === 0);
      const letters = fetched.filter((r) => !names.includes(r));
      assert.ok(letters.reduce((sum, r) => sum + r.bytes, 0) <= 90_000, "the fonts of a script");
      const fonts = letters.map((r) => path.basename(r.url).split("-")[0]);
      assert.ok(fonts.length <= 2, fonts.join());
      assert.ok(fonts.every((font) => font === script), fonts.join());
      await page.context().close();
    });
  }
}

test("the palette finds, walks and opens by keys, and remembers", async () => {
  const page = await visit("en");
  await page.keyboard.press("Control+k");
  const chosen = () => page.getAttribute("command-palette [aria-selected=true]", "href");
  assert.match(await chosen(), /people$/);
  await page.keyboard.type("ni");
  await page.waitForSelector("command-palette [role=option][href='/si']");
  assert.equal(asked("palette?q=").at(-1).path, "/a/demo/search/palette?q=ni");
  await page.keyboard.press("ArrowDown");
  assert.equal(await chosen(), "/ml");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/ml");
  await page.keyboard.press("Control+k");
  assert.equal(await chosen(), "/ml");
  await page.keyboard.press("Escape");
  assert.equal(await page.isVisible("command-palette dialog"), false);
  clean(page);
  await page.context().close();
});

test("single keys walk, search and go, until they are switched off", async () => {
  const page = await visit("en");
  // The page opens in the field of its sample that is wrong, where keys are letters.
  await page.locator("h1").first().click();
  await page.keyboard.press("j");
  assert.match(await focused(page), /data-row/);
  await page.keyboard.press("/");
  assert.match(await focused(page), /type="search"/);
  await page.keyboard.type("j");
  assert.match(await focused(page), /type="search"/);
  await page.locator("h1").first().click();
  await page.keyboard.press("?");
  await page.uncheck("#shortcuts input");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  assert.equal(await page.isVisible("#shortcuts"), false);
  await page.context().close();
});

test("a menu closes by Escape and gives the focus back; a dialog opens, closes and is named", async () => {
  const page = await visit("en");
  const summary = page.locator("header.topbar menu-button summary");
  await summary.focus();
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(page), /name="theme"/);
  await page.keyboard.press("Escape");
  assert.match(await focused(page), /^<summary/);
  await page.click("[data-dialog=guide-dialog]");
  assert.equal(await page.isVisible("#guide-dialog"), true);
  await page.click("#guide-dialog [data-close]");
  assert.equal(await page.isVisible("#guide-dialog"), false);
  clean(page);
  await page.context().close();
});

test("colours change at once and the choice is sent", async () => {
  const page = await visit("en");
  await page.click("header.topbar menu-button summary");
  await page.click("theme-switch button[value=dark]");
  assert.equal(await page.getAttribute("html", "data-theme"), "dark");
  assert.equal(await page.getAttribute("theme-switch button[value=dark]", "aria-pressed"), "true");
  await page.waitForTimeout(50);
  assert.equal(asked("/me/theme").at(-1).headers["x-csrf-token"], "token");
  await page.context().close();
});

test("a value is edited where it stands, and Escape brings it back", async () => {
  const page = await visit("en");
  const before = await page.locator("inline-edit").first().innerText();
  await page.route("**/edit-me", (route) => route.fulfill({
    contentType: "text/html", body: `<inline-edit><form action="/x"><input type="text" name="v" value="1"></form></inline-edit>`,
  }));
  const link = "inline-edit a";
  await page.evaluate((selector) => document.querySelector(selector).setAttribute("hx-get", "/edit-me"), link);
  await page.click(link);
  await page.waitForSelector("inline-edit form input[name=v]");
  assert.match(await focused(page), /name="v"/);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("inline-edit").first().innerText(), before);
  await page.click(link);
  await page.waitForSelector("inline-edit form input[name=v]");
  clean(page);
  await page.context().close();
});

test("what fails says so and leaves the page as it was", async () => {
  const page = await visit("en");
  await page.route("**/en?**", (route) => route.fulfill({ status: 500, contentType: "text/html", body: "<h1>no</h1>" }));
  await page.route("**/en", (route) => route.fulfill({ status: 500, contentType: "text/html", body: "<h1>no</h1>" }));
  await page.click("#guide-table-pager a");
  await page.waitForSelector("toast-stack .toast[data-tone=bad]");
  assert.equal(await page.locator("#guide-table-rows tr").count(), 5);
  await page.context().close();
});

test("more rows are appended, and the pager goes on from there", async () => {
  const page = await visit("en");
  await page.click("#guide-table-pager a");
  await page.waitForFunction(() => document.querySelectorAll("#guide-table-rows tr").length === 10);
  assert.equal(await page.locator("#guide-table-pager").count(), 1);
  clean(page);
  await page.context().close();
});

test("search answers while one types, as a whole page from which the list is taken, and keeps its address", async () => {
  const page = await visit("en");
  await page.locator("#navigation input[type=search]").pressSequentially("ni", { delay: 20 });
  await page.waitForURL("**/en?q=ni#navigation");
  const sent = asked("q=ni").filter((r) => !r.path.includes("palette")).at(-1);
  assert.equal(sent.headers["hx-request"], undefined);
  assert.match(await focused(page), /type="search"/);
  clean(page);
  await page.context().close();
});

test("a toast is said by the server, can be dismissed and taken back", async () => {
  const page = await visit("en");
  await page.evaluate(() => document.body.dispatchEvent(new CustomEvent("toast", { bubbles: true, detail: { text: "Merged", undo: "/undo/1" } })));
  await page.waitForSelector("toast-stack .toast >> text=Merged");
  await page.click("toast-stack [data-undo]");
  await page.waitForURL("**/en-bare");
  assert.equal(asked("/undo/1").at(-1).method, "POST");
  await page.context().close();
});

test("a file is chosen, sent with the token, and its answer is followed", async () => {
  const page = await visit("en");
  await page.setInputFiles("#upload input[type=file]", { name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
  assert.equal(await page.innerText("#upload [aria-live]"), "orders.csv");
  await page.evaluate(() => document.querySelector("#upload form").setAttribute("action", "/imports"));
  await page.click("#upload [type=submit]");
  await page.waitForURL("**/en-bare");
  assert.equal(asked("/imports")[0].headers["x-csrf-token"], "token");
  await page.context().close();
});

test("live progress shows what the server tells", async () => {
  const page = await visit("en-bare");
  await page.route("**/live", (route) => route.fulfill({
    contentType: "text/event-stream", body: `event: progress\ndata: {"value":0.5,"text":"Half","detail":"1 of 2"}\n\n`,
  }));
  await page.evaluate(() => {
    const live = document.createElement("live-progress");
    live.setAttribute("src", "/live");
    live.innerHTML = `<div class="progress"><div><span class="text"></span><span class="detail"></span></div><progress max="1000"></progress></div>`;
    document.querySelector("main").append(live);
  });
  await page.waitForFunction(() => document.querySelector("live-progress progress").value === 500);
  assert.equal(await page.innerText("live-progress .text"), "Half");
  await page.context().close();
});

test("without script menus open, the file field shows, and links lead on", async () => {
  const page = await visit("en", { script: false });
  await page.click("header.topbar menu-button summary");
  assert.equal(await page.isVisible("form[action='/sign-out'] button"), true);
  assert.equal(await page.isVisible("#upload input[type=file]"), true);
  assert.match(await page.getAttribute(".search-open", "href"), /search$/);
  await page.context().close();
});
