// A walk over all pages: every address that the program declares, and every page that a link leads to.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const CRATES = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../crates");
/** Of pages at one address, and of those narrowed in one way, as many are read for what they link to. */
const [EACH, ALIKE] = [24, 3];

/** Addresses as they are declared, `/a/{account}/people/{id}`, of pages and of what forms are sent to; those of programs
 *  and of machines are no pages. */
export function declared() {
  const files = readdirSync(CRATES, { recursive: true }).filter((file) => /^[^/]+\/src\/.*\.rs$/.test(file) && !/tests?[./]|testing/.test(file));
  const found = new Set();
  for (const file of files) {
    const text = readFileSync(path.join(CRATES, file), "utf8");
    for (const [, address] of text.matchAll(/"(\/(?:(?:a\/\{account\}|me|sign-in|sign-out|accounts|invitation|language|styleguide|api\/docs)(?:\/[\w{}.-]+)*)?)"/g)) found.add(address);
  }
  assert.ok(found.size > 90, `${found.size} addresses were found`);
  // Fixed words before variables, as the router reads them.
  const weight = (address) => address.split("/").map((part) => (part.startsWith("{") ? "~" : `!${part}`)).join("/");
  return [...found].sort((a, b) => (weight(a) < weight(b) ? -1 : 1));
}

const pattern = (address) => new RegExp(`^${address.replace(/[.]/g, "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);

/**
 * Reads pages from `seeds` on, and what they link to. Answers each declared address with its fullest page, in the order in
 * which they were found, and the links that lead nowhere. `page` is signed in; nothing is shown in it.
 */
export async function walk(page, origin, { account, seeds }) {
  const known = declared().map((address) => ({ address, fits: pattern(address) }));
  const of = (url) => known.find(({ fits }) => fits.test(url.pathname))?.address;
  const pages = new Map(); // declared address → its fullest page
  const asked = new Map(); // declared address, and with the names of what is asked → how many were read
  const done = new Set();
  const files = new Set(); // what answers with something else than a page
  const ways = new Set(); // what leads on to another
  const lost = [];
  const queue = seeds.map((to) => ({ to, from: "the list of the test" }));
  for (let next = queue.shift(); next; next = queue.shift()) {
    const url = new URL(next.to, origin);
    url.hash = "";
    if (url.pathname.startsWith("/a/") && url.pathname.split("/")[2] !== account) continue;
    if (url.origin !== origin || url.pathname.startsWith("/assets/") || done.has(url.href)) continue;
    done.add(url.href);
    const address = of(url);
    if (url.pathname.startsWith("/api/") && !address) continue;
    if (!address) { lost.push(`${url.pathname} (from ${next.from}) is declared nowhere`); continue; }
    // Narrowed and sorted in another way it is another page.
    const shape = `${address}?${[...url.searchParams.keys()].sort()}`;
    const counts = [address, shape].map((key) => asked.get(key) ?? 0);
    if (counts[0] >= EACH || counts[1] >= ALIKE || files.has(address)) continue;
    asked.set(address, counts[0] + 1).set(shape, counts[1] + 1);
    const answer = await page.request.get(url.href, { maxRedirects: 0, headers: { accept: "text/html" } });
    if (answer.status() >= 300 && answer.status() < 400) {
      ways.add(address);
      queue.unshift({ to: answer.headers().location, from: url.pathname });
      continue;
    }
    if (answer.status() !== 200) { lost.push(`${answer.status()} ${url.pathname}${url.search} (from ${next.from})`); continue; }
    const text = (answer.headers()["content-type"] ?? "").startsWith("text/html") ? await answer.text() : "";
    if (!text.includes("<html")) { files.add(address); continue; }
    const best = pages.get(address);
    if (!best || best.length < text.length) pages.set(address, { url: url.href, length: text.length });
    if (address === "/styleguide") continue; // its samples lead nowhere
    for (const [, to] of text.matchAll(/ (?:href|hx-get|formaction)="([^"#][^"]*)"/g)) {
      queue.push({ to: new URL(to.replaceAll("&amp;", "&"), url.href).href, from: url.pathname });
    }
  }
  return { pages, files, ways, lost, read: asked.size };
}

/** Asserts that the walk found all there is. */
export async function complete(page, origin, { account, walked }) {
  assert.deepEqual(walked.lost, []);
  assert.deepEqual(await forgotten(page, origin, { account, walked }), []);
  assert.ok(walked.pages.size >= 48, `${walked.pages.size} pages`);
}

/** Declared addresses at which a page answers to whom asks, and to which the walk found no way. */
async function forgotten(page, origin, { account, walked }) {
  const nobody = "00000000-0000-4000-8000-000000000000";
  const left = [];
  for (const address of declared()) {
    if (walked.pages.has(address) || walked.files.has(address) || walked.ways.has(address) || /\/live$/.test(address)) continue;
    const to = address.replace("{account}", account).replace(/\{\w+\}/g, nobody);
    const answer = await page.request.get(origin + to, { maxRedirects: 0, headers: { accept: "text/html" } });
    const html = (answer.headers()["content-type"] ?? "").startsWith("text/html");
    // Only a form is sent there.
    if (answer.status() === 405) continue;
    const fragment = html && answer.status() === 200 && !(await answer.text()).includes("<html");
    if (html && !fragment) left.push(`${answer.status()} ${address}`);
  }
  return left;
}
