// Whether the desk still runs, and whether the site has changed.
import { el } from "./dom.js";
import { say } from "./words.js";

const LOOK = 1500;
let bar = null;

/** Listens from now on; the page is told by `desk-changed`. */
export function listen() {
  let known = "";
  const open = () => {
    const changes = new EventSource("/_nuggets/changes");
    changes.addEventListener("message", (change) => {
      if (known && change.data !== known) document.dispatchEvent(new CustomEvent("desk-changed"));
      known = change.data;
      back();
    });
    changes.addEventListener("error", () => {
      changes.close();
      stopped();
      setTimeout(open, LOOK);
    });
    addEventListener("pagehide", () => changes.close());
  };
  open();
  document.addEventListener("desk-stopped", stopped);
}

function stopped() {
  if (bar) return;
  bar = el("div.stopped", { role: "alert" },
    el("p", {}, el("strong", {}, say("stopped")), " ", say("stopped_how")),
  );
  document.body.append(bar);
}

function back() {
  if (!bar) return;
  bar.remove();
  bar = null;
  document.dispatchEvent(new CustomEvent("desk-changed"));
}
