// The service worker. `cargo xtask finish` puts the version and the files of this build in place of the two marks.
// It stores every file or none, serves one version at a time, and takes over only when asked to.
const VERSION = '@version@';
const FILES = ['@files@'];

const base = new URL('./', self.location).href;
const at = path => new URL(path, base).href;
// The scope is in the name: two copies under one origin must not clear each other's files.
const PREFIX = `workbook ${new URL(base).pathname} `;
const CACHE = PREFIX + VERSION;

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(path => new Request(at(path), { cache: 'reload' })));
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('message', event => {
  if (event.data === 'SKIP_WAITING') self.skipWaiting();
  if (event.data === 'IS_COMPLETE') event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    const kept = new Set((await cache.keys()).map(request => request.url));
    event.ports[0].postMessage(FILES.every(path => kept.has(at(path))));
  })());
});

self.addEventListener('fetch', event => {
  const request = event.request;
  if (request.method !== 'GET' || !request.url.startsWith(base)) return;
  event.respondWith((async () => {
    const cache = await caches.open(CACHE);
    const page = request.mode === 'navigate' ? at('index.html') : request;
    return (await cache.match(page, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
  })());
});
