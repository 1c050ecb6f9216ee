// On every page: keeps what is read on this device, and says when there is a newer edition of the page. Small, since each page
// loads it: so it asks the browser itself whether the reader wants that, under the name that shared/kept.js gives.
const { worker, manifest, newer, show } = document.currentScript.dataset;
const container = navigator.serviceWorker;
const root = new URL(".", new URL(worker, location)).pathname;

const isWanted = () => {
  try {
    return localStorage.getItem(`nuggets offline ${root} `) !== "off";
  } catch {
    return true;
  }
};

/** Lies over the page, so that nothing moves. */
function say() {
  const line = document.createElement("p");
  const button = document.createElement("button");
  line.className = "newer";
  line.setAttribute("role", "status");
  button.textContent = show;
  button.onclick = () => location.reload();
  document.querySelector(".newer")?.remove();
  document.body.append(line);
  line.append(newer + " ", button);
}

async function begin() {
  await container.register(worker);
  const { active } = await container.ready;
  const tell = () => !document.hidden && isWanted() && (container.controller || active).postMessage({ do: "shown" });
  tell();
  document.addEventListener("visibilitychange", tell);
}

// Not from a disk; not where a site that changes with each save is looked at; not what stands there for review, and will go.
if (/^http/.test(location.protocol)) {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = manifest;
  document.head.append(link);
  if (container && isWanted() && !document.querySelector("#nuggets-preview") && !/\/previews\/[^/]+\/$/.test(root)) {
    container.onmessage = ({ data }) => data === "newer" && say();
    addEventListener("load", () => begin().catch(() => {}));
  }
}
