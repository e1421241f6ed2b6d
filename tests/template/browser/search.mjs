// Searches the whole site as a reader does, by keyboard, and tells what was seen.
// usage: node search.mjs FOLDER
import { violations } from "./axe.mjs";
import { visit } from "./site.mjs";

const focused = (page) => page.evaluate(() => document.activeElement.firstChild?.textContent ?? document.activeElement.id);

await visit(process.argv[2], async (browser, address) => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  page.setDefaultTimeout(10000);
  const asked = [];
  page.on("request", (request) => asked.push(request.url().replace(address, "")));
  page.on("pageerror", (error) => asked.push(error.message));
  await page.goto(`${address}/talks/`, { waitUntil: "load" });
  const early = asked.filter((url) => url.includes("search"));

  const status = page.locator("#site-search [role=status]");
  const said = async (words) => {
    await page.waitForFunction((w) => document.querySelector("#site-search [role=status]").textContent === w, words);
    return status.innerText();
  };
  await page.keyboard.press("/");
  await page.keyboard.type("calibration no-such-word");
  const nothing = await said("Nothing found");
  await page.locator("#search-words").fill("CALIBRAT");
  await said("2 results");
  const kinds = await page.locator("#site-search h2").allInnerTexts();
  const count = await status.innerText();
  const axe = await violations(page);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.keyboard.press("ArrowDown");
  const first = await focused(page);
  await page.keyboard.press("ArrowDown");
  const second = await focused(page);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  const field = await focused(page);
  await page.keyboard.press("Escape");
  const closed = !(await page.locator("#site-search").isVisible());

  await page.getByRole("button", { name: "Search this site" }).click();
  await page.locator("#search-words").fill("small exact");
  await page.locator("#site-search a", { hasText: "Small, Exact" }).first().waitFor();
  await Promise.all([page.waitForURL(/publication/), page.keyboard.press("Enter")]);
  const opened = new URL(page.url()).pathname;

  await page.goto(`${address}/publications/`);
  await page.locator("[name=q]").focus();
  await page.keyboard.press("/");
  const typed = await page.locator("[name=q]").inputValue();

  const scriptless = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await scriptless.goto(`${address}/`);
  const withoutScript = await scriptless.locator("[data-search]").isVisible();
  console.log(JSON.stringify({ early, nothing, kinds, count, axe, excess, first, second, field, closed, opened, typed, withoutScript }));
});
