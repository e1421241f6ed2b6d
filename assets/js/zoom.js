// Shows a picture large, in place of the page, and the others of its gallery: arrows lead on, Escape and a click on it lead
// back. Loaded with the first picture that is chosen.
let dialog;
let pictures;
let at;

function button(label, sign, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign || label;
  if (sign) made.ariaLabel = made.title = label;
  made.addEventListener("click", act);
  return made;
}

function makeDialog(words) {
  const box = document.createElement("dialog");
  const picture = document.createElement("img");
  const bar = document.createElement("div");
  const said = document.createElement("p");
  box.className = "zoom-dialog";
  box.ariaLabel = words.picture;
  said.role = "status";
  const onward = getComputedStyle(document.documentElement).direction === "rtl" ? -1 : 1;
  const previous = button(words.previous, onward > 0 ? "←" : "→", () => show(at - 1));
  const next = button(words.next, onward > 0 ? "→" : "←", () => show(at + 1));
  bar.append(said, previous, next, button(words.close, "", () => box.close()));
  box.append(picture, bar);
  box.addEventListener("click", (event) => { if (event.target === box || event.target === picture) box.close(); });
  box.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -onward, ArrowRight: onward }[event.key];
    if (step) show(at + step);
  });
  document.body.append(box);
  return { box, picture, said, previous, next };
}

function show(wanted) {
  at = (wanted + pictures.length) % pictures.length;
  const link = pictures[at];
  const small = link.querySelector("img");
  dialog.picture.src = link.href;
  dialog.picture.alt = small.alt;
  const caption = link.title || (pictures.length === 1 && link.closest("figure")?.querySelector("figcaption")?.textContent) || small.alt;
  dialog.said.textContent = pictures.length > 1 ? `${at + 1} / ${pictures.length} · ${caption}` : caption;
}

export function zoom(link, words) {
  dialog ??= makeDialog(words);
  pictures = [...(link.closest("figure") ?? link.parentElement).querySelectorAll("a[data-zoom]")];
  dialog.previous.hidden = dialog.next.hidden = pictures.length < 2;
  show(pictures.indexOf(link));
  dialog.box.showModal();
}
