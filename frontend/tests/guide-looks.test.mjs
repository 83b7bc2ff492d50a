// How the parts look, each as it stands and opened, in every language, light, dark and on a phone: everybody can use
// them, no word is cut, crammed, covered or faint, and what was opened leaves nothing behind. Pictures of all of it are
// kept for people (under target/guide, or where BANDHU_SHOTS says).
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { folder, ROOT, serve } from "./guide.mjs";
import { accessible, clean, COLOURS, fits, launch, open, SIZES } from "./launch.mjs";
import { flaws, told, uncrowded } from "./looks.mjs";

const SHOTS = path.join(process.env.BANDHU_SHOTS ?? path.join(process.env.CARGO_TARGET_DIR ?? path.join(ROOT, "target"), "guide"));
const press = (key) => (page) => page.keyboard.press(key);
const say = (detail) => (page) => page.evaluate((told) => document.body.dispatchEvent(new CustomEvent("toast", { bubbles: true, detail: told })), detail);
const words = (page) => page.innerText("#feedback .notice p");

/** What opens: how, what is to be seen then, and how it closes again. */
const OPENED = [
  ["the menu of oneself", (page) => page.click("header.topbar menu-button summary"), "header.topbar .menu .list", press("Escape")],
  ["a menu of actions", (page) => page.locator("#buttons menu-button summary").last().click(), "#buttons menu-button:last-of-type .list", press("Escape")],
  ["a dialog", (page) => page.click("[data-dialog=guide-dialog]"), "#guide-dialog", (page) => page.click("#guide-dialog [data-close]")],
  ["a question", (page) => page.click("#feedback [aria-haspopup=dialog]"), "#feedback .sure:popover-open", press("Escape")],
  ["the palette", press("Control+k"), "command-palette dialog", press("Escape")],
  ["what the palette finds", async (page) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("ni");
    await page.waitForSelector("command-palette [role=option][href='/si'] .detail");
  }, "command-palette dialog", press("Escape")],
  ["what the palette does not find", async (page) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("zz");
    await page.waitForSelector("command-palette .none:not([hidden])");
  }, "command-palette dialog", press("Escape")],
  ["the keys", async (page) => {
    await page.keyboard.press("?");
    const rows = await page.locator("#shortcuts dd").evaluateAll((all) => all.map((e) => new Set([...e.querySelectorAll("kbd")].map((key) => key.offsetTop)).size));
    assert.deepEqual(new Set(rows), new Set([1]), "what is pressed together stands together");
  }, "#shortcuts", press("Escape")],
  ["a toast with a way back", async (page) => say({ text: await words(page), undo: "/undo/1" })(page), "toast-stack > .toast", (page) => page.click("toast-stack > .toast [data-dismiss]")],
  ["a toast of a failure", async (page) => say({ text: await words(page), tone: "bad" })(page), "toast-stack > .toast", (page) => page.click("toast-stack > .toast [data-dismiss]")],
];

let browser, guide;
before(async () => {
  mkdirSync(SHOTS, { recursive: true });
  guide = await serve(folder());
  browser = await launch();
});
after(async () => {
  await browser?.close();
  guide?.server.close();
});

/** The guide, at rest: fonts are there, nothing is pointed at or in focus. */
async function visit(language, options) {
  const page = await open(browser, { language, ...options });
  await page.goto(`${guide.address}/${language}`);
  await page.waitForLoadState("networkidle");
  await rest(page);
  return page;
}

async function rest(page) {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    document.activeElement?.blur();
    scrollTo(0, 0);
    await document.fonts.ready;
  });
}

for (const language of ["en", "si", "am", "ml"]) {
  for (const [look, options, rules] of [["light", {}], ["dark", { theme: "dark" }, COLOURS], ["phone", { phone: true }, [...SIZES, ...COLOURS]]]) {
    describe(`${language}, ${look}`, () => {
      let page, first;
      const keep = (name, picture) => writeFileSync(path.join(SHOTS, `${language}-${look}-${name.replaceAll(" ", "-")}.png`), picture);
      before(async () => { page = await visit(language, options); });
      after(() => page?.context().close());

      test("every part as it stands", async () => {
        await fits(page);
        await uncrowded(page);
        await accessible(page, undefined, rules);
        first = await page.screenshot({ fullPage: true });
        keep("all", first);
        if (look !== "phone") await told(page, first);
      });

      for (const [name, opens, place, closes] of OPENED) {
        test(name, async () => {
          await opens(page);
          await page.waitForSelector(place);
          await fits(page);
          await uncrowded(page, place);
          await accessible(page, place, rules);
          const picture = await page.screenshot();
          keep(name, picture);
          await told(page, picture, place);
          await closes(page);
          await page.locator(place).waitFor({ state: "hidden" });
        });
      }

      test("rows that are chosen", async () => {
        await page.locator("#list td.pick label").first().click();
        keep("chosen", await page.locator("#list").screenshot());
        // Whatever lies under the two bars can be scrolled away from them.
        const bars = (position) => page.evaluate((how) => { for (const bar of document.querySelectorAll(".choice-bar, .rail")) bar.style.position = how; }, position);
        await bars("static");
        await uncrowded(page, "#list");
        await accessible(page, "#list", rules);
        await bars("");
        await page.locator("#list td.pick label").first().click();
      });

      test("what was opened leaves nothing behind", async () => {
        await rest(page);
        const last = await page.screenshot({ fullPage: true });
        keep("after", last);
        assert.ok(first.equals(last), "compare …-all.png and …-after.png");
        clean(page);
      });
    });
  }
}

test("what is cut, crammed, covered, faint or left behind would be found", async () => {
  const page = await visit("ml");
  const clean = await page.screenshot({ fullPage: true });
  const spoilt = async (spoil) => {
    await page.reload();
    await rest(page);
    await page.evaluate(spoil);
    return flaws(page);
  };
  assert.deepEqual(await spoilt(() => {}), []);
  const cut = await spoilt(() => { Object.assign(document.querySelector("#form h2").style, { width: "1em", overflow: "hidden", whiteSpace: "nowrap" }); });
  assert.match(cut.join(), /^cut: h2/);
  const low = await spoilt(() => { Object.assign(document.querySelector("#form h2").style, { height: "1em", overflow: "hidden" }); });
  assert.match(low.join(), /^cut: h2/);
  // The leading of Latin letters, which the marks of Malayalam do not fit into.
  const crammed = await spoilt(() => { for (const name of ["--leading", "--leading-tight"]) document.documentElement.style.setProperty(name, "1.05"); });
  assert.match(crammed.join(), /crammed: \w+\.[^:]*[ഀ-ൿ]/);
  const covered = await spoilt(() => {
    const [title, part] = ["#form h2", "#form label"].map((place) => document.querySelector(place));
    title.style.transform = `translateY(${part.getBoundingClientRect().top - title.getBoundingClientRect().top}px)`;
  });
  assert.match(covered.join(), /^clash: /);
  await spoilt(() => { document.querySelector("#form h2").style.filter = "opacity(.1)"; });
  await accessible(page); // axe reads styles, and this one it does not reckon with
  await assert.rejects(told(page, await page.screenshot({ fullPage: true })), /faint: h2/);
  await spoilt(() => { document.querySelector("#form").style.paddingInlineStart = "1px"; });
  assert.ok(!clean.equals(await page.screenshot({ fullPage: true })));
  await page.context().close();
});
