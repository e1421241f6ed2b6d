// Looks for the formulas of a site, on a phone, without scripts.
// usage: node mathematics.mjs FOLDER
// Prints JSON: by page its width, the sizes of its formulas, and its visible text; and, with scripts, for each formula
// of a line of its own whether it is wider than the page, and whether the tabulator key gets there.
import { pagesOf, visit } from "./site.mjs";

function seen() {
  const formulas = [...document.querySelectorAll("math")].map((formula) => {
    const { width, height, right } = formula.getBoundingClientRect();
    return { width, height, right, tex: formula.querySelector("annotation")?.textContent };
  });
  return { width: document.documentElement.scrollWidth, formulas, text: document.body.innerText };
}

async function reached() {
  await new Promise((done) => setTimeout(() => requestAnimationFrame(done), 50));
  return [...document.querySelectorAll("math[display=block]")].map((formula) => ({
    wide: formula.scrollWidth > formula.clientWidth,
    reached: formula.tabIndex === 0 && formula.hasAttribute("tabindex"),
  }));
}

await visit(process.argv[2], async (browser, address) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
  const page = await context.newPage();
  const pages = {};
  for (const path of pagesOf(process.argv[2])) {
    await page.goto(address + path);
    pages[path] = await page.evaluate(seen);
  }
  const scripted = await browser.newPage({ viewport: { width: 390, height: 800 } });
  for (const path of Object.keys(pages)) {
    if (!pages[path].formulas.length) continue;
    await scripted.goto(address + path);
    pages[path].blocks = await scripted.evaluate(reached);
  }
  console.log(JSON.stringify(pages));
});
