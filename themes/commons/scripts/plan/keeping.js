// A plan is kept in this browser as it is written, and what goes wrong with that is told.

import { kept, nameOf } from "../shared/kept.js";
import * as P from "./lines.js";

const PAUSE = 300;

/**
 * @param {{key: string, title: string, address: string}} about
 * @param {string} site path of the site at its server
 * @param {(uid: string) => import("./lines.js").Plan} begin makes the plan that the page begins with
 * @param {{shown(): void, worried(trouble: string): void, setAside(text: string): void}} told what calls back
 */
export function keeping(about, site, begin, told) {
  const place = kept(nameOf("plan", site, about.key));
  const aside = kept(nameOf("plan aside", site, about.key));
  let clock = 0;
  let timer = 0;
  let trouble = "";
  let last = null;

  const keeper = {
    plan: begin(uid()),
    now: () => (clock = Math.max(Date.now(), clock + 1)),
    read,
    keep,
    hasTrouble: () => trouble !== "",

    changed() {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    },

    /** Forgets all of it. */
    forget() {
      clearTimeout(timer);
      timer = 0;
      worry(place.remove());
      last = null;
      keeper.plan = begin(uid());
      told.shown();
    },
  };

  function worry(found) {
    if (found !== trouble) {
      trouble = found;
      told.worried(found);
    }
  }

  function read() {
    const { text, trouble: found } = place.read();
    if (found) {
      worry(found);
    } else if (text !== null && text !== last) {
      take(text);
    }
  }

  /** What was kept joins what is here. What nobody can read is set aside, whole. */
  function take(text) {
    last = text;
    const there = P.fromText(text);
    if (there?.key !== about.key) {
      worry(aside.write(text) ? "unreadable" : "");
      told.setAside(text);
    } else {
      keeper.plan = P.isTouched(keeper.plan) ? P.merge(keeper.plan, there.plan) : there.plan;
      clock = Math.max(clock, P.latest(keeper.plan));
      told.shown();
    }
  }

  /** Another tab may have written meanwhile, so what it wrote is taken in first. */
  function keep() {
    clearTimeout(timer);
    timer = 0;
    if (trouble !== "unreadable") {
      read();
    }
    if (trouble !== "unreadable") {
      last = P.toText(keeper.plan, about);
      worry(place.write(last));
    }
  }

  const soon = () => timer && keep();
  place.watch(take);
  addEventListener("pagehide", soon);
  // A page that comes back as it was left may be behind.
  addEventListener("pageshow", ({ persisted }) => persisted && read());
  document.addEventListener("visibilitychange", () => document.hidden && soon());
  addEventListener("beforeunload", (event) => trouble && P.isTouched(keeper.plan) && event.preventDefault());
  return keeper;
}

/** A name that no other plan has. */
function uid() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
