// How a page looks, as far as a program can tell: texts that are missing, words that are cut, lie on other words, have no room for their
// marks or cannot be told from what lies behind them.
import assert from "node:assert/strict";

/** Letters of each language that is spoken here. */
export const SCRIPTS = { en: /\p{Script=Latin}/u, si: /\p{Script=Sinhala}/u, am: /\p{Script=Ethiopic}/u, ml: /\p{Script=Malayalam}/u };

/** Texts of the page, seen or read aloud, that look like the key of a text that is missing. */
export function keys(page) {
  return page.evaluate(() => {
    const said = [...document.querySelectorAll("body *")].filter((e) => !e.closest("[translate=no]")).flatMap((e) => [
      ...[...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent),
      ...["aria-label", "title", "placeholder"].map((name) => e.getAttribute(name)),
    ]);
    return said.filter((text) => text && (/^\s*[a-z]+(-[a-z0-9]+)+\s*$/.test(text) || /[⟨⟩]/.test(text)));
  });
}

/** Words that a page shows in the scripts' own sizes, with what is wrong with them; `within` a part of it. */
export function flaws(page, within = "body") {
  return page.evaluate((place) => {
    const seen = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const root = document.querySelector(place);
    const said = (e) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().replace(/\s+/g, " ").slice(0, 50)}`;
    const style = new Map();
    const of = (e) => style.get(e) ?? style.set(e, getComputedStyle(e)).get(e);
    const clips = (way) => ["hidden", "clip"].includes(way);
    // For screen readers alone, or not opened.
    const hidden = (e) => e.closest("select, option, textarea, svg, script, template, dialog:not([open]), [popover]:not(:popover-open)") || of(e).clipPath !== "none";
    const floats = (e) => { for (let a = e; a && a !== root; a = a.parentElement) if (["fixed", "sticky", "absolute"].includes(of(a).position)) return true; return false; };

    const words = [];
    const holders = new Set();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const e = node.parentElement;
      if (!node.textContent.trim() || hidden(e) || !seen(e)) continue;
      let vh = false;
      for (let a = e; a && a !== root.parentElement; a = a.parentElement) { if (of(a).clipPath !== "none") vh = true; holders.add(a); }
      if (vh) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      words.push({ node, e, floats: floats(e), lines: [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1) });
    }

    const cut = [...holders].filter((e) => of(e).clipPath === "none" && e.clientWidth > 1).flatMap((e) => {
      const s = of(e);
      // Long data ends in dots where it can be read elsewhere: opened, or held over.
      const shortened = s.textOverflow === "ellipsis" && e.closest("a, [title], td, dd") && !e.textContent.includes("⟦");
      const wide = clips(s.overflowX) && !shortened && e.scrollWidth > e.clientWidth + 1;
      const high = clips(s.overflowY) && e.scrollHeight > e.clientHeight + 1;
      return wide || high ? [`cut: ${said(e)}: ${e.scrollWidth}×${e.scrollHeight} of ${e.clientWidth}×${e.clientHeight}`] : [];
    });

    // The ink of the letters as they are drawn, with the marks above and below, against the lines that they stand on.
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    const crammed = [];
    for (const { node, e } of words) {
      const s = of(e);
      pen.font = `${s.fontStyle} ${s.fontWeight} ${s.fontSize} ${s.fontFamily}`;
      const ink = pen.measureText(node.textContent.trim());
      const high = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
      const line = parseFloat(s.lineHeight);
      if (high > line + 0.5) crammed.push(`crammed: ${said(e)}: letters of ${high.toFixed(1)} in lines of ${line.toFixed(1)}`);
    }

    const lies = [];
    const flat = words.filter((w) => !w.floats).flatMap((w) => w.lines.map((r) => ({ node: w.node, r })));
    flat.sort((a, b) => a.r.top - b.r.top);
    for (let a = 0; a < flat.length; a++) {
      for (let b = a + 1; b < flat.length && flat[b].r.top < flat[a].r.bottom; b++) {
        const [one, other] = [flat[a].r, flat[b].r];
        if (flat[a].node === flat[b].node) continue;
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        // Lines are set close: a third of a line is no clash.
        if (width > 2 && height > Math.min(one.height, other.height) / 3) lies.push(`clash: ${flat[a].node.textContent.trim().slice(0, 40)} | ${flat[b].node.textContent.trim().slice(0, 40)}`);
      }
    }
    return [...new Set([...cut, ...crammed, ...lies])];
  }, within);
}

/** Asserts that no word is cut, crammed or covered. */
export async function uncrowded(page, within, message) {
  assert.deepEqual(await flaws(page, within), [], message);
}

/**
 * Asserts that the eye can tell every line of words, of `within`, from what lies behind it in `picture`, a PNG of the whole
 * page: the darkest and the lightest point drawn there, by WCAG's measure. It sees what styles do not tell: veils,
 * pictures, fills. Thin strokes are drawn lighter than their colour, so it asks for less than axe.
 */
export async function told(page, picture, within = "body", least = 2.5) {
  const faint = await page.evaluate(async ({ data, place, least }) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d", { willReadFrequently: true });
    pen.drawImage(bitmap, 0, 0);
    const linear = Array.from({ length: 256 }, (_, n) => (n / 255 <= 0.04045 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4));
    const found = [];
    const walker = document.createTreeWalker(document.querySelector(place), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const e = node.parentElement;
      if (!node.textContent.trim() || e.closest("select, script, svg, template, dialog:not([open]), [popover]:not(:popover-open), :disabled, [aria-hidden=true]")) continue;
      if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of range.getClientRects()) {
        const [x, y] = [Math.max(0, Math.floor(r.left + scrollX)), Math.max(0, Math.floor(r.top + scrollY))];
        const [width, height] = [Math.min(bitmap.width - x, Math.ceil(r.width)), Math.min(bitmap.height - y, Math.ceil(r.height))];
        // One of 1 × 1 is there for screen readers alone.
        if (width < 4 || height < 4 || [...ancestors(e)].some((a) => getComputedStyle(a).clipPath !== "none")) continue;
        const { data: points } = pen.getImageData(x, y, width, height);
        let [dark, light] = [1, 0];
        for (let i = 0; i < points.length; i += 4) {
          const shine = 0.2126 * linear[points[i]] + 0.7152 * linear[points[i + 1]] + 0.0722 * linear[points[i + 2]];
          dark = Math.min(dark, shine);
          light = Math.max(light, shine);
        }
        const ratio = (light + 0.05) / (dark + 0.05);
        if (ratio < least) found.push(`faint: ${e.tagName.toLowerCase()}.${e.className} ${node.textContent.trim().slice(0, 40)}: ${ratio.toFixed(2)}`);
      }
    }
    return found;
    function* ancestors(from) { for (let a = from; a; a = a.parentElement) yield a; }
  }, { data: picture.toString("base64"), place: within, least });
  assert.deepEqual(faint, []);
}

/** What is folded away stands open, but for menus and what asks first. */
export function unfold(page) {
  return page.evaluate(() => { for (const fold of document.querySelectorAll("main details:not(.menu)")) fold.open = true; });
}

/** Bars that stay in sight lie where they belong: whatever happens to be under them can be scrolled away. */
export function unbar(page) {
  return page.evaluate(() => { for (const bar of document.querySelectorAll(".choice-bar, .rail, .topbar")) bar.style.position = "static"; });
}
