// Starts the application, keeps it usable offline, and stays able to speak when it fails.
// Plain JavaScript on purpose: it must work when WebAssembly does not.
// It talks to the application by events on `document` and by data attributes on <html> (README, "boot").

const root = document.documentElement;
const parts = document.querySelector('meta[name="workbook"]');
const at = path => new URL(path, document.baseURI).href;
const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

const WORDS = {
  vi: {
    cannotStart: 'Sổ kế hoạch chưa mở được trên trình duyệt này',
    cannotStartWhy: 'Trình duyệt không chạy được phần chính của sổ (WebAssembly), hoặc việc tải về bị ngắt giữa chừng. Hãy mở lại; nếu vẫn vậy, dùng Chrome, Edge, Firefox hay Safari bản mới.',
    broke: 'Sổ kế hoạch vừa gặp lỗi và phải dừng lại',
    brokeWhy: 'Đây là lỗi của phần mềm, không phải do anh/chị. Những gì đã lưu vẫn nằm trên máy này. Hãy mở lại để làm tiếp; nếu lỗi lặp lại, tải dữ liệu đã lưu về trước.',
    kept: 'Mở lại không xóa dữ liệu nào.',
    reopen: 'Mở lại',
    dump: 'Tải dữ liệu đã lưu',
    dumping: 'Đang đọc dữ liệu trên máy…',
    dumped: n => `Đã tải về ${n} bản ghi, trong tệp`,
    dumpFailed: 'Trình duyệt không cho đọc dữ liệu đã lưu:',
    detail: 'Chi tiết kỹ thuật (gửi kèm khi báo lỗi)',
  },
  en: {
    cannotStart: 'The workbook could not start in this browser',
    cannotStartWhy: 'The browser cannot run its main part (WebAssembly), or the download was cut off. Open it again; if that does not help, use a recent Chrome, Edge, Firefox or Safari.',
    broke: 'The workbook met an error and had to stop',
    brokeWhy: 'This is a fault of the software, not yours. What was saved is still on this device. Open it again to go on; if the error returns, download the saved data first.',
    kept: 'Opening again erases nothing.',
    reopen: 'Open again',
    dump: 'Download the saved data',
    dumping: 'Reading the data on this device…',
    dumped: n => `Downloaded ${n} records, in the file`,
    dumpFailed: 'The browser does not let the saved data be read:',
    detail: 'Technical detail (send it with a report)',
  },
};
const words = () => (root.lang === 'en' ? WORDS.en : WORDS.vi);

/* The lasting screen */

let stopped = false;

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}

function stop(started, cause) {
  if (stopped) return;
  stopped = true;
  root.dataset.stopped = started ? 'panic' : 'start';
  const say = words();
  const screen = element('main', 'boot boot--stopped');
  screen.id = 'boot';
  const words_ = element('div', 'boot__words');
  words_.setAttribute('role', 'alert');
  const title = element('h1', 'boot__title', started ? say.broke : say.cannotStart);
  title.tabIndex = -1;
  words_.append(title,
    element('p', 'boot__lead', started ? say.brokeWhy : say.cannotStartWhy),
    element('p', 'boot__hint', say.kept));
  const buttons = element('p', 'boot__buttons');
  const again = element('button', 'boot__button boot__button--main', say.reopen);
  const save = element('button', 'boot__button', say.dump);
  const outcome = element('p', 'boot__hint');
  outcome.setAttribute('role', 'status');
  for (const button of [again, save]) button.type = 'button';
  again.addEventListener('click', () => reopen(started));
  save.addEventListener('click', () => download(outcome, save));
  buttons.append(again, save);
  const detail = element('details', 'boot__detail');
  detail.append(element('summary', 'boot__summary', say.detail), element('pre', 'boot__trace', String(cause)));
  screen.append(words_, buttons, outcome, detail);
  document.body.replaceChildren(screen);
  title.focus();
}

async function reopen(started) {
  // A page that fails at once would fail again: start from the first one.
  if (started && performance.now() < 10000) location.hash = '';
  // A broken release is left behind when a newer one already waits.
  const waiting = (await registration())?.waiting;
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('SKIP_WAITING');
}

/* Everything stored by this origin, as one file */

function plain(_, value) {
  if (value instanceof ArrayBuffer) value = new Uint8Array(value);
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return { base64: btoa(text) };
  }
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value];
  if (typeof value === 'bigint') return String(value);
  return value;
}

const settled = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
  request.onblocked = () => reject(new Error('blocked'));
});

async function storesOf(name) {
  const database = await settled(indexedDB.open(name));
  const stores = {};
  try {
    for (const store of database.objectStoreNames) {
      const open = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([settled(open.getAllKeys()), settled(open.getAll())]);
      stores[store] = keys.map((key, place) => ({ key, value: values[place] }));
    }
  } finally {
    database.close();
  }
  return stores;
}

