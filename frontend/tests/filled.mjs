// An account in which something stands at every address: what forms and programs would make, in words of one's own.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { open } from "./launch.mjs";
import { at } from "./product.mjs";

/** Words without a Latin letter, so that whatever is not translated shows. */
const WORDS = {
  person: "Αθηνά Παπαδοπούλου", other: "Σωκράτης Οικονόμου", company: "Λευκός Οίκος", product: "Κύπελλο", tag: "ω", note: "Τηλεφώνησε",
  team: "Αθήνα", role: "Υποδοχή", key: "Ω", reference: "ΤΤ-1", file: "προσφορά.ω", guest: "Ωμέγα",
};

/** Fills the account of `user`, whose program `product` is. Answers where the invited go, and who has a second factor. */
export async function fill(browser, product, user, slug = user.slug) {
  // Somebody of two accounts chooses between them.
  product.run("account", "create", "--slug", "other", "--name", WORDS.company, "--currency", "GBP", "--email", user.email, "--password", user.password);
  product.run("import", "orders", orders(product.folder), "--account", slug, "--source", "1");
  const { token } = JSON.parse(product.run("token", "create", "--account", slug, "--name", WORDS.key, "--json"));
  const send = async (method, what, body, type = "application/json") => {
    const headers = { authorization: `Bearer ${token}`, "content-type": type };
    const answer = await fetch(`${user.address}/api/v1/${what}`, { method, headers, body: type === "application/json" ? JSON.stringify(body) : body });
    assert.ok(answer.ok, `${what}: ${answer.status} ${await answer.clone().text()}`);
    return answer.status === 204 ? {} : answer.json();
  };
  const post = (what, body, type) => send("POST", what, body, type);
  const likes = [{ label: WORDS.tag, value: "42" }];
  const { id: person } = await post("people", {
    name: { full: WORDS.person }, emails: [{ address: "1@2.example" }], tags: [WORDS.tag], preferences: { reached_by: "whatsapp", from: "09:00", until: "17:30", days: ["monday"], likes },
  });
  const { id: other } = await post("people", { name: { full: WORDS.other } });
  const { id: company } = await post("companies", { name: WORDS.company });
  await post("notes", { person, body: WORDS.note });
  for (const [kind, more] of [["call", { direction: "out", minutes: 12 }], ["meeting", { minutes: 30 }], ["visit", {}]]) {
    await post("activities", { kind, person, body: WORDS.note, ...more });
  }
  await post("activities", { kind: "call", company, direction: "in", body: WORDS.note });
  await post(`people/${person}/files?name=${encodeURIComponent(WORDS.file)}`, "ω", "application/octet-stream");
  await post("interactions", { kind: "message", channel: "mail", person, source: "1", external_id: "1", summary: WORDS.note });
  const subject = (kind, id) => ({ kind, id });
  await post("relations", { kind: "referred_by", from: subject("person", person), to: subject("company", company) });
  await post("relations", { kind: "parent_of", from: subject("person", person), to: subject("person", other) });
  const order = await post("orders", { source: "1", number: "1001", person, lines: [{ product: "1", description: WORDS.product, quantity: "2", unit_price: "1250.00" }] });
  await post(`orders/${order.id}/payments`, { amount: "1500.00", method: "mobile_money", reference: WORDS.reference });
  await post("write-keys", { name: WORDS.key });
  const { id: role } = await post("roles", { name: WORDS.role, grants: { "people.read": "team", "notes.write": "team" } });
  const { id: team } = await post("teams", { name: WORDS.team });
  await post("teams", { name: `${WORDS.team} 2`, parent: team });
  const labels = { en: WORDS.tag };
  const { id: field } = await post("fields", { record: "person", holds: "choice", labels, section: WORDS.team, required: false, choices: [{ labels }, { labels: { en: WORDS.key + WORDS.key } }] });
  const { id: gone } = await post("fields", { record: "person", holds: "number", labels: { en: WORDS.role } });
  await send("DELETE", `fields/${gone}`);
  const { id: view } = await post("views", { type: "person", name: WORDS.tag + WORDS.tag, description: WORDS.note, visibility: "shared", filter: "stage = lead" });
  const { items: [me] } = await send("GET", "members");
  await post("bulk-changes", { kind: "people", ids: [person, other], owner: me.user ?? me.id });
  const invite = async (email) => (await post("invitations", { email, role: "member" })).link;
  const [invitation, joining] = [await invite("2@2.example"), await invite("3@2.example")];
  const guarded = { ...user, email: "3@2.example", password: "ένα ψηλό ξύλινο σκαμνί 7" };
  await join(browser, joining, guarded);
  return { person, other, company, order: order.id, invitation, guarded, role, field, view };
}

/** Orders of a year, the last of them with a day that is none. */
function orders(folder) {
  const lines = ["order,date,sku,qty,price,customer,description"];
  for (let n = 0; n < 240; n++) {
    const order = n >> 1;
    lines.push(`${order},2025-${String(1 + (order % 12)).padStart(2, "0")}-04 10:00,${n % 9},${1 + (n % 4)},12.50,${order % 30},${WORDS.product} ${n % 9}`);
  }
  lines.push(`999,2025-13-41 10:00,1,1,1.00,1,${WORDS.product}`);
  const file = path.join(folder, "1.ω");
  writeFileSync(file, lines.join("\n"));
  return file;
}

