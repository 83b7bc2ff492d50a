// A language that nobody speaks, two fifths longer and in brackets, and pages from right to left: nothing is
// cut, nothing lies on something else, nothing stands out, and nothing was forgotten by the translators.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { answers, beginnings, fill, outside } from "./filled.mjs";
import { accessible, clean, fits, hold, launch, open, SIZES } from "./launch.mjs";
import { flaws, unbar, uncrowded, unfold } from "./looks.mjs";
import { at, enter, start, TOLD } from "./product.mjs";
import { complete, walk } from "./walk.mjs";

/** Words in Latin letters that are no text: what is called so in every language. */
const NAMES = [
  /Bandhu|Leer & Co|\bleer\b/g, // ourselves and the account
  /[\w.]+@[\w.]+/g, /https?:\S+/g, /(?<=^| )\/\w\S*/g, // addresses
  /\b[A-Z]{3}\b/g, /\b(?:[A-Z]\w+\/)+[A-Z]\w+/g, // currencies and zones
  /(?:[A-Z]\w{2,8}, )?(?:\d{1,2} )?[A-Z][a-z]{2,8} \d{4}/g, /(?<![a-z])(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?![a-z])/gi, // days and months, from the CLDR
  /^(?:owner(?: \(\))?|segment|English|Chrome · Linux)$/g, // the user, the usual source, a language by its own name, a browser
  /\b(?:Ctrl|Esc|Enter)\b/g, // keys
];
/** Pages whose words are no translation: the API's description is written in English, the guide shows samples. */
const FOREIGN = /^\/(api\/docs|styleguide)/;
/** What answers a form with a fault says so in the log of the browser. */
const REFUSED = /status of 4\d\d/;

/** Asserts that all that the page says was given to translators. */
async function translated(page, name) {
  const rest = (text) => NAMES.reduce((left, known) => left.replace(known, ""), text);
  const said = (await unbracketed(page)).filter((text) => /[A-Za-z]{2}/.test(rest(text)));
  assert.deepEqual(said, [], `${name}: never given to translators`);
}

/** What the page says outside of brackets, in Latin letters, seen or read aloud. */
function unbracketed(page) {
  return page.evaluate(() => {
    const quiet = "script, noscript, style, svg, code, kbd, pre, textarea, [lang]:not(html), [translate=no]";
    const said = [...document.querySelectorAll("body *")].filter((e) => !e.closest(quiet)).flatMap((e) => [
      ...[...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent),
      ...["aria-label", "title", "placeholder"].map((name) => e.getAttribute(name)),
    ]);
    // From the inside out: texts stand in texts.
    const outside = (text) => { for (let before; before !== text;) { before = text; text = text.replace(/⟦[^⟦⟧]*⟧/g, " "); } return text; };
    return said.filter(Boolean).map((text) => outside(text).replace(/\s+/g, " ").trim()).filter((text) => /[A-Za-z]{2}/.test(text));
  });
}

/** From right to left, as for a reader of Arabic, or back. */
const turn = (page, way) => page.evaluate((dir) => { document.documentElement.dir = dir; }, way);

/** Asserts that the page that is shown is right: as it is held, in both ways of writing. */
async function look(page, client, name) {
  await unfold(page);
  if (!FOREIGN.test(name)) await translated(page, name);
  for (const phone of [false, true]) {
    await hold(client, phone);
    for (const way of ["ltr", "rtl"]) {
      await turn(page, way);
      await uncrowded(page, "body", `${phone ? "phone" : "desk"}, ${way}`);
      await fits(page);
    }
    if (process.env.BANDHU_SHOTS) await page.screenshot({ path: path.join(process.env.BANDHU_SHOTS, `pseudo-${name.replaceAll(/\W+/g, "-")}-${phone ? "phone" : "desk"}.png`) });
    await unbar(page);
    await accessible(page, undefined, SIZES);
  }
  await hold(client, false);
}

describe("in a language that nobody speaks", TOLD, () => {
  let browser, product, inside, outer, made, found;
  before(async () => {
    product = await start({ demo: false, pseudo: true, hurried: true });
    browser = await launch();
    made = await fill(browser, product, product.empty);
    inside = await shown(await enter(browser, product.empty));
    outer = await shown(await open(browser));
    found = await walk(inside.page, product.empty.address, { account: product.empty.slug, seeds: beginnings(product.empty, made) });
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** A page that can be held in several ways. */
  async function shown(page) {
    const client = await page.context().newCDPSession(page);
    await hold(client, false);
    return { page, client };
  }

  test("what is cut, lies on other words, stands out or was forgotten would be found", async () => {
    const { page, client } = inside;
    const orders = at(product.empty, "orders");
    await hold(client, true);
    const spoilt = async (spoil) => {
      await page.goto(orders);
      await page.evaluate(spoil);
      return { crowded: await flaws(page), said: await unbracketed(page) };
    };
    const cut = await spoilt(() => { Object.assign(document.querySelector("main h1").style, { width: "3em", overflow: "hidden", whiteSpace: "nowrap" }); });
    assert.match(cut.crowded.join(), /cut: h1/);
    const clash = await spoilt(() => {
      const [title, count] = ["main h1", "main .count"].map((place) => document.querySelector(place));
      title.style.transform = `translateY(${count.getBoundingClientRect().top - title.getBoundingClientRect().top}px)`;
    });
    assert.match(clash.crowded.join(), /clash: ⟦/);
    const forgotten = await spoilt(() => { document.querySelector("main h1").textContent = "Orders of 4 Jan 2025"; document.querySelector("main a").title = "Open"; });
    assert.ok(["Orders of 4 Jan 2025", "Open"].every((text) => forgotten.said.includes(text)), forgotten.said.join());
    await spoilt(() => { document.querySelector("main h1").style.minWidth = "500px"; });
    await assert.rejects(fits(page));
    await spoilt(() => { document.querySelector("main h1").textContent = "Orders"; });
    await assert.rejects(translated(page, "orders"), /never given/);
    await hold(client, false);
  });

  test("no link leads nowhere, and no page is forgotten", () => complete(inside.page, product.empty.address, { account: product.empty.slug, walked: found }));

  test("every page", async (t) => {
    const show = ({ page, client }, name, shows) => t.test(name, async () => {
      await shows(page);
      assert.match(await page.innerText("body"), /⟦/, "the program speaks it");
      await look(page, client, name);
      page.faults = page.faults.filter((fault) => !REFUSED.test(fault));
      clean(page);
    });
    for (const [address, { url }] of found.pages) await show(inside, address, (page) => page.goto(url));
    for (const [name, shows] of Object.entries(answers(product.empty, made))) await show(inside, name, shows);
    for (const [name, shows] of Object.entries(outside(product.empty, made))) await show(outer, name, shows);
  });
});
