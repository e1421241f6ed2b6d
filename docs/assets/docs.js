// What the pages can do beyond being read. All of it can be read without.
(() => {
  "use strict";

  const root = document.documentElement;
  const script = document.currentScript;

  // ---- dark and light: by preference until the switch is used, then as chosen.
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector(".theme");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches);
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen) root.dataset.theme = chosen;
  } catch (blocked) {
    // Then the preference of the system holds.
  }
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch (blocked) {
      // The choice then holds for this page only.
    }
    show();
  });
  prefersDark.addEventListener("change", show);
  show();

  // ---- wide code and tables scroll by keyboard too.
  const scrollers = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll("pre, table")) scrollers.observe(box);

  // ---- search: the index is fetched when the field is first used.
  const form = document.querySelector(".search");
  const field = form.querySelector("input");
  const list = form.querySelector("ol");
  const MOST = 12;
  let pages;

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());

  async function index() {
    pages ??= fetch(script.dataset.index)
      .then((answer) => answer.json())
      .then((all) => all.filter(Boolean).map((page) => ({
        ...page,
        lowTitle: page.title.toLowerCase(),
        lowText: page.text.toLowerCase(),
      })));
    return pages;
  }

  // Every word must stand in the page; those in titles count most.
  function weigh(page, words) {
    let weight = 0;
    for (const word of words) {
      const inTitle = page.lowTitle.includes(word);
      const count = page.lowText.split(word).length - 1;
      if (!inTitle && !count) return 0;
      weight += (inTitle ? 20 : 0) + Math.min(count, 10);
    }
    return weight;
  }

  function excerpt(page, word) {
    const at = Math.max(page.lowText.indexOf(word), 0);
    const start = Math.max(at - 40, 0);
    return (start ? "… " : "") + page.text.slice(start, at + 80).trim() + " …";
  }

  function entry(page, word) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const about = document.createElement("span");
    link.href = page.url;
    link.textContent = page.title;
    about.textContent = excerpt(page, word);
    link.append(about);
    item.append(link);
    return item;
  }

  async function search() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) {
      list.hidden = true;
      return;
    }
    const asked = field.value;
    const all = await index();
    if (asked !== field.value) return;
    const found = all
      .map((page) => [weigh(page, words), page])
      .filter(([weight]) => weight)
      .sort(([a], [b]) => b - a)
      .slice(0, MOST);
    list.replaceChildren(...found.map(([, page]) => entry(page, words[0])));
    if (!found.length) {
      const none = document.createElement("li");
      none.textContent = "Nothing found";
      list.append(none);
    }
    list.hidden = false;
  }

  field.addEventListener("focus", index);
  field.addEventListener("input", search);

  form.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      field.value = "";
      list.hidden = true;
      field.focus();
    } else if (event.key === "ArrowDown" && links.length) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? field).focus();
    } else if (event.key === "Enter" && document.activeElement === field && links.length) {
      links[0].click();
    }
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target)) list.hidden = true;
  });
})();
