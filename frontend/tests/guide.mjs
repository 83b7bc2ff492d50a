// Serves the style guide that the Rust test wrote (BANDHU_GUIDE=folder cargo test -p web ui::), with the
// policy of the real server, so that the parts can be tested without a database.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const DIST = path.join(path.dirname(fileURLToPath(import.meta.url)), "../dist");
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".html": "text/html; charset=utf-8" };
const POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The folder with the style guide; made by the Rust test when the caller has not. */
export function folder() {
  if (process.env.BANDHU_GUIDE) return process.env.BANDHU_GUIDE;
  const made = mkdtempSync(path.join(tmpdir(), "guide-"));
  const env = { ...process.env, BANDHU_GUIDE: made };
  execFileSync("cargo", ["test", "--quiet", "-p", "web", "--lib", "ui::"], { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"] });
  return made;
}

/** Starts the server; resolves to it and its address. */
export async function serve(folder) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://x");
    requests.push({ method: request.method, path: url.pathname + url.search, headers: request.headers });
    const send = (status, type, body, more = {}) =>
      response.writeHead(status, { "content-type": type, "content-security-policy": POLICY, ...more }).end(body);
    try {
      if (url.pathname.startsWith("/assets/")) return await asset(url, request, send);
      if (url.pathname.endsWith("/search/palette")) return send(200, TYPES[".html"], await found(folder, url, request));
      if (request.method === "POST") return request.resume().on("end", () => send(303, TYPES[".html"], "", { location: "/en-bare" }));
      send(200, TYPES[".html"], await readFile(path.join(folder, `${url.pathname.slice(1) || "en"}.html`)));
    } catch {
      send(404, "text/plain", "");
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, requests, address: `http://127.0.0.1:${server.address().port}` };
}

/** What the palette is answered in the language of the page that asks: nothing for `zz`. */
async function found(folder, url, request) {
  const language = path.basename(new URL(request.headers.referer ?? "http://x/en").pathname).slice(0, 2);
  return url.searchParams.get("q") === "zz" ? "" : readFile(path.join(folder, `${language}-palette.html`));
}

async function asset(url, request, send) {
  const manifest = JSON.parse(await readFile(path.join(DIST, "manifest.json"), "utf8"));
  const plain = path.basename(url.pathname).replace(/-[A-Za-z0-9]{6,8}(?=\.\w+$)/, ""); // a bundle newer than the page will do
  const file = path.join(DIST, manifest[plain] ?? path.basename(url.pathname));
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  if (/br/.test(request.headers["accept-encoding"] ?? "")) {
    const packed = await readFile(`${file}.br`).catch(() => null);
    if (packed) return send(200, type, packed, { "content-encoding": "br" });
  }
  send(200, type, await readFile(file));
}
