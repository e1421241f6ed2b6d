// What a homepage with long lists, long words and missing pictures looks like, without scripts and printed.
// usage: node long_lists.mjs FOLDER
// Prints a JSON object of what was seen.
import { visit } from "./site.mjs";

const PHONE = { width: 390, height: 800 };
const DESK = { width: 1440, height: 900 };

const seen = {};

// The right edge of the text as a part of the window's width, and how far the page is too wide.
function edges() {
  const text = document.querySelector(".article").getBoundingClientRect();
  const toc = document.querySelector(".toc")?.getBoundingClientRect();
  return {
    right: Math.max(text.right, toc?.right ?? 0) / innerWidth,
    excess: document.documentElement.scrollWidth - innerWidth,
    broken: [...document.images].filter((image) => image.complete && !image.naturalWidth).map((image) => image.src),
    portrait: document.querySelector(".profile-portrait").getBoundingClientRect().width,
    initials: document.querySelector(".profile .initials")?.innerText,
  };
}

// Whether the schedule's columns stand side by side, how far it is too wide for its place, and what its second day says.
function schedule() {
  const table = document.querySelector(".schedule");
  const [day, topic, reading] = table.rows[2].cells;
  return {
    below: reading.getBoundingClientRect().top >= topic.getBoundingClientRect().bottom,
    excess: table.scrollWidth - table.clientWidth,
    beside: topic.getBoundingClientRect().left >= day.getBoundingClientRect().right,
    label: getComputedStyle(reading, "::before").content.replaceAll(/" "|"/g, ""),
    empty: table.rows[1].cells[2].checkVisibility(),
  };
}

function lowLinks() {
  const links = [...document.querySelectorAll(".item-links a, .item-title a, .item-more summary, .more-authors summary")];
  return links.filter((link) => link.getBoundingClientRect().height < 24).map((link) => link.outerHTML.slice(0, 90));
}

await visit(process.argv[2], async (browser, address) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await plain.newPage();
  await page.goto(`${address}/publications/`);
  const authors = page.locator(".item-authors").first();
  seen.folded = await authors.innerText();
  await authors.locator("summary").click();
  seen.unfolded = await authors.innerText();
  seen.lowLinks = await page.evaluate(lowLinks);
  seen.phone = await page.evaluate(edges);
  await page.goto(`${address}/publication/many`);
  seen.paper = await page.evaluate(edges);
  await page.setViewportSize(DESK);
  seen.paperAtDesk = await page.evaluate(edges);
  await page.goto(`${address}/publications/`);
  seen.desk = await page.evaluate(edges);
  seen.section = await page.locator(".site-nav [aria-current]").allInnerTexts();
  for (const [at, width] of [["phone", PHONE.width], ["desk", DESK.width]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${address}/teaching/2025-autumn-learning-from-data`);
    seen[`${at}Schedule`] = await page.evaluate(schedule);
  }
  seen.frames = [];
  for (const url of ["/", "/publications/", "/publication/many", "/teaching/", "/group/"]) {
    await page.goto(address + url);
    seen.frames.push(await page.evaluate(() => document.querySelector(".site-name").getBoundingClientRect().left));
    if (url === "/publication/many") seen.sectionOfPaper = await page.locator(".site-nav [aria-current]").allInnerTexts();
  }
  await page.goto(`${address}/publications/`);
  seen.thesis = await page.locator(".publication", { hasText: "First Minutes" }).locator(".item-venue").innerText();

  await page.setViewportSize({ width: 643, height: 900 });
  await page.emulateMedia({ media: "print" });
  seen.print = await page.locator("main").innerText();
  seen.rules = await page.evaluate(() =>
    [...document.querySelectorAll(".profile, .prose > h2")].map((one) => {
      const box = one.getBoundingClientRect();
      return [Math.round(box.left), Math.round(box.right)];
    }));
  seen.rangeBreaks = await page.evaluate(() => getComputedStyle(document.querySelector(".page-range")).whiteSpace);
  await page.goto(`${address}/cv/`);
  seen.marks = await page.evaluate(() =>
    [...document.querySelectorAll(".prose > h2")].map((one) => getComputedStyle(one, "::before").content));
  const award = page.locator(".award").first();
  seen.award = await award.evaluate((one) => [getComputedStyle(one).paddingRight, getComputedStyle(one).display]);
  await plain.close();

  const search = await browser.newPage({ viewport: PHONE });
  await search.goto(`${address}/publications/?q=xyzzy`);
  seen.nothing = await search.locator("[data-nothing]").innerText();
  await search.locator("[data-clear]").click();
  seen.cleared = [await search.locator(".publication:visible").count(), await search.locator("[data-nothing]").isVisible()];
  console.log(JSON.stringify(seen));
});
