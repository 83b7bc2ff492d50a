// Signs in with a real browser, times the list until it is painted, asks Lighthouse of
// the list and of a person's page; prints one JSON object.
// node browser.mjs ORIGIN LIST PERSON EMAIL PASSWORD   (run from frontend/, whose packages it uses)
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [origin, list, person, email, password] = process.argv.slice(2);
const require = createRequire(path.join(process.cwd(), "package.json"));
const { chromium } = require("playwright-core");
const lighthouse = (await import(pathToFileURL(require.resolve("lighthouse")).href)).default;

const profile = mkdtempSync(path.join(tmpdir(), "bandhu-bench-"));
const port = 20000 + (process.pid % 20000);
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM,
  headless: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", `--remote-debugging-port=${port}`],
});
try {
  const tab = await browser.newPage();
  await tab.goto(`${origin}/sign-in`);
  await tab.fill("input[name=email]", email);
  await tab.fill("input[name=password]", password);
  await tab.locator("form:has(input[name=password])").evaluate((form) => form.requestSubmit());
  await tab.waitForURL((url) => !url.pathname.startsWith("/sign-in"));

  // The middle of five cold loads: the cache is switched off, the session stays.
  const session = await browser.newCDPSession(tab);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const times = [];
  for (let i = 0; i < 5; i++) {
    await tab.goto(origin + list, { waitUntil: "load" });
    times.push(await tab.evaluate(() => new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(Math.max(...list.getEntries().map((entry) => entry.startTime))))
        .observe({ type: "largest-contentful-paint", buffered: true });
    })));
  }
  times.sort((a, b) => a - b);

  const scores = {};
  for (const [name, page] of Object.entries({ list, person })) {
    const result = await lighthouse(origin + page, {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: ["performance", "accessibility", "best-practices"],
      disableStorageReset: true,
    });
    for (const [category, { score }] of Object.entries(result.lhr.categories)) {
      scores[`${name}: ${category}`] = Math.round(score * 100);
    }
  }
  console.log(JSON.stringify({ visible_ms: Math.round(times[2]), ...scores }));
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
