// Looks for the formulas of a site, on a phone, without scripts.
// usage: node mathematics.mjs FOLDER
// Prints JSON: by page its width, the sizes of its formulas, and its visible text.
import { pagesOf, visit } from "./site.mjs";

function seen() {
  const formulas = [...document.querySelectorAll("math")].map((formula) => {
    const { width, height, right } = formula.getBoundingClientRect();
    return { width, height, right, tex: formula.querySelector("annotation")?.textContent };
  });
  return { width: document.documentElement.scrollWidth, formulas, text: document.body.innerText };
}

await visit(process.argv[2], async (browser, address) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
  const page = await context.newPage();
  const pages = {};
  for (const path of pagesOf(process.argv[2])) {
    await page.goto(address + path);
    pages[path] = await page.evaluate(seen);
  }
  console.log(JSON.stringify(pages));
});
