// A built site, served as a plain web server serves it, and a browser to visit it with.
import { createServer } from "node:http";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { chromium } from "playwright-core";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

const CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url, "http://site").pathname));
    const file = [path, join(path, "index.html"), `${path}.html`].find(isFile);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

// Every page of the site but the redirects, which have nothing to look at.
export function pagesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .filter((name) => !readFileSync(join(folder, name), "utf-8").includes('http-equiv="refresh"'))
    .map((name) => `/${relative(folder, join(folder, name)).split(sep).join("/")}`.replace(/\/index\.html$/, "/"))
    .sort();
}

export async function visit(folder, work) {
  const site = await serve(folder);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: CHROMIUM });
  try {
    return await work(browser, site.address);
  } finally {
    await browser.close();
    site.close();
  }
}
