// The preview's own script: reloads the page when the site has changed, keeps the banner of faults up to date.
(() => {
  "use strict";
  const loaded = document.currentScript.dataset.version;
  let stream = null;
  let again = 0;

  // A browser opens six connections to a host and no more: pages nobody looks at give theirs back.
  const disconnect = () => {
    clearTimeout(again);
    if (stream) stream.close();
    stream = null;
  };

  const connect = () => {
    if (stream || document.hidden) return;
    stream = new EventSource("/__dalc/events");
    stream.addEventListener("etat", (event) => receive(event.data));
    stream.onerror = () => {
      if (!stream || stream.readyState !== EventSource.CLOSED) return;
      disconnect();
      again = setTimeout(connect, 1000);
    };
  };

  // An empty version means that there is no site to show: better keep the page.
  const receive = (data) => {
    const [version, title, ...lines] = data.split("\n");
    if (version !== "" && version !== loaded) {
      disconnect();
      location.reload();
    } else {
      show(title, lines.join("\n"));
    }
  };

  const show = (title, text) => {
    const banner = document.getElementById("dalc-banner");
    if (!title) {
      banner?.remove();
      return;
    }
    const place = banner ?? create();
    const details = place.querySelector("details");
    const summary = place.querySelector("summary");
    const pre = place.querySelector("pre");
    if (summary.textContent === title && pre.textContent === text) return;
    summary.textContent = title;
    pre.textContent = text;
    details.open = true;
  };

  const create = () => {
    const style = element("link", { rel: "stylesheet", href: "/__dalc/preview.css" });
    const banner = element("div", { id: "dalc-banner", role: "alert", lang: "fr" });
    const details = element("details", { open: "" });
    details.append(element("summary", {}), element("pre", { tabindex: "0" }));
    banner.append(details);
    document.body.prepend(style, banner);
    return banner;
  };

  const element = (name, attributes) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  document.addEventListener("keydown", (event) => {
    const details = document.querySelector("#dalc-banner details[open]");
    if (event.key !== "Escape" || event.defaultPrevented || !details) return;
    details.open = false;
    if (details.contains(document.activeElement)) details.querySelector("summary").focus();
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  connect();
})();