async function everything() {
  const found = { what: 'par-workbook: saved data', address: location.href, time: new Date().toISOString(), problems: [], localStorage: {}, databases: {} };
  try {
    for (const key of Object.keys(localStorage)) found.localStorage[key] = localStorage.getItem(key);
  } catch (problem) { found.problems.push(`localStorage: ${problem}`); }
  try {
    for (const { name } of await indexedDB.databases()) {
      try {
        found.databases[name] = await storesOf(name);
      } catch (problem) { found.problems.push(`${name}: ${problem}`); }
    }
  } catch (problem) { found.problems.push(`indexedDB: ${problem}`); }
  return found;
}

async function download(outcome, button) {
  const say = words();
  outcome.textContent = say.dumping;
  button.disabled = true;
  try {
    const found = await everything();
    let count = Object.keys(found.localStorage).length;
    for (const stores of Object.values(found.databases)) for (const rows of Object.values(stores)) count += rows.length;
    const link = document.createElement('a');
    link.download = `so-ke-hoach-du-lieu-${found.time.slice(0, 10)}.json`;
    link.href = URL.createObjectURL(new Blob([JSON.stringify(found, plain, 1)], { type: 'application/json' }));
    link.click();
    outcome.textContent = `${say.dumped(count)} ${link.download}.`
      + (found.problems.length ? ` ${say.dumpFailed} ${found.problems.join('; ')}` : '');
  } catch (problem) {
    outcome.textContent = `${say.dumpFailed} ${problem}`;
  }
  button.disabled = false;
}

/* The service worker: one version at a time, taken over only when the person agrees */

const registration = () => ('serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined);
let applying = false;

function updateWaits() {
  root.dataset.update = 'waiting';
  tell('workbook-update-ready');
}

function watch(worker) {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) updateWaits();
  });
}

async function complete(worker) {
  const channel = new MessageChannel();
  const answer = new Promise(resolve => { channel.port1.onmessage = event => resolve(event.data); });
  worker.postMessage('IS_COMPLETE', [channel.port2]);
  return answer;
}

async function keepOffline() {
  if (root.dataset.dev) return;
  if (!('serviceWorker' in navigator)) {
    root.dataset.offline = 'refused';
    tell('workbook-offline-refused', 'no service worker');
    return;
  }
  let controlled = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (applying) return location.reload();
    // Another tab took the new version over; this one still runs the old.
    if (controlled) {
      root.dataset.update = 'taken';
      tell('workbook-update-taken');
    }
    controlled = true;
  });
  try {
    const found = await navigator.serviceWorker.register(at('sw.js'), { updateViaCache: 'none' });
    found.addEventListener('updatefound', () => watch(found.installing));
    watch(found.installing);
    if (found.waiting && navigator.serviceWorker.controller) updateWaits();
    const ready = await navigator.serviceWorker.ready;
    if (await complete(ready.active)) {
      root.dataset.offline = 'ready';
      tell('workbook-offline-ready');
    }
  } catch (problem) {
    root.dataset.offline = 'refused';
    tell('workbook-offline-refused', String(problem));
  }
}

document.addEventListener('workbook-apply-update', async () => {
  if (applying) return;
  applying = true;
  const waiting = (await registration())?.waiting;
  if (waiting) waiting.postMessage('SKIP_WAITING');
  else location.reload();
});

/* Start */

// The worker asks for every file: it begins when the page that was opened first stands and nothing more is loaded.
let settled_ = false;
function settle() {
  if (settled_) return;
  settled_ = true;
  keepOffline();
}
document.addEventListener('workbook-settled', settle, { once: true });

if (/Zalo|FBAN|FBAV|FB_IAB|Instagram/i.test(navigator.userAgent)) root.dataset.host = 'in-app';
else if (!isSecureContext) root.dataset.host = 'insecure';

document.addEventListener('workbook-panic', event => stop(true, event.detail));
addEventListener('error', event => { if (event.error instanceof WebAssembly.RuntimeError) stop(true, event.error.stack); });
addEventListener('unhandledrejection', event => { if (event.reason instanceof WebAssembly.RuntimeError) stop(true, event.reason.stack); });

try {
  const { default: start } = await import(at(parts.dataset.js));
  await start({ module_or_path: at(parts.dataset.wasm) });
  if (!stopped) {
    document.getElementById('boot')?.remove();
    root.dataset.ready = 'yes';
  }
} catch (problem) {
  stop(false, problem?.stack ?? problem);
}
// Where the application never settles, for want of a network, the files may be kept all the same.
setTimeout(settle, 20000);
