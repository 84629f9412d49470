// Search: names of records, answered in this page; the address says what was asked. Without it, a list.

const MARKS = /[\u0300-\u036f]/g;

/// The words of a text, without accents or capitals.
export const words = (text) => text.normalize("NFD").replace(MARKS, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").match(/[a-z0-9]+/g) ?? [];

/// The entries of an index, with the words that find them: each word once, known by its number.
export function prepare({ countries, groups }) {
  const numbers = new Map();
  const number = (word) => numbers.get(word) ?? (numbers.set(word, numbers.size), numbers.size - 1);
  const known = (texts) => [...new Set(texts.flatMap(words).map(number))];
  const places = countries.map((names) => ({ name: names[0], words: known(names) }));
  const entries = groups.flatMap(({ title, base, entries }, group) =>
    entries.map(([name, href, where = [], others = [], detail = ""]) => ({
      name,
      href: href || `${base}${words(name).join("-")}/`,
      title,
      group,
      detail: detail || where.map((place) => places[place].name).filter((place) => place !== name).join(", "),
      own: known([name]),
      others: known(others),
      places: where.flatMap((place) => places[place].words),
      whole: [name, ...others].map((one) => words(one).join(" ")).map((text) => ({ text, letters: letters(text) })),
    })),
  );
  return { words: [...numbers.keys()], entries };
}

/// The entries that answer a question, the best first.
export function search({ words: known, entries }, question) {
  const asked = words(question);
  if (!asked.length) return [];
  const whole = asked.join(" ");
  const mask = letters(whole);
  const met = asked.map((word) => known.map((other) => near(word, other)));
  const found = [];
  for (const entry of entries) {
    const closest = Math.max(...entry.whole.map((name) => alike(whole, mask, name)));
    const best = met.map((scores) => Math.max(...[3, 2.5, 1].map((weight, at) => weight * most(scores, [entry.own, entry.others, entry.places][at]))));
    if (closest === 0 && best.includes(0)) continue;
    const score = best.reduce((sum, one) => sum + one, 0) / asked.length + 12 * closest - entry.own.length / 100;
    found.push({ entry, score });
  }
  return found.sort((a, b) => b.score - a.score || a.entry.group - b.entry.group).map(({ entry }) => entry);
}

const most = (scores, among) => among.reduce((best, at) => Math.max(best, scores[at]), 0);

/// How well a word meets another: whole, as its beginning, with a slip, within; 0 when it does not.
function near(word, other) {
  if (other === word) return 4;
  if (other.startsWith(word)) return 2 + word.length / other.length;
  if (word.length < 4) return 0;
  const allowed = word.length > 8 ? 2 : 1;
  if (Math.abs(other.length - word.length) <= allowed && distance(word, other) <= allowed) return 2;
  if (other.length > word.length && distance(word, other.slice(0, word.length)) <= 1) return 1;
  return other.includes(word) ? 0.8 : 0;
}

/// Which letters a text has, as bits: a slip changes two of them at most.
const letters = (text) => [...text].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0);

/// How close what was asked is to a whole name: 1 when it is that name, less with one or two slips, else 0.
function alike(asked, mask, { text, letters }) {
  if (asked === text) return 1;
  if (asked.length < 4 || Math.abs(asked.length - text.length) > 2 || ones(mask ^ letters) > 4) return 0;
  return 1 - distance(asked, text) / 3;
}

const ones = (bits) => (bits ? 1 + ones(bits & (bits - 1)) : 0);

/// How many letters were left out, added, changed or exchanged with the next (optimal string alignment); 3 when more.
function distance(a, b) {
  let [before, last, row] = [[], [], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    [before, last, row] = [last, row, [i]];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > 2) return 3;
  }
  return row[b.length];
}

/// How many answers of a kind are shown at first.
const FEW = 8;

function start(form) {
  const field = form.elements.q;
  const answers = document.querySelector("[data-reponses]");
  const alphabet = document.querySelector("[data-alphabet]");
  const status = answers.querySelector("[role=status]");
  const { index, racine } = form.dataset;
  let loading;
  const load = () => (loading ??= fetch(index).then((answer) => answer.json()).then(prepare));

  async function answer(question, all = new Set()) {
    const asked = question.trim();
    if (alphabet) alphabet.hidden = asked !== "";
    answers.hidden = asked === "";
    if (!asked) return;
    const found = search(await load(), asked);
    if (field.value.trim() !== asked) return;
    const said = answers.dataset[["aucune", "une"][found.length] ?? "plusieurs"];
    status.textContent = said.replace("{n}", found.length).replace("{q}", asked);
    answers.querySelectorAll("section").forEach((old) => old.remove());
    const titles = [...new Set(found.map((entry) => entry.title))];
    answers.append(...titles.map((title) => group(title, found.filter((entry) => entry.title === title), all, () => answer(question, all.add(title)))));
  }

  function group(title, entries, all, more) {
    const section = document.createElement("section");
    const heading = Object.assign(document.createElement("h2"), { textContent: `${title} (${entries.length})` });
    const list = Object.assign(document.createElement("ul"), { className: "index ample" });
    list.append(...(all.has(title) ? entries : entries.slice(0, FEW)).map(item));
    section.append(heading, list);
    if (entries.length > FEW && !all.has(title)) {
      const button = Object.assign(document.createElement("button"), { type: "button", onclick: more, textContent: answers.dataset.suite.replace("{n}", entries.length).replace("{kind}", title) });
      section.append(button);
    }
    return section;
  }

  function item({ name, href, detail }) {
    const line = document.createElement("li");
    line.append(Object.assign(document.createElement("a"), { href: racine + href, textContent: name }));
    if (detail) line.append(" ", Object.assign(document.createElement("span"), { className: "detail", textContent: detail }));
    return line;
  }

  let wait;
  field.addEventListener("focus", load, { once: true });
  field.oninput = () => {
    clearTimeout(wait);
    wait = setTimeout(() => {
      const address = new URL(form.action);
      if (field.value.trim()) address.searchParams.set("q", field.value.trim());
      history.replaceState(null, "", address);
      answer(field.value);
    }, 120);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    answer(field.value);
  };
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...answers.querySelectorAll("a")];
    const at = document.activeElement === field ? -1 : links.indexOf(document.activeElement);
    if (!step || answers.hidden || (at < 0 && (document.activeElement !== field || step < 0))) return;
    event.preventDefault();
    (links[at + step] ?? (at + step < 0 ? field : links[at]))?.focus();
  });

  const { horsLigne } = document.documentElement.dataset;
  if (horsLigne) addEventListener("load", () => navigator.serviceWorker?.register(horsLigne));

  // On the page of what was not found, what was asked is in the address: its last words are the question.
  const asked = form.dataset.perdue !== undefined ? decodeURIComponent(location.pathname).split("/").filter(Boolean).at(-1)?.replace(/\.\w+$/, "").replace(/[-_]/g, " ") : new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked;
    answer(asked);
  }
}

const form = globalThis.document?.querySelector("form.chercher[data-index]");
if (form) start(form);
