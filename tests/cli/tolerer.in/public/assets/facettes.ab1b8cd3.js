// The list of partnerships cut by several facets at once, told by its address. Without it every facet has
// a page; cards are as in carte-partenariat.html.

const nav = document.querySelector(".affiner");
if (nav) start();

function start() {
  const { donnees, liste, choix, sans, tout, compte, vide, suite, deuxPoints } = nav.dataset;
  const address = new URL(liste, location);
  const inPlace = address.pathname === location.pathname;
  const shown = document.getElementById("p_liste");
  const [whole, title, links] = [[...shown.childNodes], document.title, nav.firstElementChild];
  const said = element("p", { className: "masque", role: "status" });
  const panel = element("details", {}, element("summary", {}, nav.getAttribute("aria-label")));
  const number = (n) => n.toLocaleString(document.documentElement.lang);
  const fill = (text, words) => text.replace(/\{(\w+)\}/g, (_, name) => words[name]);
  let loading, data, chosen, page;

  links.replaceWith(panel, said);
  read();
  panel.addEventListener("toggle", () => panel.open && show());
  if (inPlace) {
    addEventListener("popstate", () => (read(), show()));
    document.querySelector("main").addEventListener("click", follow);
    if (chosen.size) panel.open = true;
  }

  function read() {
    const query = new URLSearchParams(inPlace ? location.search : choix);
    page = Math.max(1, Number.parseInt(query.get("page"), 10) || 1);
    query.delete("page");
    chosen = new Map(query);
  }

  async function show() {
    try {
      loading ??= fetch(donnees).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
      data ??= await loading;
    } catch {
      panel.replaceWith(links);
      return;
    }
    const known = new Set(data.facettes.map((facet) => facet.cle));
    chosen = new Map([...chosen].filter(([key]) => known.has(key)));
    const { rows, counts } = cut();
    fillPanel(counts);
    if (!inPlace) return;
    document.title = chosen.size ? `${names().join(", ")} – ${title}` : title;
    shown.replaceChildren(...(chosen.size ? results(rows) : whole));
  }

  /** What has all that is chosen, and how many each value would leave in place of its facet's own. */
  function cut() {
    const wanted = data.facettes.map(({ cle, valeurs }) => (chosen.has(cle) ? valeurs.findIndex(([slug]) => slug === chosen.get(cle)) : null));
    const counts = data.facettes.map(({ valeurs }) => valeurs.map(() => 0));
    const rows = [];
    for (const row of data.fiches) {
      const missed = wanted.flatMap((at, facet) => (at === null || row[4][facet].includes(at) ? [] : [facet]));
      if (!missed.length) rows.push(row);
      for (const facet of missed.length === 0 ? counts.keys() : missed.length === 1 ? missed : []) {
        for (const at of row[4][facet]) counts[facet][at] += 1;
      }
    }
    return { rows, counts };
  }

  function choice(key, value) {
    const map = new Map(chosen);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
    return data.facettes.flatMap(({ cle }) => (map.has(cle) ? [[cle, map.get(cle)]] : []));
  }

  function href(pairs, at = 1) {
    const [country, theme] = [data.facettes[data.pays].cle, data.facettes[data.thematique].cle];
    const path = pairs.map(([, value]) => `${value}/`).join("");
    if (at === 1 && !pairs.length) return liste;
    if (at === 1 && pairs.length === 1) return `${liste}${pairs[0][0]}/${path}`;
    if (at === 1 && pairs.length === 2 && pairs[0][0] === country && pairs[1][0] === theme) return `${liste}${country}/${path}`;
    return `${liste}?${query(pairs, at)}`;
  }

  function query(pairs, at) {
    return new URLSearchParams(at > 1 ? [...pairs, ["page", at]] : pairs).toString();
  }

  function link(pairs, text, more = {}, at = 1) {
    const made = element("a", { href: href(pairs, at), ...more }, text);
    made.dataset.vers = query(pairs, at);
    return made;
  }

  function follow(event) {
    const to = event.target.closest("a[data-vers]");
    if (!to || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { vers, valeur } = to.dataset;
    history.pushState(null, "", vers ? `${address.pathname}?${vers}` : address.pathname);
    read();
    show().then(() => {
      const same = valeur && panel.querySelector(`[data-valeur="${CSS.escape(valeur)}"]`);
      (same || panel.firstElementChild).focus();
    });
  }

  function fillPanel(counts) {
    const open = new Set([...panel.querySelectorAll("details[open]")].map((group) => group.dataset.facette));
    const groups = data.facettes.map((facet, at) => group(facet, counts[at], open.has(facet.cle)));
    while (panel.children.length > 1) panel.lastElementChild.remove();
    panel.append(...groups.filter(Boolean));
  }

  function group({ cle, titre, valeurs }, counts, open) {
    const items = valeurs.flatMap(([slug, name, lang], at) => {
      const own = chosen.get(cle) === slug;
      if (!counts[at] && !own) return [];
      const made = link(own ? choice(cle) : choice(cle, slug), `${name}\u00a0(${number(counts[at])})`, lang ? { lang } : {});
      made.dataset.valeur = `${cle}=${slug}`;
      if (own) made.setAttribute("aria-current", "true");
      return [element("li", {}, made)];
    });
    if (!items.length) return null;
    const now = valeurs.find(([slug]) => slug === chosen.get(cle));
    const list = element("ul", { className: "facettes" }, ...items);
    const made = element("details", { open }, element("summary", {}, now ? `${titre}${deuxPoints}${now[1]}` : titre), ...(open ? [list] : []));
    made.dataset.facette = cle;
    made.addEventListener("toggle", () => made.open === list.isConnected || (made.open ? made.append(list) : list.remove()));
    return made;
  }

  function names() {
    return [...chosen].map(([key, slug]) => name(key, slug));
  }

  function name(key, slug) {
    return data.facettes.find(({ cle }) => cle === key).valeurs.find(([own]) => own === slug)?.[1] ?? slug;
  }

  function results(rows) {
    const pages = Math.max(1, Math.ceil(rows.length / 50));
    page = Math.min(page, pages);
    const first = (page - 1) * 50;
    const some = rows.slice(first, first + 50);
    const line = rows.length ? fill(compte, { first: number(first + 1), last: number(first + some.length), total: number(rows.length) }) : vide;
    said.textContent = `${line}, ${names().join(", ")}`;
    const chips = [...chosen].map(([key, slug]) =>
      element("li", {}, `${name(key, slug)} `, link(choice(key), [sans, element("span", { className: "masque" }, ` ${name(key, slug)}`)])),
    );
    chips.push(element("li", {}, link([], tout)));
    return [
      element("ul", { className: "choix" }, ...chips),
      element("p", { className: rows.length ? "compte" : "vide" }, line),
      element("ul", { className: "registre" }, ...some.map(card)),
      ...(pages > 1 ? [pager(pages)] : []),
    ];
  }

  function card([slug, text, lang, nature, values]) {
    const of = (facet) => values[facet].map((at) => data.facettes[facet].valeurs[at]);
    const said = (facet) => of(facet).map(([, name]) => name).join(", ");
    const [[, status, , word]] = of(data.statut);
    const parts = [element("b", {}, said(data.pays)), element("i", {}, nature), element("span", { className: `etiquette statut-${word}` }, status)];
    if (values[data.thematique].length) parts.push(element("small", {}, said(data.thematique)));
    return element("li", {}, element("a", { href: `${liste}${slug}/`, ...(lang ? { lang } : {}) }, text), ...parts);
  }

  function pager(pages) {
    const near = [...Array(pages).keys()].map((at) => at + 1).filter((at) => at === 1 || at === pages || Math.abs(at - page) < 3);
    const items = near.map((at) => {
      const made = link([...chosen], fill(suite, { page: at }), {}, at);
      if (at === page) made.setAttribute("aria-current", "page");
      return element("li", {}, made);
    });
    return element("nav", { className: "pagination" }, element("ul", {}, ...items));
  }
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.flat());
  return made;
}
