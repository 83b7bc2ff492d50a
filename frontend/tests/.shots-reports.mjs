import { launch, open, signIn, fits, whole, accessible } from "./launch.mjs";
const A="http://127.0.0.1:7414"; const S="/a/shop/";
const pages = {
  orders: "orders", ordersf: "orders?from=2011-11-01&to=2011-11-30&kind=return&sort=-total", orderswrong:"orders?from=2011-11-31&to=2011-11-01", ordersnone:"orders?channel=store",
  month: "reports/turnover?from=2010-12&to=2011-12", product: "reports/turnover?by=product", rfm: "reports/rfm?as_of=2011-12-10", rfmcell:"reports/rfm?as_of=2011-12-10&r=5&f=5",
  rfmempty:"reports/rfm?as_of=2009-01-01", reports:"reports", sales:"reports/sales",
};
const [,, langs="en", themes="light", sizes="desk", only=""] = process.argv;
const b = await launch();
for (const lang of langs.split(",")) for (const theme of themes.split(",")) for (const size of sizes.split(",")) {
  const page = await open(b, { language: lang, theme, phone: size==="phone" });
  page.setDefaultTimeout(60000);
  await signIn(page, { email:"owner@shop.example", password:"correct horse battery staple", address:A });
  await page.evaluate(async ([lang]) => { const t=document.querySelector("input[name=_csrf]")?.value; await fetch("/me/language",{method:"POST",headers:{"content-type":"application/x-www-form-urlencoded"},body:new URLSearchParams({_csrf:t,language:lang,next:"/"})}); }, [lang]);
  for (const [name, path] of Object.entries(pages)) {
    if (only && !only.split(",").includes(name)) continue;
    const begun = Date.now();
    await page.goto(A+S+path); const ms=Date.now()-begun;
    const seen=[];
    for (const [n,f] of [["fits",fits],["whole",whole],["axe",accessible]]) { try { await f(page); } catch (e) { seen.push(n+": "+String(e.message).slice(0,600)); } }
    console.log(lang,theme,size,name,ms+"ms",page.faults.join("|"),seen.join("\n"));
    page.faults.length=0;
    await page.screenshot({ path:`/tmp/reports-shots/${name}-${lang}-${theme}-${size}.png`, fullPage: !["orders","product"].includes(name) });
  }
  await page.context().close();
}
await b.close();
