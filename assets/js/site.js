// What the pages can do beyond being read. Everything works, if less handily, without this file.
(function () {
  "use strict";

  const root = document.documentElement;
  const ownWords = document.currentScript.dataset;

  // ---- light and dark: by preference until the switch is used, then as chosen, on every page.
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const themeButton = document.querySelector("[data-theme-switch]");

  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches);
  const showTheme = () => themeButton.setAttribute("aria-pressed", String(isDark()));

  function switchTheme() {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch (blocked) {
      // The choice then holds for this page only.
    }
    showTheme();
  }

  themeButton.addEventListener("click", switchTheme);
  prefersDark.addEventListener("change", showTheme);
  showTheme();

  // ---- what folds on a phone: menu, profile, table of contents.
  for (const button of document.querySelectorAll("[data-fold]")) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
    });
  }

  // ---- wide code, tables and formulas scroll by keyboard too.
  const scrollers = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll("pre, table, math[display=block]")) scrollers.observe(box);

  // ---- BibTeX entries and code are copied by a button.
  function addCopyButton(block) {
    const box = document.createElement("div");
    const button = document.createElement("button");
    box.className = "copyable";
    button.className = "copy-button";
    button.type = "button";
    button.textContent = ownWords.label;
    Object.assign(button.dataset, { copy: "", copied: ownWords.copied, selected: ownWords.selected });
    block.replaceWith(box);
    box.append(block, button);
  }

  for (const block of document.querySelectorAll(".prose pre:has(> code)")) {
    if (ownWords.label && !block.closest(".bibtex")) addCopyButton(block);
  }

  async function copyEntry(button) {
    const entry = button.parentElement.querySelector("code");
    const label = button.dataset.label ??= button.textContent;
    try {
      await navigator.clipboard.writeText(entry.textContent);
      button.textContent = button.dataset.copied;
    } catch (refused) {
      getSelection().selectAllChildren(entry);
      button.textContent = button.dataset.selected;
    }
    setTimeout(() => { button.textContent = label; }, 2000);
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", () => copyEntry(button));
  }

  // ---- the table of contents shows where the reader is: below the last heading that has passed this line.
  const READING_LINE = 120; // pixels from the window's top

  function followOutline(outline) {
    const links = new Map();
    for (const link of outline.querySelectorAll("a")) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    const headings = [...links.keys()];
    const mark = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().bottom <= READING_LINE);
      const current = links.get(passed.pop() || headings[0]);
      for (const link of links.values()) {
        if (link === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    const observer = new IntersectionObserver(mark, { rootMargin: `-${READING_LINE}px 0px 0px` });
    for (const heading of headings) observer.observe(heading);
  }

  const outline = document.querySelector(".toc");
  if (outline) followOutline(outline);

  // ---- the search over the whole site: by its button or by "/"; what it needs comes with the first use.
  const search = document.getElementById("site-search");

  function openSearch() {
    search.showModal();
    search.querySelector("input").select();
    import(search.dataset.script);
  }

  function openSearchByKey(event) {
    const typing = event.target.closest("input, select, textarea, [contenteditable], dialog");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    openSearch();
  }

  if (search) {
    document.querySelector("[data-search]").addEventListener("click", openSearch);
    search.querySelector("[data-close]").addEventListener("click", () => search.close());
    document.addEventListener("keydown", openSearchByKey);
  }

  // ---- pictures that lead to themselves in full size are shown over the page.
  async function zoomIn(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const link = event.currentTarget;
    (await import(ownWords.zoom)).zoom(link, ownWords);
  }

  for (const link of document.querySelectorAll("a[data-zoom]")) link.addEventListener("click", zoomIn);

  // ---- the publications page: search and filters, kept in the address so that a choice can be linked to.
  function filterPublications(box) {
    const fields = {};
    for (const field of box.querySelectorAll("[name]")) fields[field.name] = field;
    const papers = [...document.querySelectorAll(".publication")].map((element) => ({
      element,
      year: element.dataset.year,
      type: element.dataset.type,
      topics: element.dataset.topics,
      words: element.textContent.toLowerCase(),
    }));
    const years = [...document.querySelectorAll(".year")];
    const count = box.querySelector("[data-count]");
    const nothing = box.querySelector("[data-nothing]");
    const chosen = (name) => (fields[name] ? fields[name].value : "");

    const plural = new Intl.PluralRules(count.dataset.language);
    function counted(shown, total) {
      const forms = JSON.parse(shown === total ? count.dataset.shown : count.dataset.shownOf);
      const words = forms[plural.select(total)] ?? forms.other;
      return words.replace("[n]", shown).replace("[total]", total);
    }

    const matches = (paper, wanted) =>
      (!wanted.year || paper.year === wanted.year) &&
      (!wanted.type || paper.type === wanted.type) &&
      (!wanted.topic || paper.topics.includes(`|${wanted.topic}|`)) &&
      wanted.words.every((word) => paper.words.includes(word));

    function apply() {
      const wanted = {
        year: chosen("year"),
        type: chosen("type"),
        topic: chosen("topic"),
        words: chosen("q").toLowerCase().split(/\s+/).filter(Boolean),
      };
      const shownYears = new Set();
      let shown = 0;
      for (const paper of papers) {
        const fits = matches(paper, wanted);
        paper.element.hidden = !fits;
        if (fits) {
          shown += 1;
          shownYears.add(paper.year);
        }
      }
      for (const year of years) year.hidden = !shownYears.has(year.textContent.trim());
      count.textContent = counted(shown, papers.length);
      nothing.classList.toggle("is-shown", shown === 0);
    }

    function keepInAddress() {
      const query = new URLSearchParams();
      for (const field of Object.values(fields)) if (field.value) query.set(field.name, field.value);
      history.replaceState(null, "", String(query) ? `?${query}` : location.pathname);
    }

    for (const [name, value] of new URLSearchParams(location.search)) {
      if (fields[name]) fields[name].value = value;
    }
    box.addEventListener("input", () => { apply(); keepInAddress(); });
    box.querySelector("[data-clear]").addEventListener("click", () => {
      for (const field of Object.values(fields)) field.value = "";
      apply();
      keepInAddress();
      fields.q.focus();
    });
    apply();
  }

  const filters = document.querySelector("[data-filters]");
  if (filters) filterPublications(filters);

  // ---- citation figures: from the page, a file of the site, or the address the site names.
  function showFigures(figures, words) {
    const cited = (id) => {
      const paper = (figures.publications || {})[id];
      return paper && paper.num_citations;
    };
    for (const mark of document.querySelectorAll("#total_cit, [data-citations='total']")) {
      showFigure(mark, figures.citedby ?? figures.message);
    }
    for (const mark of document.querySelectorAll("[data-citations]:not([data-citations='total'])")) {
      showFigure(mark, cited(mark.dataset.citations));
    }
    for (const mark of document.querySelectorAll(".show_paper_citations")) {
      const number = cited(mark.getAttribute("data"));
      if (number !== undefined) mark.textContent = `| ${words.replace("[n]", number)}`;
    }
  }

  function showFigure(mark, number) {
    if (number === undefined || number === null) return;
    mark.textContent = number;
    const holder = mark.closest("[hidden]");
    if (holder) holder.hidden = false;
  }

  async function fetchFigures(address, words) {
    try {
      const answer = await fetch(address);
      if (answer.ok) showFigures(await answer.json(), words);
    } catch (unreachable) {
      // Without figures the page is complete.
    }
  }

  const figures = document.getElementById("citation-figures");
  const marks = document.querySelector("#total_cit, [data-citations], .show_paper_citations");
  if (figures && marks) {
    if (figures.href) fetchFigures(figures.href, figures.dataset.mark);
    else showFigures(JSON.parse(figures.textContent), figures.dataset.mark);
  }
})();
