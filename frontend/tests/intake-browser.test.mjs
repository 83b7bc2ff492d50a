// Segment's own library for browsers, as it is, on a page of another site, in a real browser.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { build } from "esbuild";
import { clean, launch, open } from "./launch.mjs";
import { start, TOLD } from "./product.mjs";

const LIBRARY = createRequire(import.meta.url).resolve("@segment/analytics-next");

/** The shop's page: the library with the settings of docs/intake.md, and nothing from elsewhere. */
const page = (host, key, delivery) => `<!doctype html><title>Lamps</title><script src="/library.js"></script><script>
  const there = { apiHost: "${host}/v1", protocol: "http", deliveryStrategy: ${JSON.stringify(delivery)} };
  window.analytics = library.AnalyticsBrowser.load(
    { writeKey: "${key}", cdnSettings: { integrations: { "Segment.io": { apiKey: "${key}" } }, metrics: { sampleRate: 0 } } },
    { integrations: { "Segment.io": there } },
  );
</script>`;

describe("Segment's library for browsers", TOLD, () => {
  let product, browser, site, origin, key, token, delivery;
  before(async () => {
    product = await start({ demo: false });
    const account = ["--account", product.empty.slug, "--json"];
    key = JSON.parse(product.run("write-key", "create", "--name", "Site", ...account)).write_key;
    token = JSON.parse(product.run("token", "create", ...account)).token;
    const built = await build({
      stdin: { contents: `export { AnalyticsBrowser } from ${JSON.stringify(LIBRARY)};`, resolveDir: "." },
      bundle: true, format: "iife", globalName: "library", platform: "browser", write: false, logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
    });
    const script = built.outputFiles[0].text;
    site = createServer((asked, answer) => {
      const is = asked.url === "/library.js";
      answer.writeHead(asked.url === "/favicon.ico" ? 204 : 200, { "content-type": is ? "text/javascript" : "text/html; charset=utf-8" });
      answer.end(is ? script : page(new URL(product.empty.address).host, key, delivery));
    });
    await new Promise((ready) => site.listen(0, "127.0.0.1", ready));
    origin = `http://127.0.0.1:${site.address().port}`;
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    site?.close();
    await product?.stop();
  });

  const api = async (path) => {
    const answer = await fetch(product.empty.address + path, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(answer.status, 200, path);
    return (await answer.json()).items;
  };

  /** Visits the shop; answers what was posted, and what came back. */
  const visit = async (query, act) => {
    const tab = await open(browser);
    const sent = [];
    tab.on("response", (answer) => {
      if (answer.request().method() === "POST") sent.push([new URL(answer.url()).pathname, answer.status()]);
    });
    await tab.goto(`${origin}/lamps${query}`);
    await act(tab, async (times) => {
      while (sent.length < times) await tab.waitForEvent("response");
    });
    clean(tab);
    await tab.context().close();
    return sent;
  };

  test("what is told one by one arrives, with the campaign", async () => {
    delivery = { strategy: "standard" };
    const sent = await visit("?utm_source=news&utm_campaign=may", async (tab, until) => {
      await tab.evaluate(async () => {
        await window.analytics.page("Shop", "Lamps");
        await window.analytics.track("Product Viewed", { sku: "A" });
        // While nobody is known, the library names the visitor as who it was before.
        await window.analytics.alias("77");
        await window.analytics.identify("77", { name: "Kamala Perera", email: "kamala@example.lk", plan: "gold" });
        await window.analytics.group("g1", { name: "Lanka Traders" });
        await window.analytics.screen("Basket");
      });
      await until(6);
    });
    assert.deepEqual(sent.sort(), ["a", "g", "i", "p", "s", "t"].map((call) => [`/v1/${call}`, 200]));
    const people = await api("/api/v1/people");
    assert.equal(people.length, 1);
    const [person] = people;
    assert.equal(person.name.full, "Kamala Perera");
    assert.equal(person.custom.plan, "gold");
    assert.equal(person.language, "en");
    assert.ok(person.time_zone, "the browser's");
    const ids = person.external_ids.map(({ id }) => id);
    assert.deepEqual([ids.length, ids.includes("77")], [2, true], "the visitor's id is theirs");
    assert.deepEqual((await api("/api/v1/companies")).map(({ id, name }) => [id, name]), [[person.company, "Lanka Traders"]]);
    const items = await api(`/api/v1/people/${person.id}/timeline`);
    assert.deepEqual(items.map(({ kind, channel, summary }) => [kind, channel, summary]).sort(), [
      ["event", "web", "Product Viewed"], ["page_view", "app", "Basket"], ["page_view", "web", "Lamps"],
    ]);
    const lamps = items.find(({ summary }) => summary === "Lamps").properties;
    assert.deepEqual([lamps.category, lamps.campaign], ["Shop", { source: "news", name: "may" }]);
  });

  test("what is gathered into batches arrives", async () => {
    delivery = { strategy: "batching", config: { size: 3, timeout: 60_000 } };
    const sent = await visit("", async (tab, until) => {
      await tab.evaluate(async () => {
        await window.analytics.identify("88", { name: "Ravi" });
        for (const step of ["one", "two"]) await window.analytics.track(`Step ${step}`);
      });
      await until(1);
    });
    assert.deepEqual(sent, [["/v1/b", 200]]);
    const ravi = (await api("/api/v1/people")).filter((person) => person.name.full === "Ravi");
    assert.equal(ravi.length, 1);
    const items = await api(`/api/v1/people/${ravi[0].id}/timeline`);
    assert.deepEqual(items.map(({ summary }) => summary).sort(), ["Step one", "Step two"]);
  });
});