/** Takes an invitation, and turns the second factor on. */
async function join(browser, link, { email, password, address }) {
  const page = await open(browser);
  await page.goto(new URL(new URL(link).pathname, address).href);
  await page.fill("input[name=name]", WORDS.guest);
  await page.fill("input[name=password]", password);
  await Promise.all([page.waitForURL((url) => !url.pathname.includes("invitation")), page.click("main [type=submit]")]);
  await page.goto(`${address}/me/second-factor`);
  await page.fill("input[name=code]", code((await page.innerText("main code")).replaceAll(/\s/g, "")));
  await page.fill("input[name=password]", password);
  await page.locator("form:has(input[name=setup]) [type=submit]").click();
  await page.waitForSelector("ul.codes");
  await page.context().close();
  assert.ok(email);
}

/** The code of this moment (RFC 6238: six digits, half a minute, SHA-1) for a key in base 32. */
function code(key) {
  const bits = [...key.toUpperCase()].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac("sha1", secret).update(moment).digest();
  return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Where to begin the walk: what stands in no menu, and what is filled best. */
export function beginnings(user, { person, company, order, invitation, view }) {
  const here = (rest) => at(user, rest);
  return [here("people"), here(`people/${person}`), here(`companies/${company}`), here(`orders/${order}`), here("bulk-changes"), here("admin/jobs?state=done"),
    here(`search?q=${WORDS.note}`), here("reports/turnover?by=product"), here("settings/roles"), here("settings/fields"), here("settings/views"), here("views"), here(`people?view=${view}&filter=stage%20%3D%20customer`), here("views/new?type=person&filter=stage%20%3D%20lead"), `${user.address}/`, `${user.address}/me`, `${user.address}/sign-in`,
    `${user.address}/accounts`, `${user.address}/api/docs`, `${user.address}/styleguide`, new URL(new URL(invitation).pathname, user.address).href];
}

/** Pages that answer a form and have no address of their own: what is wrong, what was made, what is asked. Each is shown
 *  in `page` by sending the form, and changes nothing that matters. */
export function answers(user, { person, company, order, guarded, field, view }) {
  const here = (rest) => at(user, rest);
  const form = (to, fields = {}, from = here("people")) => async (page) => {
    await page.goto(from);
    await Promise.all([page.waitForEvent("load"), page.evaluate(({ to, fields }) => {
      const sent = Object.assign(document.createElement("form"), { method: "post", action: to });
      const csrf = document.querySelector("input[name=_csrf]").value;
      for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) sent.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
      document.body.append(sent);
      sent.submit();
    }, { to, fields })]);
  };
  return {
    "a person without anything": form(here("people/new")),
    "a company without a name": form(here("companies/new")),
    "a person whom two change": form(here(`people/${person}/edit`), { version: "0", name: WORDS.other, tags: "", street: "1" }),
    "a company that two change": form(here(`companies/${company}/edit`), { version: "0", name: WORDS.person, tags: WORDS.tag }),
    "a relation to nobody": form(here(`people/${person}/relations/new`)),
    "many people are chosen": form(here("bulk-changes/new"), { kind: "people", record: person }),
    "a payment without an amount": form(here(`orders/${order}/payments`)),
    "a role without a name": form(here("settings/roles/new")),
    "a team without a name": form(here("settings/teams"), { name: "" }),
    "an own field without a name": form(here("settings/fields"), { record: "person", holds: "choice" }),
    "an own field that two change": form(here(`settings/fields/${field}`), { version: "0", "labels.en": WORDS.role, section: WORDS.other }),
    "a view without a name": form(here("views"), { type: "person" }),
    "a view that two change": form(here(`views/${view}`), { version: "0", name: WORDS.other, visibility: "shared" }),
    "an invitation to no address": form(here("settings/invitations"), { email: "x", role: "member" }),
    "a new invitation": form(here("settings/invitations"), { email: `${Math.random()}@2.example`, role: "member" }),
    "a new token": form(here("settings/tokens"), { name: WORDS.key, role: "member", days: "90" }),
    "a write key without a name": form(here("settings/write-keys"), { name: "" }),
    "a password that is not one's own": form(`${user.address}/me/password`, { old: "ω", new: "ω" }),
    "a code that is not right": form(`${user.address}/me/second-factor`, { setup: "", code: "1", password: "ω" }, `${user.address}/me/second-factor`),
    "a page that is not there": async (page) => { await page.goto(here("nowhere")); },
    "an answer that is not there": async (page) => { await page.goto(here(`people?q=ωωωω`)); },
  };
}

/** Pages for those who have not come in yet, shown in a page in which nobody is signed in. */
export function outside(user, { invitation, guarded }) {
  return {
    "signing in": (page) => page.goto(`${user.address}/sign-in`),
    "a wrong password": async (page) => {
      await page.goto(`${user.address}/sign-in`);
      await page.fill("input[name=email]", `${Math.random()}@2.example`);
      await page.fill("input[name=password]", "ω");
      await Promise.all([page.waitForEvent("load"), page.click("main form:not(.languages) [type=submit]")]);
    },
    "the code of the second factor": async (page) => {
      await page.goto(`${user.address}/sign-in`);
      await page.fill("input[name=email]", guarded.email);
      await page.fill("input[name=password]", guarded.password);
      await Promise.all([page.waitForEvent("load"), page.click("main form:not(.languages) [type=submit]")]);
      await page.waitForSelector("input[name=code]");
    },
    "an invitation": (page) => page.goto(new URL(new URL(invitation).pathname, user.address).href),
    "an invitation that is none": (page) => page.goto(`${user.address}/invitation/nothing`),
  };
}
