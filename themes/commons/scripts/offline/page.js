// On every page: keeps what is read on this device, and says when there is a newer edition. Small, since each page loads it: so it
// asks the browser itself whether the reader wants that, under the name that shared/kept.js gives.
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
function say({ waiting }) {
  if (waiting && !document.querySelector(".newer")) {
    const line = document.createElement("p");
    const button = document.createElement("button");
    line.className = "newer";
    line.role = "status";
    button.textContent = show;
    button.onclick = () => waiting.postMessage({ do: "take" });
    document.body.append(line);
    line.append(newer + " ", button);
  }
}

async function begin() {
  const registration = await container.register(worker);
  const tell = () => !document.hidden && isWanted() && registration.active?.postMessage({ do: "shown" });
  container.addEventListener("message", ({ data }) => data === "newer" && say(registration));
  registration.onupdatefound = () => {
    const next = registration.installing;
    next.onstatechange = () => next.state === "installed" && registration.active && say(registration);
  };
  registration.waiting?.postMessage({ do: "alone" });
  await container.ready;
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
    if (container.controller) {
      // Another edition has taken over: no window stays with the old one.
      container.addEventListener("controllerchange", () => location.reload(), { once: true });
    }
    addEventListener("load", () => begin().catch(() => {}));
  }
}
