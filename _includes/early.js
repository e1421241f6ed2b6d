(function (root) {
  root.className = "js";
  try { root.dataset.theme = localStorage.getItem("theme") || ""; } catch (blocked) { root.dataset.theme = ""; }
})(document.documentElement);
