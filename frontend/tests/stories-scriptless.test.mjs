// An administrator's day in a browser without script: roles, members, the second factor, relations and notes.
// The list, an import, the filter and a bulk change without script: stories-plain, stories-filter, stories-many.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { clean, launch, open, signIn } from "./launch.mjs";
import { at, enter, start, TOLD } from "./product.mjs";

/** What an authenticator app shows at a moment, by RFC 6238: SHA-1, 30 seconds, six digits. */
function code(key, now = Date.now()) {
  const bits = [...key.replace(/\s/g, "")].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac("sha1", secret).update(count).digest();
  const from = hash[19] & 15;
  return String((hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

describe("without script an administrator", TOLD, () => {
  let browser, product;
  before(async () => {
    product = await start();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });
  const plain = (user) => enter(browser, user, { script: false });
  const press = (page, selector) => Promise.all([page.waitForLoadState("load"), page.click(selector)]);
  /** Nothing went wrong but what was refused on purpose. */
  const orderly = (page) => clean({ faults: page.faults.filter((fault) => !/status of 422/.test(fault)) });
  const settings = (user, rest) => at(user, `settings/${rest}`);

  test("makes a role, changes it and removes it behind a question", async () => {
    const page = await plain(product.demo);
    await page.goto(settings(product.demo, "roles/new"));
    await page.fill("input[name=name]", "Counter");
    await page.selectOption("select[name='grant.people.read']", "own");
    await page.selectOption("select[name='grant.notes.write']", "all");
    await page.check("input[name='hide.email']");
    await press(page, "main form.form [type=submit]");
    assert.match(await page.innerText(".field .error >> nth=0"), /\S/, "notes of more people than are seen are refused with the reason");
    await page.selectOption("select[name='grant.notes.write']", "own");
    await press(page, "main form.form [type=submit]");
    const role = page.locator("main a.row-link", { hasText: "Counter" });
    await Promise.all([page.waitForURL(/roles\/[0-9a-f-]{36}$/), role.click()]);
    assert.equal(await page.isChecked("input[name='hide.email']"), true);
    await page.fill("input[name=name]", "Till");
    await press(page, "main form.form [type=submit]");
    await Promise.all([page.waitForURL(/roles\/[0-9a-f-]{36}$/), page.locator("main a.row-link", { hasText: "Till" }).click()]);
    const sure = page.locator("form[action$='/removal'] button[type=submit], form[action$='/removal'] .danger").last();
    assert.equal(await sure.isVisible(), false, "what removes it is not at hand at once");
    await page.click("[popovertarget^='sure-']");
    await Promise.all([page.waitForURL(/settings\/roles$/), sure.click()]);
    assert.equal(await page.locator("main a.row-link", { hasText: "Till" }).count(), 0);
    orderly(page);
  });

  test("invites somebody who joins, gets another role, and leaves", async () => {
    const page = await plain(product.demo);
    await page.goto(settings(product.demo, "members"));
    await page.fill("#invite input[name=email]", "newcomer@x.example");
    await page.selectOption("#invite select[name=role]", "member");
    await press(page, "#invite form [type=submit]");
    const link = new URL(await page.locator("code", { hasText: "/invitation/" }).innerText());
    const guest = await open(browser, { script: false });
    await guest.goto(`${product.demo.address}${link.pathname}`);
    await guest.fill("input[name=name]", "Newcomer");
    await guest.fill("input[name=password]", "kites over the lagoon 7");
    await Promise.all([guest.waitForURL(/\/a\/kandula/), guest.click("main form [type=submit]")]);
    await page.goto(settings(product.demo, "members"));
    const member = page.locator("#members a.row-link, main a.row-link", { hasText: "Newcomer" }).first();
    await Promise.all([page.waitForURL(/members\/[0-9a-f-]{36}$/), member.click()]);
    const one = page.url();
    await page.selectOption("form.form select[name=role]", "manager");
    await press(page, "form.form:has(select[name=role]) [type=submit]");
    await page.goto(one);
    assert.equal(await page.inputValue("form.form select[name=role]"), "manager");
    await page.click("details.fold:has(form[action$='/removal']) summary");
    await press(page, "form[action$='/removal'] [type=submit]");
    assert.equal(await page.locator("main a.row-link", { hasText: "Newcomer" }).count(), 0);
    await guest.goto(at(product.demo, "people"));
    assert.doesNotMatch(await guest.innerText("body"), /Perera/, "who left sees nothing more");
    orderly(page);
  });

  test("sets a second factor up, signs in with it, and turns it off", async () => {
    const user = product.empty;
    const page = await open(browser, { script: false });
    await signIn(page, user);
    await page.goto(`${user.address}/me/second-factor`);
    const key = await page.innerText("main form code");
    await page.fill("input[name=code]", "000000");
    await page.fill("input[name=password]", user.password);
    await press(page, "main form [type=submit]");
    assert.match(await page.innerText(".field .error >> nth=0"), /\S/, "a wrong code is told");
    const again = await page.innerText("main form code");
    assert.equal(again, key, "the app that knows the key may try again");
    await page.fill("input[name=code]", code(key));
    await page.fill("input[name=password]", user.password);
    await press(page, "main form [type=submit]");
    const codes = await page.locator("ul.codes code").allInnerTexts();
    assert.ok(codes.length >= 8, codes.join());
    const fresh = await open(browser, { script: false });
    await fresh.goto(`${user.address}/sign-in`);
    await fresh.fill("input[name=email]", user.email);
    await fresh.fill("input[name=password]", user.password);
    await press(fresh, "main [type=submit]");
    // The app's code was used a moment ago; one of the list is good at any time.
    await fresh.fill("input[name=code]", codes[0]);
    await Promise.all([fresh.waitForURL(/\/a\/leer/), fresh.click("main [type=submit]")]);
    await fresh.goto(`${user.address}/me/second-factor`);
    await fresh.fill("form[action='/me/second-factor/removal'] input[name=password]", user.password);
    await fresh.fill("form[action='/me/second-factor/removal'] input[name=code]", codes[1]);
    await press(fresh, "form[action='/me/second-factor/removal'] [type=submit]");
    assert.equal(await fresh.locator("form[action='/me/second-factor'] input[name=code]").count(), 1, "it is off");
    orderly(page);
    orderly(fresh);
  });

  test("relates a person to another, and takes that away and back", async () => {
    const page = await plain(product.demo);
    await page.goto(at(product.demo, "people?q=perera"));
    await page.locator("#people-rows a.row-link").first().click();
    await page.waitForURL(/people\/[0-9a-f-]{36}/);
    const person = new URL(page.url()).pathname;
    await page.click("a[href$='/relations/new']");
    await page.fill("main input[type=search]", "silva");
    await Promise.all([page.waitForURL(/q=silva/), page.keyboard.press("Enter")]);
    const hit = page.locator("#relation-hits input[name=other]").first();
    await hit.check();
    await page.selectOption("select[name=how]", "referred_by");
    await Promise.all([page.waitForURL((url) => url.pathname === person), page.click(".relation-form [type=submit]")]);
    const related = page.locator(".related");
    const before = await related.count();
    assert.ok(before > 0);
    await press(page, ".related form button");
    assert.equal(await related.count(), before - 1);
    await press(page, "form[action*='/restoration'] button");
    assert.equal(await related.count(), before);
    orderly(page);
  });

  test("writes a note, changes it, and takes it away and back", async () => {
    const page = await plain(product.demo);
    await page.goto(at(product.demo, "people?view=best"));
    await page.locator("#people-rows a.row-link").first().click();
    await page.waitForURL(/people\/[0-9a-f-]{36}/);
    const person = new URL(page.url()).pathname;
    await page.fill("textarea[name=body]", "Said by pigeon");
    await press(page, ".note-form [type=submit]");
    const log = () => page.innerText("#timeline");
    await Promise.all([page.waitForURL(/notes\/.*\/edit$/), page.locator("#timeline a[href*='/notes/'][href$='/edit']").first().click()]);
    await page.fill("textarea[name=body]", "Said by owl");
    await Promise.all([page.waitForURL((url) => url.pathname === person), page.click("form[action$='/edit'] [type=submit]")]);
    assert.match(await log(), /Said by owl/);
    assert.doesNotMatch(await log(), /Said by pigeon/);
    await page.locator("#timeline a[href*='/notes/'][href$='/edit']").first().click();
    await page.waitForURL(/notes\/.*\/edit$/);
    await Promise.all([page.waitForURL((url) => url.pathname === person), page.click("form[action$='/removal'] button")]);
    assert.doesNotMatch(await log(), /Said by owl/);
    await press(page, "#timeline form[action$='/restoration'] button");
    assert.match(await log(), /Said by owl/);
    orderly(page);
  });
});
