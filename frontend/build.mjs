// Bundles src/ into dist/: hashed names, manifest.json, and .br and .gz beside every text file.
// The server embeds dist/ and finds files by their plain name through the manifest.
import { build } from "esbuild";
import subsetFont from "subset-font";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import zlib from "node:zlib";

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, "dist");
const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

// One face per script and weight. A browser loads a file only for characters of its range that stand on
// the page. Ethiopic is cut in two: Amharic needs the first block only.
const SCRIPTS = [
  { name: "sinhala", font: "noto-sans-sinhala", range: "U+0D81-0DF4, U+200C-200D, U+25CC" },
  { name: "malayalam", font: "noto-sans-malayalam", range: "U+0D00-0D7F, U+200C-200D, U+25CC" },
  // Numerals of its own stand in hardly any bold text: there they come from the thinner file.
  { name: "ethiopic", font: "noto-sans-ethiopic", range: "U+1200-137F", thin: "U+1369-137C" },
  { name: "ethiopic", font: "noto-sans-ethiopic", range: "U+1380-1399, U+2D80-2DDE, U+AB01-AB2E", part: "more" },
];
const WEIGHTS = [400, 600];
// The languages' own names look alike on every device: their few letters are a file of 2 kB each, which a browser
// fetches when the menu is opened, and on cards before the sign-in, which have no menu.
const NAMES = { sinhala: "සිංහල", malayalam: "മലയാളം", ethiopic: "አማርኛ" };

/** The characters of a CSS unicode-range. */
function characters(range) {
  let out = "";
  for (const part of range.replaceAll("U+", "").split(",")) {
    const [from, to = from] = part.trim().split("-").map((hex) => parseInt(hex, 16));
    for (let c = from; c <= to; c++) out += String.fromCodePoint(c);
  }
  return out;
}

/** The CSS unicode-range of sorted characters. */
function ranges(letters) {
  const spans = [];
  for (const code of letters.map((c) => c.codePointAt(0))) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  const hex = (code) => code.toString(16).toUpperCase();
  return spans.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join();
}

/** `name-HASH.ext` for `content`. */
function hashed(name, content) {
  const hash = createHash("sha256").update(content).digest("base64url").replace(/[-_]/g, "").slice(0, 8);
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${hash}${ext}`;
}

const manifest = {};

/** Writes `content` into dist under its hashed name and notes it in the manifest. */
async function emit(name, content) {
  const file = hashed(name, content);
  await writeFile(path.join(dist, file), content);
  manifest[name] = file;
  return file;
}

/** Cuts the fonts to their ranges; returns the @font-face rules. */
async function fonts() {
  const rules = [];
  for (const { name, font, range, part, thin } of SCRIPTS) {
    const rule = (file, bold, of) =>
      `@font-face{font-family:"Noto ${name}";src:url(${file})format("woff2");` +
      `font-weight:${bold ? "501 900" : "100 500"};font-display:swap;unicode-range:${of}}`;
    for (const weight of WEIGHTS) {
      const last = weight === WEIGHTS.at(-1);
      const left = thin && last ? new Set(characters(thin)) : new Set();
      const letters = [...characters(range)].filter((c) => !left.has(c));
      const source = path.join(
        root, "node_modules/@fontsource", font, "files", `${font}-${name}-${weight}-normal.woff2`);
      const cut = await subsetFont(await readFile(source), letters.join(""), { targetFormat: "woff2" });
      const file = await emit(`${name}${part ? `-${part}` : ""}-${weight}.woff2`, cut);
      rules.push(rule(file, last, thin && last ? ranges(letters) : range));
      // The same file for the bold numerals: no request more.
      if (thin && !last) rules.push(rule(file, true, thin));
    }
  }
  for (const [name, letters] of Object.entries(NAMES)) {
    const font = `noto-sans-${name}`;
    const source = path.join(root, "node_modules/@fontsource", font, "files", `${font}-${name}-400-normal.woff2`);
    const cut = await subsetFont(await readFile(source), letters, { targetFormat: "woff2" });
    const file = await emit(`names-${name}-400.woff2`, cut);
    const range = [...new Set(letters)].map((c) => `U+${c.codePointAt(0).toString(16)}`).join();
    rules.push(`@font-face{font-family:"Names";src:url(${file})format("woff2");font-weight:100 900;font-display:swap;unicode-range:${range}}`);
  }
  return rules.join("\n");
}

/** The licences of what the bundle carries along. */
async function licences() {
  const parts = ["@fontsource/noto-sans-sinhala", "@fontsource/noto-sans-malayalam", "@fontsource/noto-sans-ethiopic", "htmx.org"];
  const texts = parts.map(async (name) => `${name}\n\n${await readFile(path.join(root, "node_modules", name, "LICENSE"), "utf8")}`);
  await emit("licences.txt", (await Promise.all(texts)).join("\n\n"));
}

/** Leaves out comments and the space between tags. */
const tighten = (svg) => svg.replace(/<!--[\s\S]*?-->/g, "").replace(/>\s+</g, "><").trim() + "\n";

async function bundle(faces) {
  const virtualFonts = {
    name: "fonts",
    setup(build) {
      build.onResolve({ filter: /^fonts:/ }, ({ path }) => ({ path, namespace: "fonts" }));
      build.onLoad({ filter: /.*/, namespace: "fonts" }, () => ({ contents: faces, loader: "css" }));
    },
  };
  const result = await build({
    absWorkingDir: root,
    entryPoints: ["src/app.ts", "src/app.css"],
    bundle: true,
    minify: true,
    format: "esm",
    target: ["chrome123", "firefox121", "safari17.5"],
    external: ["*.woff2"],
    outdir: dist,
    write: false,
    legalComments: "none",
    plugins: [virtualFonts],
  });
  for (const file of result.outputFiles) await emit(path.basename(file.path), file.contents);
}

/** A packed copy beside every text file, so that the server packs nothing at run time. */
async function pack() {
  for (const file of await readdir(dist)) {
    if (!/\.(js|css|svg)$/.test(file)) continue;
    const raw = await readFile(path.join(dist, file));
    const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } };
    await writeFile(path.join(dist, `${file}.br`), await brotli(raw, quality));
    await writeFile(path.join(dist, `${file}.gz`), await gzip(raw, { level: 9 }));
  }
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const faces = await fonts();
for (const name of ["icons.svg", "favicon.svg"]) {
  await emit(name, tighten(await readFile(path.join(root, "src", name), "utf8")));
}
await bundle(faces);
await licences();
await pack();
await writeFile(path.join(dist, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");

for (const [name, file] of Object.entries(manifest)) {
  const raw = (await readFile(path.join(dist, file))).length;
  const br = await readFile(path.join(dist, `${file}.br`)).then((b) => b.length, () => raw);
  console.log(`${name.padEnd(24)} ${String(raw).padStart(7)} B ${String(br).padStart(7)} B br`);
}
