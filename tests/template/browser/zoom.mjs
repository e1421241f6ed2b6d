// Looks at a gallery as a reader does: by keyboard, by pointer, and without scripts.
// usage: node zoom.mjs FOLDER
// Prints JSON: what was seen.
import { violations } from "./axe.mjs";
import { visit } from "./site.mjs";

const PAGE = "/portfolio/curve-library/";

await visit(process.argv[2], async (browser, address) => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 700 } })).newPage();
  page.setDefaultTimeout(10000);
  const asked = [];
  page.on("request", (request) => asked.push(request.url().replace(address, "")));
  page.on("pageerror", (error) => asked.push(error.message));
  const dialog = page.locator(".zoom-dialog");
  const large = async () => new URL(await dialog.locator("img").getAttribute("src")).pathname;
  const said = () => dialog.locator("[role=status]").innerText();

  await page.goto(address + PAGE, { waitUntil: "load" });
  const early = asked.filter((url) => url.includes("zoom"));
  await page.locator("a[data-zoom]").nth(2).focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  const opened = { picture: await large(), alt: await dialog.locator("img").getAttribute("alt"), said: await said() };
  const axe = await violations(page);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.keyboard.press("ArrowRight");
  const next = await large();
  await page.keyboard.press("ArrowRight");
  const around = await large();
  await dialog.getByRole("button", { name: "Previous picture" }).click();
  const back = await large();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  const focus = await page.evaluate(() => document.activeElement.getAttribute("href"));
  await page.locator("a[data-zoom]").first().click();
  await dialog.getByRole("button", { name: "Close" }).click();
  const closed = await dialog.isHidden();

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(address + PAGE);
  await plain.locator("a[data-zoom]").first().click();
  const withoutScripts = new URL(plain.url()).pathname;
  console.log(JSON.stringify({ early, opened, axe, excess, next, around, back, focus, closed, withoutScripts }));
});
