// Weighs the front page and watches it come up, for a reader on a phone and one at a desk.
// usage: node front_page.mjs FOLDER
// Prints JSON: the bytes of every request by kind, and the layout shift seen while loading and scrolling.
import { visit } from "./site.mjs";

const SCREENS = [{ width: 360, height: 800 }, { width: 1280, height: 900 }];

function watchShifts() {
  window.shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  });
  observer.observe({ type: "layout-shift", buffered: true });
}

async function scrollThrough() {
  for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    await new Promise((done) => setTimeout(done, 30));
  }
}

async function measure(browser, address, viewport) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const requests = [];
  page.on("response", async (response) => {
    const kind = response.request().resourceType();
    const body = await response.body();
    requests.push({ url: response.url().slice(address.length), kind, bytes: body.length });
  });
  await page.addInitScript(watchShifts);
  await page.goto(`${address}/`, { waitUntil: "load" });
  await page.evaluate(scrollThrough);
  const inlineScript = await page.evaluate(() =>
    [...document.querySelectorAll("script:not([src])")].reduce((sum, script) => sum + script.textContent.length, 0));
  const shift = await page.evaluate(() => window.shift);
  await context.close();
  return { width: viewport.width, requests, inlineScript, shift };
}

await visit(process.argv[2], async (browser, address) => {
  const seen = [];
  for (const viewport of SCREENS) seen.push(await measure(browser, address, viewport));
  console.log(JSON.stringify(seen));
});
