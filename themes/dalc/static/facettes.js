// Partnerships by facets; cards as in carte-partenariat.html.

const nav = document.querySelector(".affiner");
const { lang, dataset } = document.documentElement;
if (nav) start();
if (dataset.horsLigne) addEventListener("load", () => navigator.serviceWorker?.register(dataset.horsLigne));

function start() {
  const { donnees, liste, choix, sans, tout, compte, vide, suite, deuxPoints } = nav.dataset;
  const address = new URL(liste, location);
  const inPlace = address.pathname === location.pathname;
  const shown = document.getElementById("p_liste");
  const [whole, title, links] = [[...shown.childNodes], document.title, nav.firstElementChild];
  const said = element("p", { className: "masque", role: "status" });
  const panel = element("details", { ontoggle: () => panel.open && show() }, element("summary", {}, nav.ariaLabel));
  const number = (n) => n.toLocaleString(lang);
  const fill = (text, words) => text.replace(/\{(\w+)\}/g, (_, name) => words[name]);
  let loading, data, chosen, page;

  Object.assign(nav.nextElementSibling, { hidden: false, onclick: ({ target }) => import(nav.dataset.script).then((js) => js.download(target, nav)) });
  links.replaceWith(panel, said);
  read();
  if (inPlace) {
    addEventListener("popstate", () => (read(), show()));
    document.querySelector("main").onclick = follow;
    if (chosen.length) panel.open = true;
  }

  function read() {
    const query = new URLSearchParams(inPlace ? location.search : choix);
    page = Math.max(1, Number.parseInt(query.get("page")) || 1);
    query.delete("page");
    chosen = [...query];
  }

  async function show() {
    try {
      loading ??= fetch(donnees).then((answer) => answer.json());
      data ??= await loading;
    } catch {
      panel.replaceWith(links);
      return;
    }
    chosen = chosen.filter(([key]) => data.facettes.some(({ cle }) => cle === key));
    const { rows, counts } = cut();
    fillPanel(counts);
    if (!inPlace) return;
    document.title = chosen.length ? `${names()} – ${title}` : title;
    shown.replaceChildren(...(chosen.length ? results(rows) : whole));
  }

  /** What is kept; how many each value has, or adds. */
  function cut() {
    const wanted = data.facettes.map(({ cle, valeurs }) => values(cle).map((slug) => valeurs.findIndex(([own]) => own === slug)));
    const counts = data.facettes.map(({ valeurs }) => valeurs.map(() => 0));
    const rows = [];
    for (const row of data.fiches) {
      const missed = wanted.flatMap((at, facet) => (!at.length || row[4][facet].some((own) => at.includes(own)) ? [] : [facet]));
      if (!missed.length) rows.push(row);
      for (const facet of missed.length === 0 ? counts.keys() : missed.length === 1 ? missed : []) {
        const all = missed.length || !wanted[facet].length;
        for (const at of row[4][facet]) if (all || wanted[facet].includes(at)) counts[facet][at] += 1;
      }
    }
    return { rows, counts };
  }

  function values(key) {
    return chosen.flatMap(([own, slug]) => (own === key ? [slug] : []));
  }

  function choice(key, value) {
    const others = chosen.filter(([own, slug]) => own !== key || slug !== value);
    const pairs = others.length < chosen.length ? others : [...chosen, [key, value]];
    return data.facettes.flatMap(({ cle }) => pairs.filter(([own]) => own === cle));
  }

  function href(pairs, at) {
    const keys = pairs.map(([key]) => key);
    const pair = [data.pays, data.thematique].map((facet) => data.facettes[facet].cle);
    if (at > 1 || (keys[1] && `${keys}` !== `${pair}`)) return `${liste}?${query(pairs, at)}`;
    return [liste, ...keys.slice(0, 1), ...pairs.map(([, slug]) => slug), ""].join("/").replace("//", "/");
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
    if (!to || ["button", "metaKey", "ctrlKey", "shiftKey", "altKey"].some((key) => event[key])) return;
    event.preventDefault();
    const { vers, valeur } = to.dataset;
    history.pushState(null, "", vers ? `${address.pathname}?${vers}` : address.pathname);
    read();
    show().then(() => {
      const same = valeur && panel.querySelector(`[data-valeur="${valeur}"]`);
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
    const now = values(cle);
    const items = valeurs.flatMap(([slug, name, lang], at) => {
      const own = now.includes(slug);
      if (!counts[at] && !own) return [];
      const count = `${now.length && !own ? "+" : ""}${number(counts[at])}`;
      const made = link(choice(cle, slug), `${name}\u00a0(${count})`, lang ? { lang } : {});
      made.dataset.valeur = `${cle}=${slug}`;
      if (own) made.ariaCurrent = "true";
      return [element("li", {}, made)];
    });
    if (!items.length) return;
    const list = element("ul", "facettes", ...items);
    const ontoggle = () => (made.open ? list.isConnected || made.append(list) : list.remove());
    const made = element("details", { open, ontoggle }, element("summary", {}, now.length ? `${titre}${deuxPoints}${now.map((slug) => name(cle, slug)).join(", ")}` : titre), ...(open ? [list] : []));
    made.dataset.facette = cle;
    return made;
  }

  function names() {
    return chosen.map((pair) => name(...pair)).join(", ");
  }

  function name(key, slug) {
    return data.facettes.find(({ cle }) => cle === key).valeurs.find(([own]) => own === slug)?.[1] ?? slug;
  }

  function results(rows) {
    const pages = Math.max(1, Math.ceil(rows.length / 45));
    page = Math.min(page, pages);
    const first = (page - 1) * 45;
    const some = rows.slice(first, first + 45);
    const line = rows.length ? fill(compte, { first: number(first + 1), last: number(first + some.length), total: number(rows.length) }) : vide;
    said.textContent = `${line}, ${names()}`;
    const chips = chosen.map(([key, slug]) =>
      element("li", {}, `${name(key, slug)} `, link(choice(key, slug), [sans, element("span", "masque", ` ${name(key, slug)}`)])),
    );
    chips.push(element("li", {}, link([], tout)));
    return [
      element("ul", "choix", ...chips),
      element("p", rows.length ? "compte" : "vide", line),
      element("ul", "registre", ...some.map(card)),
      ...(pages > 1 ? [pager(pages)] : []),
    ];
  }

  function card([slug, text, lang, nature, values]) {
    const of = (facet) => values[facet].map((at) => data.facettes[facet].valeurs[at]);
    const said = (facet) => of(facet).map(([, name]) => name).join(", ");
    const [[, status, , word]] = of(data.statut);
    const parts = [element("b", {}, said(data.pays)), element("i", {}, nature), element("span", `etiquette statut-${word}`, status)];
    if (values[data.thematique].length) parts.push(element("small", {}, said(data.thematique)));
    return element("li", {}, element("a", { href: `${liste}${slug}/`, ...(lang ? { lang } : {}) }, text), ...parts);
  }

  function pager(pages) {
    const near = [...Array(pages).keys()].map((at) => at + 1).filter((at) => at === 1 || at === pages || Math.abs(at - page) < 3);
    const items = near.map((at) => {
      const made = link(chosen, fill(suite, { page: at }), {}, at);
      if (at === page) made.ariaCurrent = "page";
      return element("li", {}, made);
    });
    return element("nav", "pagination", element("ul", {}, ...items));
  }
}

function element(name, look, ...children) {
  const made = Object.assign(document.createElement(name), look.at ? { className: look } : look);
  made.append(...children.flat());
  return made;
}
