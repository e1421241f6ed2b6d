// Looks at pages of a built site in another language, from narrow and light to wide and dark.
// usage: node languages.mjs FOLDER
// Prints JSON: what is wrong with them, how they are laid out, and what the script says in them.
import { violations } from "./axe.mjs";
import { visit } from "./site.mjs";

const PAGES = ["/", "/publications/", "/cv/", "/publication/2026-05-12-quiet-weights"];
const SIGHTS = [[390, "light"], [1024, "light"], [1440, "dark"]];
const HEIGHT = 900;

function openEverything() {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
}

// How far anything reaches past the window's edges, on either side.
function overflow() {
  const width = document.documentElement.clientWidth;
  const scrolls = document.documentElement.scrollWidth - innerWidth;
  const outside = [...document.querySelectorAll("body *")].filter((element) => {
    if (element.closest("pre, table, .visually-hidden, .skip-link")) return false;
    const { left, right, width: wide } = element.getBoundingClientRect();
    return wide > 0 && (left < -1 || right > width + 1);
  });
  return outside.length || scrolls > 0 ? [`${scrolls} px: ${outside.slice(0, 3).map((element) => element.outerHTML.slice(0, 80))}`] : [];
}

function layout() {
  const left = (selector) => document.querySelector(selector).getBoundingClientRect().left;
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  return {
    asideFirst: left(".sidebar") < left("main"),
    nameFirst: left(".site-name") < left(".site-nav"),
    title: style(".item-title").textAlign,
    titleDirection: style(".item-title").direction,
    code: style("pre").direction,
  };
}

await visit(process.argv[2], async (browser, address) => {
  const findings = [];
  const page = await (await browser.newContext({ viewport: { width: 1440, height: HEIGHT } })).newPage();
  page.on("pageerror", (error) => findings.push(["error", error.message]));
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) findings.push(["request to another host", request.url()]);
  });
  for (const url of PAGES) {
    await page.goto(address + url);
    await page.evaluate(openEverything);
    for (const [width, colorScheme] of SIGHTS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.emulateMedia({ colorScheme });
      for (const what of await page.evaluate(overflow)) findings.push(["overflow", url, width, what]);
      for (const what of await violations(page, { colours: false })) findings.push(["axe violation", url, width, what]);
    }
  }
  await page.goto(`${address}/publications/`);
  const count = page.locator("[data-count]");
  const all = await count.innerText();
  await page.locator("[name=year]").selectOption("2025");
  const some = await count.innerText();
  await page.locator(".publication:visible summary").last().click();
  const button = page.locator(".publication:visible [data-copy]").last();
  await button.click();
  const pressed = await button.innerText();
  console.log(JSON.stringify({ findings, layout: await page.evaluate(layout), counts: [all, some], pressed }));
});
