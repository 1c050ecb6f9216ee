// The search as a reader meets it, in Chromium without a window.
import { chromium } from "playwright-core";

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

const FIELD = "dialog input[role=combobox]";

/** Opens the panel on a page. */
export async function openPanel(window, address) {
  const page = await window.newPage();
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(watch);
  await page.keyboard.press("/");
  await page.waitForSelector(FIELD);
  return page;
}

/** Types a question, and waits for its answer: the addresses of what is shown, and when that was. */
export async function ask(page, text) {
  await page.fill(FIELD, "");
  await page.waitForFunction(() => document.querySelector("[role=listbox]").children.length === 0
    && !document.querySelector(".search-nothing, .search-trouble"));
  const asked = await page.evaluate(([field, value]) => {
    const input = document.querySelector(field);
    const asked = performance.now();
    input.value = value;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return asked;
  }, [FIELD, text]);
  await page.waitForSelector(".search-panel [role=option], .search-nothing, .search-trouble", { timeout: 60_000 });
  const { shown, origin, addresses, trouble } = await page.evaluate(() => new Promise((resolve) =>
    requestAnimationFrame(() => setTimeout(() => resolve({
      shown: globalThis.watched.shown,
      origin: performance.timeOrigin,
      trouble: Boolean(document.querySelector(".search-trouble")),
      addresses: [...document.querySelectorAll("[role=option]")].map((option) => option.getAttribute("href")),
    })))));
  return { asked, shown, origin, trouble, addresses };
}

/** When the last byte came that the engine asked for, on the page's clock. */
export async function lastByte(page, origin) {
  const ends = await Promise.all(page.workers().map((worker) => worker.evaluate(() =>
    performance.timeOrigin + Math.max(0, ...performance.getEntriesByType("resource").map((entry) => entry.responseEnd)))));
  return Math.max(...ends) - origin;
}

/** How long the page's main thread was not free, at most, since it was opened. */
export const blocked = (page) => page.evaluate(() => ({
  tasks: Math.max(0, ...globalThis.watched.tasks), gap: globalThis.watched.gap,
}));

/** On the page: notes long tasks, gaps between beats of five milliseconds, and when results were painted. */
function watch() {
  const watched = (globalThis.watched = { tasks: [], gap: 0, shown: 0 });
  new PerformanceObserver((list) => watched.tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask" });
  let before = performance.now();
  setInterval(() => {
    const now = performance.now();
    watched.gap = Math.max(watched.gap, now - before);
    before = now;
  }, 5);
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.role === "option"))) {
      // The task after a frame begins once that frame is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (watched.shown = performance.now());
        port2.postMessage(0);
      });
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
}
