// Looks at every page of a built site, light and dark, narrow to wide, by keyboard and without scripts.
// usage: node pages.mjs FOLDER
// Prints a JSON list of [kind of finding, page, what was found].
import { violations } from "./axe.mjs";
import { faintText } from "./contrast.mjs";
import { pagesOf, visit } from "./site.mjs";

const THEMES = ["light", "dark"];
const WIDTHS = [360, 768, 1280];
// Where axe looks, and whether at colours, too: these are others with the theme, all else with the width.
const AXE = { light: { 360: { colours: true }, 768: { colours: false }, 1280: { colours: false } }, dark: { 1280: { colours: true } } };
const HEIGHT = 900;
const CONTRAST = 4.5;
const AT_ONCE = 2;

const folder = process.argv[2];
const findings = [];

function openEverything() {
  for (const button of document.querySelectorAll("[data-fold]")) button.setAttribute("aria-expanded", "true");
  for (const fold of document.querySelectorAll("details")) fold.open = true;
}

function settled() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

// May show anything: a code span, and a block whose author named its language.
const CODE = "script, style, code.language-plaintext, [class*='language-']:not(.language-plaintext)";

// What a reader should never read: tags, Liquid, formulas in TeX.
function markupInText(code) {
  const found = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    if (nodes.currentNode.parentElement.closest(code)) continue;
    found.push(...(nodes.currentNode.data.match(/<\/?[a-z][^\n]{0,60}|\{[%{][^\n]{0,60}|\\[([][^\n]{0,60}/g) ?? []));
  }
  return found;
}

async function look(page, url) {
  for (const what of await page.evaluate(markupInText, CODE)) findings.push(["markup in the text", url, what]);
  await page.evaluate(openEverything);
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.evaluate(settled);
      const note = (kind, what) => findings.push([kind, url, `${what} (${colorScheme}, ${width} px)`]);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (excess > 0) note("horizontal scroll", `${excess} px too wide`);
      const looking = AXE[colorScheme][width];
      for (const what of looking ? await violations(page, looking) : []) note("axe violation", what);
      for (const what of await page.evaluate(faintText, CONTRAST)) note("faint text", what);
    }
  }
}

// Presses Tab until the focus has been everywhere, and names what it never reached or did not show.
async function walkByKeyboard(page, url) {
  const total = await page.evaluate(() => {
    document.activeElement.blur();
    const all = document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']");
    window.unreached = new Set([...all].filter((element) => element.checkVisibility()));
    window.unshown = [];
    document.addEventListener("focusin", ({ target }) => {
      window.unreached.delete(target);
      if (getComputedStyle(target).outlineStyle === "none") window.unshown.push(target.outerHTML.slice(0, 80));
    });
    return window.unreached.size;
  });
  for (let press = 0; press < total + 2; press += 1) await page.keyboard.press("Tab");
  const hidden = await page.evaluate(() => window.unshown);
  for (const what of hidden) findings.push(["invisible focus", url, what]);
  const unreached = await page.evaluate(() => [...window.unreached].map((element) => element.outerHTML.slice(0, 80)));
  for (const what of unreached) findings.push(["unreachable by keyboard", url, what]);
}

async function inspect(browser, address, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: HEIGHT } });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) findings.push(["console error", url, message.text()]);
  });
  page.on("pageerror", (error) => findings.push(["console error", url, error.message]));
  page.on("requestfailed", (request) => findings.push(["failed request", url, request.url()]));
  page.on("response", (response) => {
    if (response.status() >= 400) findings.push(["failed request", url, response.url()]);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
      findings.push(["request to another host", url, request.url()]);
    }
  });
  await page.goto(address + url, { waitUntil: "load" });
  await walkByKeyboard(page, url);
  await look(page, url);
  await context.close();
}

// What a script would have to reveal: text that is there but not to be seen, the controls of scripts aside.
function concealed() {
  const controls = "[data-fold], [data-copy], [data-theme-switch], [data-search], dialog, [data-filters], [hidden], .print-only, script, style, svg title, svg desc";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    const foldedAway = parentElement.closest("details:not([open])") && !parentElement.closest("summary");
    if (!data.trim() || foldedAway || parentElement.closest(controls)) continue;
    if (!parentElement.checkVisibility()) found.push(data.trim().slice(0, 60));
  }
  return found;
}

async function readWithoutScripts(browser, address, urls) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: HEIGHT } });
  const page = await context.newPage();
  for (const url of urls) {
    await page.goto(address + url);
    for (const what of await page.evaluate(concealed)) findings.push(["hidden without scripts", url, what]);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (excess > 0) findings.push(["horizontal scroll", url, `${excess} px too wide without scripts`]);
  }
  await context.close();
}

await visit(folder, async (browser, address) => {
  const urls = pagesOf(folder);
  await readWithoutScripts(browser, address, urls);
  const waiting = [...urls];
  const worker = async () => {
    while (waiting.length) await inspect(browser, address, waiting.shift());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  console.log(JSON.stringify({ pages: urls, findings }));
});
