// A list under a name: saved, changed and saved again, deleted and brought back, with script, without, and on a phone.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, clean, fits, launch, whole } from "./launch.mjs";
import { at, enter, speak, start, TOLD } from "./product.mjs";

describe("saved views", TOLD, () => {
  let browser, product;
  before(async () => {
    product = await start();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });
  const here = (page) => page.innerText(".tabs.views [aria-current]").then((text) => text.trim());
  const leads = "people?filter=stage%20%3D%20lead&sort=-created";
  const save = async (page, name) => {
    await page.goto(at(product.demo, leads));
    await page.click(".view-bar a.btn");
    await page.fill("input[name=name]", name);
    await Promise.all([page.waitForURL(/people\?view=/), page.click("main form.form [type=submit]")]);
    return page.url();
  };

  test("a view keeps its name while the list is searched, sorted and paged, and can be sent as a link", async () => {
    const page = await enter(browser, product.demo);
    await page.goto(at(product.demo, "people"));
    await speak(page, "en");
    const address = await save(page, "Newest leads");
    assert.equal(await here(page), "Newest leads");
    const id = new URL(address).searchParams.get("view");
    await page.click("thead a >> text=Name");
    await page.waitForURL(/sort=/);
    assert.equal(await here(page), "Newest leads");
    assert.equal(new URL(page.url()).searchParams.get("view"), id);
    assert.equal(new URL(page.url()).searchParams.get("filter"), null, "what is the view's own is not said again");
    await page.fill("main input[type=search]", "a");
    await page.waitForURL(/q=a/);
    assert.equal(new URL(page.url()).searchParams.get("view"), id);
    await page.goto(address);
    await page.click(".view-bar summary");
    await page.click(".view-bar a >> text=Link to copy");
    await page.waitForURL(/#link$/);
    assert.equal(await page.innerText("copy-text code"), address);
    await accessible(page);
    clean(page);
  });

  test("what was changed is saved, or undone, and what is deleted comes back from the toast, by the keyboard", async () => {
    const page = await enter(browser, product.demo);
    const address = await save(page, "To change");
    await page.goto(`${address}&filter=stage%20%3D%20customer`);
    const differs = page.locator(".view-bar .badge");
    assert.equal(await differs.count(), 1);
    await accessible(page);
    await page.click(".view-bar a >> text=Undo changes");
    await page.waitForURL(address);
    assert.equal(await differs.count(), 0);
    await page.goto(`${address}&filter=stage%20%3D%20customer`);
    await Promise.all([page.waitForURL(address), page.click(".view-bar form .primary")]);
    assert.match(await page.innerText("#people-rows"), /Customer/);
    await page.focus(".view-bar summary");
    await page.keyboard.press("Enter");
    await page.focus(".view-bar .menu-item.danger");
    await Promise.all([page.waitForURL(/people$/), page.keyboard.press("Enter")]);
    assert.doesNotMatch(await page.innerText(".tabs.views"), /To change/);
    await Promise.all([page.waitForURL(address), page.click("toast-stack .toast form button")]);
    assert.equal(await here(page), "To change");
    clean(page);
  });

  test("on a phone without script the same is done by plain forms", async () => {
    const page = await enter(browser, product.demo, { phone: true, script: false, theme: "dark" });
    const address = await save(page, "On the way");
    assert.equal(await here(page), "On the way");
    await page.goto(`${address}&columns=name,stage`);
    await fits(page);
    await whole(page);
    await Promise.all([page.waitForURL(address), page.click(".view-bar form .primary")]);
    await page.click(".view-bar summary");
    await page.click(".view-bar .menu-item >> text=Make it my default");
    await page.goto(at(product.demo, "people"));
    assert.equal(await here(page), "On the way");
    await page.click(".tabs.views a >> nth=0");
    assert.notEqual(await here(page), "On the way", "all people can still be seen");
    for (const rest of ["views?type=person", `views/${new URL(address).searchParams.get("view")}`, "settings/views"]) {
      await page.goto(at(product.demo, rest));
      await fits(page);
      await whole(page);
    }
  });
});
