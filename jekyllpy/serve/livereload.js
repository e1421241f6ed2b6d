// Loads a page, or only its stylesheets, again whenever the server has rebuilt them.
(() => {
  "use strict";
  const script = new URL(document.currentScript.src);
  const seconds = (name, otherwise) => Number(script.searchParams.get(name) ?? otherwise);
  const minDelay = 1000 * seconds("mindelay", 0);
  const maxDelay = 1000 * seconds("maxdelay", 60);
  const RECONNECT_AFTER = 1000;

  const pending = new Set();
  let firstChange = 0;
  let timer = null;

  const bare = (url) => new URL(url, location.href).pathname;

  function swap(link) {
    const fresh = link.cloneNode();
    const url = new URL(link.href);
    url.searchParams.set("livereload", Date.now());
    fresh.href = url;
    const remove = () => link.remove();
    fresh.addEventListener("load", remove, { once: true });
    fresh.addEventListener("error", remove, { once: true });
    link.after(fresh);
  }

  function reloadStylesheets(paths) {
    const own = [...document.querySelectorAll('link[rel~="stylesheet"][href]')].filter(
      (link) => new URL(link.href).origin === location.origin
    );
    const named = own.filter((link) => paths.some((path) => bare(link.href).endsWith(path)));
    // A stylesheet that no link names is imported by one that a link does name.
    (named.length ? named : own).forEach(swap);
  }

  function apply() {
    timer = null;
    const paths = [...pending];
    pending.clear();
    if (paths.every((path) => path.endsWith(".css"))) {
      reloadStylesheets(paths);
    } else {
      location.reload();
    }
  }

  function changed(path) {
    const now = Date.now();
    if (timer === null) firstChange = now;
    clearTimeout(timer);
    pending.add(path);
    timer = setTimeout(apply, Math.max(0, Math.min(minDelay, firstChange + maxDelay - now)));
  }

  function connect(again) {
    const scheme = script.protocol === "https:" ? "wss:" : "ws:";
    // What has changed since this page was served is told at once.
    const socket = new WebSocket(
      `${scheme}//${script.host}/livereload?told=${script.searchParams.get("told") ?? ""}`
    );
    let open = false;
    socket.addEventListener("open", () => {
      open = true;
      socket.send(
        JSON.stringify({
          command: "hello",
          protocols: ["http://livereload.com/protocols/official-7"],
        })
      );
      // The server has been away, and may have built anything since.
      if (again) location.reload();
    });
    socket.addEventListener("message", (event) => {
      const message = JSON.parse(event.data);
      if (message.command === "reload") changed(message.path);
    });
    socket.addEventListener("close", () => {
      setTimeout(() => connect(again || open), RECONNECT_AFTER);
    });
  }

  connect(false);
})();
