// The browser for tests: Chromium as the system has it, quiet, and helpers that every story needs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Where the program under test answers, without a slash at the end. */
export const ADDRESS = process.env.BANDHU_URL ?? "";

/** Sizes that stories are told in. */
export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

/** Starts the browser; close it in `after`. */
export function launch() {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/**
 * A page of its own context. What goes wrong in it (script errors, refused by the policy, failed
 * requests) is collected in `page.faults`; `clean(page)` asserts that there was none.
 */
export async function open(browser, { language = "en", theme = "light", phone = false, script = true, ...more } = {}) {
  const context = await browser.newContext({
    viewport: phone ? PHONE : DESK, hasTouch: phone, isMobile: phone, locale: language,
    colorScheme: theme, javaScriptEnabled: script, reducedMotion: "reduce", serviceWorkers: "block", ...more,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000); // only what is broken takes as long, on a machine that does several things at once
  page.faults = [];
  page.on("console", (line) => { if (line.type() === "error") page.faults.push(line.text()); });
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") page.faults.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  return page;
}

/** Makes a page a desk or a phone; it stays the same page, which need not be loaded again. `client` is its CDP session. */
export async function hold(client, phone) {
  const size = phone ? PHONE : DESK;
  await client.send("Emulation.setDeviceMetricsOverride", { ...size, deviceScaleFactor: 1, mobile: phone });
  await client.send("Emulation.setTouchEmulationEnabled", { enabled: phone });
}

/** Asserts that nothing went wrong on the page so far. */
export function clean(page) {
  assert.deepEqual(page.faults, []);
}

/** Signs in through the form. */
export async function signIn(page, { email, password, address = ADDRESS } = {}) {
  await page.goto(`${address}/sign-in`);
  await page.fill("input[name=email]", email ?? process.env.BANDHU_EMAIL ?? "");
  await page.fill("input[name=password]", password ?? process.env.BANDHU_PASSWORD ?? "");
  await Promise.all([page.waitForURL((url) => url.pathname !== "/sign-in"), page.click("main [type=submit]")]);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What axe can find in the dark alone, and on a phone alone, on a page that it was asked everything about. */
export const COLOURS = ["color-contrast", "link-in-text-block"];
export const SIZES = ["target-size", "scrollable-region-focusable"];
const LEVEL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Asserts that axe finds nothing against WCAG 2.2 AA on the page, or within `selector`; by these `rules` alone where
 *  the others were asked before and cannot answer otherwise. */
export async function accessible(page, selector, rules) {
  if (!await page.evaluate(() => "axe" in window)) await page.evaluate(AXE);
  const found = await page.evaluate(async ({ place, only }) => {
    const { violations } = await window.axe.run(place ?? document, { runOnly: only, resultTypes: ["violations"], preload: false });
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(" ")} ${n.any[0]?.message ?? ""}`).join("\n  ")}`);
  }, { place: selector, only: rules ? { type: "rule", values: rules } : { type: "tag", values: LEVEL } });
  assert.deepEqual(found, []);
}

/** Asserts that nothing stands out of the page to the side. */
export async function fits(page) {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > width + 1)
      .map((e) => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`);
  });
  assert.deepEqual(wide, []);
}

/** Asserts that no short text (places, buttons, chips, heads) is cut where it stands. */
export async function whole(page) {
  const cut = await page.evaluate(() => [...document.querySelectorAll(".rail span, .home span, .btn, .badge, .chip, .tabs a, h1, h2, th, .tile span, .crumbs a, dt, label")]
    .filter((e) => e.checkVisibility() && getComputedStyle(e).clipPath === "none" && getComputedStyle(e).overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1)
    .map((e) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim()}: ${e.scrollWidth} of ${e.clientWidth}`));
  assert.deepEqual(cut, []);
}

/** Bytes and requests that a page took, by what the network saw. */
export async function weigh(page, act) {
  const seen = [];
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  const names = new Map();
  client.on("Network.requestWillBeSent", (e) => names.set(e.requestId, e.request.url));
  client.on("Network.loadingFinished", (e) => seen.push({ url: names.get(e.requestId) ?? "", bytes: e.encodedDataLength }));
  await act();
  await page.waitForLoadState("networkidle");
  return seen;
}
