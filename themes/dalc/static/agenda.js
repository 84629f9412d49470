// What is past, right on a page that was not rebuilt; a button that copies the address of a feed; the worker that keeps pages.
// Without this script the page says the date it was built.

const now = Date.now();

for (const item of document.querySelectorAll("[data-fin]")) {
  if (Date.parse(item.dataset.fin) <= now) {
    item.classList.add("passee");
    if (item.closest("[data-a-venir]")) item.hidden = true;
    item.querySelector("[data-passe]")?.removeAttribute("hidden");
  }
}

for (const list of document.querySelectorAll("[data-a-venir]")) {
  const items = [...list.querySelectorAll("[data-fin]")];
  if (items.length && items.every((item) => item.hidden || item.parentElement.closest("[hidden]"))) {
    list.querySelector("[data-vide]")?.removeAttribute("hidden");
  }
}

if (navigator.clipboard) {
  for (const address of document.querySelectorAll("[data-copier]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = address.dataset.copier;
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(address.textContent);
      said.textContent = address.dataset.copie;
    });
    address.after(" ", button, " ", said);
  }
}

const { horsLigne } = document.documentElement.dataset;
if (horsLigne) addEventListener("load", () => navigator.serviceWorker?.register(horsLigne));
