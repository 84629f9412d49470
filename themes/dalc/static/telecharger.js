// The list of partnerships as it is cut, taken out of the open data. Asked for by facettes.js at the first click.

/** Saves the file that `button` names with the partnerships of the list alone; the whole file when that cannot be. */
export async function download({ dataset: { fichier } }, nav) {
  if (!fichier) return;
  try {
    const [text, { rows, words }] = await Promise.all([read(fichier), list(nav.dataset)]);
    const slugs = new Set(rows.map(([slug]) => slug));
    const [name, ending] = fichier.split("/").pop().split(".");
    const [made, type] = ending === "csv" ? [table(text, slugs), "text/csv"] : [records(text, slugs), "application/json"];
    save(new Blob([made], { type: `${type};charset=utf-8` }), `${[name, ...words].join("-")}.${ending}`);
  } catch {
    location.assign(fichier);
  }
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
}

/** What the list shows: what the address says on the page of the whole list, else what its page is about. */
async function list({ donnees, liste, choix }) {
  const inPlace = new URL(liste, location).pathname === location.pathname;
  const query = new URLSearchParams(inPlace ? location.search : choix);
  const { facettes, fiches } = JSON.parse(await read(donnees));
  const words = facettes.map(({ cle }) => query.getAll(cle));
  const wanted = facettes.map(({ valeurs }, facet) => words[facet].map((slug) => valeurs.findIndex(([own]) => own === slug)));
  const has = (row) => wanted.every((places, facet) => !places.length || row[4][facet].some((own) => places.includes(own)));
  return { rows: fiches.filter(has), words: words.flat() };
}

/** The headings and the lines of some records; a line may break between quotes. Spreadsheets know UTF-8 by its mark. */
function table(text, slugs) {
  const [headings, ...lines] = text.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g);
  return ["\ufeff", headings, ...lines.filter((line) => slugs.has(line.split(",", 1)[0]))].join("");
}

function records(text, slugs) {
  const { fiches, ...rest } = JSON.parse(text);
  return JSON.stringify({ ...rest, fiches: fiches.filter(({ identifiant }) => slugs.has(identifiant)) }, null, 1);
}

function save(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
