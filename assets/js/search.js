// The search over the whole site. Fetched, with its index, when it is opened for the first time.

const SHOWN_PER_KIND = 8;

const dialog = document.getElementById("site-search");
const input = dialog.querySelector("input");
const status = dialog.querySelector(".search-status");
const results = dialog.querySelector(".search-results");
const plural = new Intl.PluralRules(dialog.dataset.language);
const resultWords = JSON.parse(dialog.dataset.results);

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// The index holds titles as HTML has them: `&amp;`.
const decoder = document.createElement("template");
function decoded(text) {
  if (!text || !text.includes("&")) return text ?? "";
  decoder.innerHTML = text;
  return decoder.content.textContent;
}

async function load() {
  const answer = await fetch(dialog.dataset.index);
  if (!answer.ok) throw new Error(answer.status);
  const kinds = (await answer.json()).filter(Boolean);
  return kinds.map(({ kind, entries }) => ({
    kind,
    entries: entries.filter(Boolean).map(([title, url, note, words]) => {
      const entry = { title: decoded(title), url, note: decoded(note) };
      return { ...entry, inTitle: plain(entry.title), inAll: plain(`${entry.title} ${entry.note} ${decoded(words)}`) };
    }),
  }));
}

// Titles that begin with what is looked for, then titles that hold it, then the rest, each in the index's order.
function found(entries, wanted) {
  const rank = (entry) => {
    if (entry.inTitle.startsWith(wanted.join(" "))) return 0;
    return wanted.every((word) => entry.inTitle.includes(word)) ? 1 : 2;
  };
  const hits = entries.filter((entry) => wanted.every((word) => entry.inAll.includes(word)));
  return hits.sort((one, other) => rank(one) - rank(other));
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function item({ title, url, note }) {
  const link = element("a", title);
  link.href = url;
  link.dir = "auto";
  if (note) link.append(element("span", note, "search-note"));
  const line = document.createElement("li");
  line.append(link);
  return line;
}

function show(kinds) {
  const wanted = plain(input.value).split(/\s+/).filter(Boolean);
  results.replaceChildren();
  status.textContent = "";
  if (!wanted.length) return;
  let total = 0;
  for (const { kind, entries } of kinds) {
    const hits = found(entries, wanted);
    if (!hits.length) continue;
    total += hits.length;
    const list = document.createElement("ul");
    list.append(...hits.slice(0, SHOWN_PER_KIND).map(item));
    results.append(element("h2", kind), list);
  }
  const words = resultWords[plural.select(total)] ?? resultWords.other;
  status.textContent = total ? words.replace("[n]", total) : dialog.dataset.none;
}

// The arrows go through what was found; above the first is the field again.
function move(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...results.querySelectorAll("a")];
  if (!step || !links.length) return;
  event.preventDefault();
  const next = links.indexOf(document.activeElement) + step;
  if (next < 0) input.focus();
  else links[Math.min(next, links.length - 1)].focus();
}

input.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing) results.querySelector("a")?.click();
});
dialog.addEventListener("keydown", move);

// In a field with text the browser's own Escape would only clear it.
dialog.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  dialog.close();
});

try {
  const kinds = await load();
  input.addEventListener("input", () => show(kinds));
  show(kinds);
} catch (unreachable) {
  status.textContent = dialog.dataset.failed;
}
