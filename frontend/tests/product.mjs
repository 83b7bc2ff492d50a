// The program itself for stories: a running one with a shop that the gate made (BANDHU_URL), and one of our
// own (BANDHU_BIN) with the demonstration company and an account in which nothing is yet.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { ADDRESS, open, signIn } from "./launch.mjs";

const BINARY = process.env.BANDHU_BIN ?? "";
const MISSING = BINARY && ADDRESS ? "" : "BANDHU_BIN and BANDHU_URL are not set: `cargo xtask test` sets them";
if (MISSING && process.env.CI === "true") throw new Error(MISSING);

/** For `describe`: tells loudly why stories cannot be told here. */
export const TOLD = { skip: MISSING || false };

/** The shop that the gate made: figures of a file, no names. */
export const SHOP = {
  address: ADDRESS, slug: process.env.BANDHU_ACCOUNT ?? "shop",
  email: process.env.BANDHU_EMAIL ?? "", password: process.env.BANDHU_PASSWORD ?? "",
};
const DEMO = { slug: "kandula", email: "demo@bandhu.example", password: "kandula-demo-2026" };
const EMPTY = { slug: "leer", email: "owner@leer.example", password: "nobody bought here yet" };

/** The address of a page of an account. */
export const at = (user, rest) => `${user.address}/a/${user.slug}/${rest}`;

/**
 * Starts the program with fresh data, without the demonstration where it is not wanted, in the language that nobody
 * speaks (crates/web/src/locale/pseudo.rs) where that is; `hurried` asks faster than people may, and sees the style
 * guide. Call `stop()` in `after`.
 */
export async function start({ demo = true, pseudo = false, hurried = false } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "bandhu-story-"));
  const run = (...words) => execFileSync(BINARY, ["--data-dir", folder, ...words], { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (demo && process.env.BANDHU_SEEDED) cpSync(process.env.BANDHU_SEEDED, folder, { recursive: true }); // made once for all stories
  else run(...(demo ? ["demo", "--seed-only", "--only", "kandula"] : ["migrate"]));
  run("account", "create", "--slug", EMPTY.slug, "--name", "Leer & Co", "--currency", "GBP", "--zone", "Europe/London",
    "--email", EMPTY.email, "--password", EMPTY.password);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const pace = hurried ? { BANDHU_RATE_SESSION: "0", BANDHU_RATE_ADDRESS: "0", BANDHU_STYLEGUIDE: "true" } : {};
  const server = spawn(BINARY, ["--data-dir", folder, "serve", "--listen", `127.0.0.1:${port}`],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, BANDHU_PSEUDO: String(pseudo), ...pace } });
  const said = [];
  await new Promise((ready, failed) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (words) => {
        said.push(String(words));
        if (said.join("").includes("listens on")) ready();
      });
    }
    server.on("exit", (code) => failed(new Error(`bandhu serve ended with ${code}: ${said.join("")}`)));
  });
  const stop = () => new Promise((done) => {
    server.removeAllListeners("exit").on("exit", () => done(rmSync(folder, { recursive: true, force: true })));
    server.kill();
  });
  return {
    stop, run, folder, log: () => said.join(""), demo: { ...DEMO, address }, empty: { ...EMPTY, address },
    reader: { ...DEMO, address, email: "reader@bandhu.example" },
  };
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

const sessions = new Map();

/** A page on which `user` is signed in, without going through the form each time. Options as for `open`. */
export async function enter(browser, user, options) {
  const key = user.address + user.email;
  if (!sessions.has(key)) {
    const page = await open(browser);
    await signIn(page, user);
    sessions.set(key, await page.context().storageState());
    await page.context().close();
  }
  return open(browser, { ...options, storageState: sessions.get(key) });
}

/** Chooses the language of the pages in the menu, as a person does, unless it is chosen already. */
export async function speak(page, language) {
  if (await page.getAttribute("html", "lang") === language) return;
  await page.click("header.topbar menu-button summary");
  await page.click(`header.topbar button[name=language][value=${language}]`);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

/** Asserts that the page came with the policy under which nothing inline and nothing foreign runs. */
export function guarded(response) {
  const policy = response.headers()["content-security-policy"] ?? "";
  assert.match(policy, /default-src 'self'/);
  assert.doesNotMatch(policy, /unsafe|\*|https?:/);
}
