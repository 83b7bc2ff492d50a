// Segment's own library for Node, as it is, fills a person's timeline.
import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import { after, before, describe, test } from "node:test";
import { Analytics } from "@segment/analytics-node";
import { start, TOLD } from "./product.mjs";

describe("Segment's library", TOLD, () => {
  let product, address, key, token;
  before(async () => {
    product = await start({ demo: false });
    address = product.empty.address;
    const account = ["--account", product.empty.slug, "--json"];
    key = JSON.parse(product.run("write-key", "create", "--name", "Site", ...account)).write_key;
    token = JSON.parse(product.run("token", "create", ...account)).token;
  });
  after(() => product?.stop());

  const api = async (path) => {
    const answer = await fetch(address + path, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(answer.status, 200, path);
    return (await answer.json()).items;
  };
  const timeline = async (name) => {
    const people = (await api("/api/v1/people")).filter((person) => person.name.full === name);
    assert.equal(people.length, 1, `${name} is one person`);
    const items = await api(`/api/v1/people/${people[0].id}/timeline`);
    return { person: people[0], items: items.map((item) => [item.kind, item.channel, item.summary]) };
  };
  const analytics = (host, more) => {
    const made = new Analytics({ writeKey: key, host, maxRetries: 2, ...more });
    const faults = [];
    made.on("error", (fault) => faults.push(fault));
    return { made, faults };
  };

  test("every kind of call arrives, from before the visitor was known, too", async () => {
    const { made, faults } = analytics(address, {});
    const at = (minute) => new Date(Date.UTC(2026, 0, 5, 10, minute));
    made.page({ anonymousId: "visitor-1", name: "Lamps", timestamp: at(0) });
    made.track({ anonymousId: "visitor-1", event: "Product Viewed", timestamp: at(1) });
    made.identify({ anonymousId: "visitor-1", userId: "77", traits: { name: "Kamala Perera", email: "kamala@example.lk", phone: "+94 77 123 4567" } });
    made.track({ userId: "77", event: "Product Added", properties: { sku: "A", revenue: 9.5 }, timestamp: at(2) });
    made.screen({ userId: "77", name: "Basket", timestamp: at(3) });
    made.group({ userId: "77", groupId: "g1", traits: { name: "Lanka Traders" } });
    made.alias({ userId: "kamala", previousId: "77" });
    await made.closeAndFlush();
    assert.deepEqual(faults, []);
    const { person, items } = await timeline("Kamala Perera");
    assert.deepEqual(items, [
      ["page_view", "app", "Basket"], ["event", "web", "Product Added"],
      ["event", "web", "Product Viewed"], ["page_view", "web", "Lamps"],
    ]);
    assert.deepEqual(person.emails.map((email) => email.address), ["kamala@example.lk"]);
    assert.deepEqual(person.external_ids.map(({ source, id }) => [source, id]), [["segment", "77"], ["segment", "kamala"]]);
    const companies = await api("/api/v1/companies");
    assert.deepEqual(companies.map(({ id, name }) => [id, name]), [[person.company, "Lanka Traders"]]);
    assert.equal((await api("/api/v1/orders")).length, 0, "an event with revenue is no order");
  });

  test("an answer that is lost is asked for again, and nothing comes twice", async () => {
    let passed = 0;
    // Hands everything on, but the first answer never comes back.
    const lossy = createServer((asked, answer) => {
      const on = request(address + asked.url, { method: asked.method, headers: asked.headers }, (came) => {
        passed += 1;
        if (passed === 1) return void came.resume().on("end", () => asked.socket.destroy());
        answer.writeHead(came.statusCode, came.headers);
        came.pipe(answer);
      });
      asked.pipe(on);
    });
    await new Promise((ready) => lossy.listen(0, "127.0.0.1", ready));
    const { made, faults } = analytics(`http://127.0.0.1:${lossy.address().port}`, {});
    made.identify({ userId: "88", traits: { name: "Ravi" } });
    for (let n = 0; n < 5; n += 1) made.track({ userId: "88", event: `Step ${n}` });
    await made.closeAndFlush();
    lossy.close();
    assert.deepEqual(faults, []);
    assert.ok(passed >= 2, `${passed} requests came through`);
    const { items } = await timeline("Ravi");
    assert.deepEqual(items.map(([, , name]) => name).sort(), ["Step 0", "Step 1", "Step 2", "Step 3", "Step 4"]);
  });

  test("a wrong key is told to the library", async () => {
    const made = new Analytics({ writeKey: "wk_nobody", host: address, maxRetries: 0 });
    const faults = [];
    made.on("error", (fault) => faults.push(fault));
    made.track({ userId: "99", event: "Lost" });
    await made.closeAndFlush();
    assert.equal(faults.length, 1);
    assert.match(String(faults[0].reason?.message ?? faults[0].reason ?? faults[0]), /401/);
  });
});
