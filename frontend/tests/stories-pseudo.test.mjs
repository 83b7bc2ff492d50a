// A language that nobody speaks, two fifths longer and in brackets, and pages from right to left: nothing is
// cut, nothing lies on something else, nothing stands out, and nothing was forgotten by the translators.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { clean, fits, launch, open } from "./launch.mjs";
import { at, enter, start, TOLD } from "./product.mjs";

/** Words in Latin letters that are no text: what is called so in every language. */
const NAMES = [
  /Bandhu|Leer & Co|\bleer\b/g, // ourselves and the account
  /[\w.]+@[\w.]+/g, /https?:\S+/g, /(?<=^| )\/\w\S*/g, // addresses
  /\b[A-Z]{3}\b/g, /\b(?:[A-Z]\w+\/)+[A-Z]\w+/g, // currencies and zones
  /(?:[A-Z]\w{2,8}, )?(?:\d{1,2} )?[A-Z][a-z]{2,8} \d{4}/g, /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/g, // days and months, from the CLDR
  /^(?:owner|segment|English|Chrome · Linux)$/g, // the user, the usual source, a language by its own name, a browser
  /\b(?:Ctrl|Esc|Enter)\b/g, // keys
];
/** Asserts that all that the page says was given to translators. */
async function translated(page, name) {
  const rest = (text) => NAMES.reduce((left, known) => left.replace(known, ""), text);
  const said = (await unbracketed(page)).filter((text) => /[A-Za-z]{2}/.test(rest(text)));
  assert.deepEqual(said, [], `${name}: never given to translators`);
}

/** What the page says outside of brackets, in Latin letters, seen or read aloud. */
function unbracketed(page) {
  return page.evaluate(() => {
    const quiet = "script, style, svg, code, kbd, pre, textarea, [lang]:not(html), [translate=no]";
    const said = [...document.querySelectorAll("body *")].filter((e) => !e.closest(quiet)).flatMap((e) => [
      ...[...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent),
      ...["aria-label", "title", "placeholder"].map((name) => e.getAttribute(name)),
    ]);
    // From the inside out: texts stand in texts.
    const outside = (text) => { for (let before; before !== text;) { before = text; text = text.replace(/⟦[^⟦⟧]*⟧/g, " "); } return text; };
    return said.filter(Boolean).map((text) => outside(text).replace(/\s+/g, " ").trim()).filter((text) => /[A-Za-z]{2}/.test(text));
  });
}

/** Words that are translated and are cut, or lie on other words. */
function crowded(page) {
  return page.evaluate(() => {
    const seen = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const cut = [...document.querySelectorAll("body *")]
      .filter((e) => e.textContent.includes("⟦") && !e.closest("select, textarea, [popover]:not(:popover-open)") && seen(e))
      .filter((e) => { const s = getComputedStyle(e); return s.clipPath === "none" && ["hidden", "clip"].includes(s.overflowX) && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1; })
      .map((e) => `cut: ${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 60)}: ${e.scrollWidth} of ${e.clientWidth}`);
    // What floats lies on something on purpose.
    const floats = (e) => { for (let a = e; a; a = a.parentElement) if (["fixed", "sticky", "absolute"].includes(getComputedStyle(a).position)) return true; return false; };
    const words = [];
    const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const e = node.parentElement;
      if (!node.textContent.trim() || e.closest("select, option, svg, script, dialog:not([open])") || !seen(e) || floats(e)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of range.getClientRects()) if (r.width > 1 && r.height > 1) words.push({ node, r });
    }
    const lies = [];
    for (let a = 0; a < words.length; a++) {
      for (let b = a + 1; b < words.length; b++) {
        const [one, other] = [words[a].r, words[b].r];
        if (words[a].node === words[b].node) continue;
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        // Lines are set close: a third of a line is no clash.
        if (width > 2 && height > Math.min(one.height, other.height) / 3) lies.push(`clash: ${words[a].node.textContent.trim().slice(0, 40)} | ${words[b].node.textContent.trim().slice(0, 40)}`);
      }
    }
    return [...cut, ...lies];
  });
}

/** From right to left, as for a reader of Arabic. */
const turn = (page) => page.evaluate(() => { document.documentElement.dir = "rtl"; });

