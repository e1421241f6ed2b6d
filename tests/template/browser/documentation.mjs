// Searches the documentation by keyboard and turns it dark, and tells what happened.
// usage: node documentation.mjs FOLDER
import { visit } from "./site.mjs";

const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

await visit(process.argv[2], async (browser, address) => {
  const page = await browser.newPage();
  let asked = 0;
  page.on("request", (request) => {
    asked += request.url().endsWith("search.json");
  });
  await page.goto(`${address}/`);
  await page.keyboard.press("/");
  await page.keyboard.type("registered globally");
  await page.locator("#docs-found a").first().waitFor();
  const first = await page.locator("#docs-found a").first().evaluate((link) => link.firstChild.data);
  await page.getByRole("searchbox").fill("zzzz no such word");
  await page.getByText("Nothing found").waitFor();
  const nothing = await page.locator("#docs-found").innerText();
  await page.getByRole("searchbox").fill("registered globally");
  await page.locator("#docs-found a").first().waitFor();
  const times = asked;
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/plugins/**");
  const opened = new URL(page.url()).pathname;
  const light = await ground(page);
  await page.getByRole("button", { name: "Dark" }).click();
  const dark = await ground(page);
  await page.goto(`${address}/content.html`);
  console.log(JSON.stringify({ asked: times, first, nothing, opened, light, dark, nextPage: await ground(page) }));
});
