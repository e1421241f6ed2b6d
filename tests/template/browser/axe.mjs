// What axe finds wrong in a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf-8");

async function violated(colours) {
  // Scripts that watch sizes have seen what was opened after two frames.
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  const { violations: found } = await axe.run(document, {
    resultTypes: ["violations"],
    rules: { "color-contrast": { enabled: colours } },
  });
  return found.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target).join(", ")}`);
}

// The rules that a page breaks. Colours take more than half of the time: they can be left out where
// nothing but the width or the language is another than where they were looked at.
export async function violations(page, { colours = true } = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(violated, colours);
}
