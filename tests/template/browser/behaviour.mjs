// Uses the site as a reader does, and tells what happened.
// usage: node behaviour.mjs FOLDER
// Prints JSON: for each scene, what was seen, step by step.
import { visit } from "./site.mjs";

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1280, height: 900 };

const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const shownPapers = (page) => page.locator(".publication:visible .item-title").allInnerTexts();

const scenes = {
  // The ground's colour by preference, after the switch, on the next page, and after the way back.
  async theme(page, address) {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${address}/`);
    const byPreference = await ground(page);
    await page.locator("[data-theme-switch]").click();
    const switched = await ground(page);
    const pressed = await page.locator("[data-theme-switch]").getAttribute("aria-pressed");
    await page.goto(`${address}/talks/`);
    const nextPage = await ground(page);
    await page.locator("[data-theme-switch]").click();
    return { byPreference, switched, pressed, nextPage, back: await ground(page) };
  },

  // The colours with which a page first comes up after dark was chosen by a reader who prefers light.
  async noFlash(page, address) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`${address}/`);
    await page.locator("[data-theme-switch]").click();
    const chosen = await ground(page);
    await page.route("**/site.js", () => {}); // never answered: what is seen now needs no script but the early one
    await page.goto(`${address}/talks/`, { waitUntil: "commit" });
    await page.waitForSelector("footer", { state: "attached" });
    return { chosen, first: await ground(page) };
  },

  async filters(page, address) {
    await page.goto(`${address}/publications/`);
    const all = await shownPapers(page);
    await page.locator("[data-filters]").getByLabel("Year").selectOption("2025");
    const byYear = await shownPapers(page);
    const years = await page.locator(".year:visible").allInnerTexts();
    await page.locator("[data-filters]").getByLabel("Kind").selectOption("conferences");
    const byYearAndKind = await shownPapers(page);
    const query = new URL(page.url()).search;
    const count = await page.locator("[data-count]").innerText();
    await page.reload();
    const reloaded = await shownPapers(page);
    await page.goto(`${address}/publications/?topic=Interpretability`);
    const byTopic = await shownPapers(page);
    await page.goto(`${address}/publications/`);
    await page.getByLabel("Search", { exact: true }).fill("hospital UNLABELLED");
    const byWords = await shownPapers(page);
    await page.getByLabel("Search", { exact: true }).fill("no such words");
    return { all, byYear, years, byYearAndKind, query, count, reloaded, byTopic, byWords, none: await shownPapers(page) };
  },

  async bibtex(page, address) {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${address}/publications/`);
    const paper = page.locator(".publication").first();
    await paper.getByText("BibTeX", { exact: true }).click();
    const button = paper.locator("[data-copy]");
    await button.click();
    await page.waitForFunction(() => document.querySelector("[data-copy]").textContent !== "Copy");
    return { button: await button.innerText(), copied: await page.evaluate(() => navigator.clipboard.readText()) };
  },

  // A block of code in a post: what its button says, and what it copies; BibTeX entries keep their one button.
  async code(page, address) {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${address}/posts/2026/02/on-keeping-a-logbook/`);
    const button = page.locator(".prose [data-copy]").first();
    const before = await button.innerText();
    await button.click();
    await page.waitForFunction(() => document.querySelector(".prose [data-copy]").textContent === "Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(`${address}/publication/2026-05-12-quiet-weights`);
    return { before, copied, buttonsOfBibtex: await page.locator("[data-copy]").count() };
  },

  async phoneMenu(page, address) {
    await page.setViewportSize(PHONE);
    await page.goto(`${address}/`);
    const menu = page.getByRole("navigation", { name: "Site" });
    const before = await menu.isVisible();
    await page.getByRole("button", { name: "Menu" }).focus();
    await page.keyboard.press("Enter");
    const after = await menu.isVisible();
    await page.keyboard.press("Tab");
    return { before, after, next: await page.evaluate(() => document.activeElement.textContent) };
  },

  async skipLink(page, address) {
    await page.goto(`${address}/`);
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press("Enter");
    return { first, focused: await page.evaluate(() => document.activeElement.id) };
  },

  async outline(page, address) {
    await page.goto(`${address}/`);
    await page.evaluate(() => document.getElementById("honors-and-awards").scrollIntoView());
    await page.waitForFunction(() => document.querySelector(".toc [aria-current]")?.textContent === "Honors and awards");
    const top = await page.locator(".toc").evaluate((toc) => toc.getBoundingClientRect().top);
    return { inView: top >= 0 && top < 100 };
  },

  // Characters to a line in the paragraphs of a post.
  async measure(page, address) {
    await page.goto(`${address}/posts/2026/02/on-keeping-a-logbook/`);
    return page.evaluate(() => {
      const paragraph = document.querySelector(".prose > p");
      const pen = document.createElement("canvas").getContext("2d");
      const { fontSize, fontFamily } = getComputedStyle(paragraph);
      pen.font = `${fontSize} ${fontFamily}`;
      const words = paragraph.textContent;
      return { characters: (paragraph.clientWidth * words.length) / pen.measureText(words).width };
    });
  },

  async print(page, address) {
    await page.goto(`${address}/cv/`);
    await page.emulateMedia({ media: "print" });
    const visible = async (selector) => page.locator(selector).first().isVisible();
    return {
      masthead: await visible(".masthead"),
      portrait: await visible(".profile-portrait"),
      contents: await visible(".toc"),
      name: await visible(".profile-name"),
      address: await page.locator(".print-only").first().innerText(),
      experience: await visible("#experience"),
      ground: await ground(page),
    };
  },
};

await visit(process.argv[2], async (browser, address) => {
  const seen = {};
  for (const [name, play] of Object.entries(scenes)) {
    const context = await browser.newContext({ viewport: DESK });
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    try {
      seen[name] = await play(page, address);
    } catch (error) {
      seen[name] = { failed: String(error) };
    }
    await context.close();
  }
  console.log(JSON.stringify(seen));
});