describe("in a language that nobody speaks", TOLD, () => {
  let browser, product, desk, phone, pages;
  before(async () => {
    product = await start({ demo: false, pseudo: true });
    browser = await launch();
    await fill();
    desk = await enter(browser, product.empty);
    phone = await enter(browser, product.empty, { phone: true });
    pages = await places();
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Data without a Latin letter. */
  async function fill() {
    const lines = ["order,date,sku,qty,price,customer,description"];
    for (let n = 0; n < 240; n++) {
      const order = n >> 1;
      lines.push(`${order},2025-${String(1 + (order % 12)).padStart(2, "0")}-04 10:00,${n % 9},${1 + (n % 4)},12.50,${order % 30},Κύπελλο ${n % 9}`);
    }
    const file = path.join(product.folder, "1.ω");
    writeFileSync(file, lines.join("\n"));
    product.run("import", "orders", file, "--account", "leer", "--source", "1");
    const { token } = JSON.parse(product.run("token", "create", "--account", "leer", "--name", "Ω", "--json"));
    const post = async (what, body) => {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const answer = await fetch(`${product.empty.address}/api/v1/${what}`, { method: "POST", headers, body: JSON.stringify(body) });
      assert.equal(answer.status, 201, await answer.clone().text());
      return (await answer.json()).id;
    };
    const person = await post("people", { name: { full: "Αθηνά Παπαδοπούλου" }, emails: [{ address: "1@2.example" }], tags: ["ω"] });
    await post("notes", { person, body: "Τηλεφώνησε" });
    await post("companies", { name: "Λευκός Οίκος" });
  }

  async function places() {
    const here = (rest) => at(product.empty, rest);
    const first = async (rest) => {
      await desk.goto(here(rest));
      const link = desk.locator("main a.row-link").first();
      assert.ok(await link.count(), `nothing to open at ${rest}: ${await desk.innerText("main")}`);
      return new URL(await link.getAttribute("href"), product.empty.address).href;
    };
    const person = await first("people?q=Αθηνά");
    return {
      "people": here("people"), "a person": person, "the form of a person": `${person}/edit`, "a buyer": await first("people?filter=orders%20%3E%3D%201"),
      "a new person": here("people/new"), "companies": here("companies"), "a company": await first("companies"),
      "orders": here("orders"), "an order": await first("orders"), "imports": here("imports"), "an import": await first("imports"),
      "a new import": here("imports/new"), "reports": here("reports"), "best customers": here("reports/rfm"), "turnover": here("reports/turnover"),
      "sales": here("reports/sales"), "the search": here("search?q=Αθηνά"), "nothing found": here("people?q=ωωωω"), "settings": here("settings"),
      "members": here("settings/members"), "write keys": here("settings/write-keys"), "teams": here("settings/teams"),
      "roles": here("settings/roles"), "the trail": here("settings/audit"), "background work": here("admin/jobs"),
      "schedules": here("admin/jobs/schedules"),
      "oneself": `${product.empty.address}/me`, "a page that is not there": here("nowhere"),
    };
  }

  test("what is cut, lies on other words, stands out or was forgotten would be found", async () => {
    const spoilt = async (spoil) => {
      await phone.goto(pages["orders"]);
      await phone.evaluate(spoil);
      return { crowded: await crowded(phone), said: await unbracketed(phone) };
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
    await assert.rejects(fits(phone));
    await phone.goto(pages["orders"]);
    await phone.evaluate(() => { document.querySelector("main h1").textContent = "Orders"; });
    await assert.rejects(translated(phone, "orders"), /never given/);
  });

  test("the sign-in page", async () => {
    const page = await open(browser, { phone: true });
    await page.goto(`${product.empty.address}/sign-in`);
    assert.match(await page.innerText("main"), /⟦/, "the program speaks it");
    for (const way of ["ltr", "rtl"]) {
      if (way === "rtl") await turn(page);
      await fits(page);
      assert.deepEqual(await crowded(page), [], way);
    }
    await translated(page, "the sign-in page");
    await page.context().close();
  });

  for (const name of ["people", "a person", "the form of a person", "a buyer", "a new person", "companies", "a company", "orders", "an order", "imports",
    "an import", "a new import", "reports", "best customers", "turnover", "sales", "the search", "nothing found", "settings", "members", "write keys", "teams", "roles",
    "the trail", "background work", "schedules", "oneself", "a page that is not there"]) {
    test(name, async () => {
      for (const [page, size] of [[desk, "desk"], [phone, "phone"]]) {
        await page.goto(pages[name]);
        await translated(page, name);
        assert.deepEqual(await crowded(page), [], `${size}, ltr`);
        await fits(page);
        await turn(page);
        assert.deepEqual(await crowded(page), [], `${size}, rtl`);
        await fits(page);
        if (process.env.BANDHU_SHOTS) await page.screenshot({ path: path.join(process.env.BANDHU_SHOTS, `${name.replaceAll(" ", "-")}-${size}.png`) });
      }
      if (name !== "a page that is not there") clean(desk);
    });
  }
});
