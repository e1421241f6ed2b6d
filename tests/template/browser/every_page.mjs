// Looks at every page of a built site with axe, on a phone, where room is scarce: one page of one browser for all.
// usage: node every_page.mjs FOLDER
// Prints the pages, and a JSON list of [kind of finding, page, what was found].
import { violations } from "./axe.mjs";
import { pagesOf, visit } from "./site.mjs";

const WIDTH = 360;
const HEIGHT = 900;
const folder = process.argv[2];

// What was laid out anew is on the screen, and what watches sizes has been told.
function settled() {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

await visit(folder, async (browser, address) => {
  const urls = pagesOf(folder);
  const findings = [];
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  let url = "";
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) findings.push(["request to another host", url, request.url()]);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) findings.push(["failed request", url, response.url()]);
  });
  page.on("pageerror", (error) => findings.push(["error", url, error.message]));
  for (url of urls) {
    await page.goto(address + url, { waitUntil: "load" });
    await page.evaluate(settled);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (excess > 0) findings.push(["horizontal scroll", url, `${excess} px too wide`]);
    for (const what of await violations(page, { colours: false })) findings.push(["axe violation", url, what]);
  }
  console.log(JSON.stringify({ pages: urls, findings }));
});
