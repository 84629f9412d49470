// This site keeps nothing in browsers. One that kept pages of it, when it did, is told so here: it drops them, and this worker.

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const own = (await caches.keys()).filter((name) => name.startsWith("dalc ") && name.endsWith(` ${registration.scope}`));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
}
