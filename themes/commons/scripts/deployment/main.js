// The entry: plans the week of somebody who works in several schools. A plan leaves the page as an address that a reader asks for. The
// page’s own address is left as it is: a browser would write each change into its history, and fetch the site’s icon anew.

import { make } from "../search/elements.js";
import { say, sayCount } from "../search/say.js";
import { kept, nameOf } from "../shared/kept.js";
import { telling } from "../shared/telling.js";
import { isPlan, read, write } from "./address.js";
import { group, tick } from "./fields.js";
import { formOf } from "./form.js";
import { printed } from "./paper.js";
import { filled, laidOut } from "./patterns.js";
import * as P from "./plan.js";
import { result } from "./result.js";
import { alwaysOf, patternsOf, rolesOf } from "./site.js";
import { faultsOf, sumsOf } from "./sums.js";
import { waysOut } from "./taking.js";
import { teller } from "./told.js";

const PAUSE = 400;

const place = document.querySelector(".deploy");
const { words } = globalThis.nuggetsTool;
const { lang } = document.documentElement;
const title = document.querySelector("h1").textContent;
const windowTitle = document.title;
const here = location.href.replace(/[?#].*$/, "");
const roles = rolesOf(document);
const always = alwaysOf(document);
const patterns = patternsOf(document, words);
const titleOf = (key) => roles.find((one) => one.key === key)?.title ?? "";
const told = teller(words, lang, titleOf);
const shelf = kept(nameOf("deployment", new URL(place.dataset.base, location.href).pathname, "plan"));

const picked = { pattern: "", school: "", own: false };
const notices = make("div", { className: "deploy-notices" });
const shown = make("section", { className: "deploy-result", "aria-labelledby": "_d-result", tabIndex: -1 });
const status = make("p", { className: "deploy-status", role: "status" });
const heard = make("p", { className: "unseen", role: "status" });
const paper = make("div", { className: "deploy-paper" });
const long = make("p", { className: "deploy-note", hidden: true }, words.too_long);
const formPlace = make("div", {});
const tell = telling(status, words.close, () => document.querySelector("h1"));

let plan = P.begun();
let view = null;
let timer = 0;
let isKept = false;
/** As it last was in an address that somebody has, in this browser’s storage, or in a file: what is more than this can be lost. */
let safe = "";

/* What it looks like */

/** @param {string} [focus] id of what is to have the focus afterwards */
function build(next, focus = document.activeElement?.id) {
  plan = next;
  picked.school = Number(picked.school) < plan.schools.length ? picked.school : "";
  view = formOf({ plan, told, roles, patterns, picked }, does);
  formPlace.replaceChildren(view.form);
  const wanted = focus && document.getElementById(focus);
  if (wanted && wanted !== document.activeElement) {
    wanted.focus();
  }
  changed();
}

function changed() {
  // A way back from what was done before would undo this, too.
  status.replaceChildren();
  view.refresh();
  shown.replaceChildren(make("h2", { id: "_d-result" }, plan.weeks === 1 ? words.week : say(words, "round", { n: plan.weeks })), ...result(plan, told));
  showQuestions();
  document.title = [told.heading(plan), windowTitle].filter(Boolean).join(" · ");
  clearTimeout(timer);
  timer = setTimeout(settle, PAUSE);
}

/** Once a reader has paused: what is kept, the sheet of paper, and what a reader who does not see hears. */
function settle() {
  clearTimeout(timer);
  timer = 0;
  if (isKept && write(plan) !== safe) {
    const trouble = shelf.write(write(plan));
    worry(trouble);
    safe = trouble ? safe : write(plan);
  }
  fit();
  const sums = sumsOf(plan);
  const faults = faultsOf(plan, sums).length;
  const text = say(words, "heard", {
    halves: sums.halves,
    left: told.each(sums),
    faults: faults === 0 ? words.no_faults : sayCount(words, "heard_faults", faults, lang),
  });
  if (heard.textContent !== text && !P.isBlank(plan)) {
    heard.textContent = text;
  }
}

function fit() {
  long.hidden = printed(paper, plan, told, { title, asked: asked(), address: link(), site: place.dataset.site });
}

const link = () => here + (P.isBlank(plan) ? "" : "#" + write(plan));

function asked() {
  const role = roles.find((one) => one.key === plan.role);
  return [...(role ? [role] : []), ...always];
}

function showQuestions() {
  roles.forEach(({ key, section }) => (section.hidden = key !== plan.role));
  document.querySelectorAll(".deploy-choose").forEach((hint) => (hint.hidden = plan.role !== "" || roles.length === 0));
}

/* What a reader does */

/** Does what can be taken back, and says how. */
function undoable(text, next, focus) {
  const before = P.copyOf(plan);
  build(next, focus);
  tell(text, words.undo, () => {
    build(before);
    tell(words.undone);
  });
}

const does = {
  set(part, value) {
    plan[part] = value;
    changed();
  },

  role(key, isOwn) {
    picked.own = isOwn;
    plan.role = key;
    plan.own = isOwn ? plan.own : "";
    // Other patterns come first; the list of roles keeps the focus.
    build(plan, "_d-role");
  },

  school(i, part, value) {
    plan.schools[i][part] = value;
    changed();
  },

  pair(pair, minutes) {
    delete plan.pairs[pair];
    if (minutes !== null) {
      plan.pairs[pair] = minutes;
    }
    changed();
  },

  weeks: (weeks) => build(P.withWeeks(plan, weeks)),

  add() {
    if (plan.schools.length >= P.MOST_SCHOOLS) {
      tell(say(words, "most", { n: P.MOST_SCHOOLS }));
      return;
    }
    build({ ...plan, schools: [...plan.schools, P.school()] }, `_d-s${plan.schools.length}-name`);
  },

  remove(i) {
    undoable(say(words, "removed", { school: told.schoolName(plan, i) }), P.without(plan, i), `_d-s${Math.max(0, i - 1)}-name`);
  },

  lay(pattern, only) {
    undoable(words.laid, laidOut(plan, pattern.layout, only), "_d-pattern");
  },

  fill() {
    const before = sumOfHalves(plan);
    const next = filled(plan);
    const placed = sumOfHalves(next) - before;
    const lacks = plan.schools.some(({ wish, halves }) => wish > halves.length);
    if (placed === 0) {
      tell(lacks ? words.no_room : words.nothing_missing);
    } else {
      undoable(sayCount(words, "filled", placed, lang), next);
    }
  },
};

const sumOfHalves = ({ schools }) => schools.reduce((sum, { halves }) => sum + halves.length, 0);

/* What a reader takes along */

function takeAlong() {
  const hold = tick({ id: "_d-keep", label: words.keep, checked: isKept, toggled: keep });
  hold.querySelector("input").setAttribute("aria-describedby", "_d-keep-hint");
  const [tools, days] = waysOut(told, {
    plan: () => plan,
    about: () => ({ title, address: link(), asked: asked() }),
    tell,
    beforePrint: settle,
    shared: (said) => (safe = said),
    clear,
  });
  return group(words.take, tools, long, days, hold, make("small", { id: "_d-keep-hint" }, words.keep_hint));
}

function clear() {
  picked.pattern = "";
  picked.own = false;
  undoable(words.cleared, P.begun(), "_d-role");
}

/* What is kept */

function keep(on) {
  const before = shelf.read().text;
  const now = write(plan);
  const trouble = on ? shelf.write(now) : shelf.remove();
  safe = on && trouble === "" ? now : safe;
  isKept = on && trouble === "";
  document.getElementById("_d-keep").checked = isKept;
  worry(trouble);
  if (trouble === "") {
    const isOther = on && before !== null && before !== now;
    const back = () => {
      shelf.write(before);
      open(before);
    };
    tell(on ? (isOther ? words.replaces : words.is_kept) : words.not_kept, isOther ? words.show_other : "", back);
  }
}

function worry(trouble) {
  if (trouble) {
    isKept = false;
    document.getElementById("_d-keep").checked = false;
    tell(words[trouble === "full" ? "full_up" : "forbidden"]);
  }
}

/** Shows the plan of an address. */
function open(said) {
  const { plan: next, left } = read(said, (key) => titleOf(key) !== "");
  picked.own = next.own !== "";
  notices.replaceChildren(...leftOut(left));
  safe = write(next);
  build(next, "");
  settle();
}

function leftOut(left) {
  const lines = left.map((one) => make("li", {}, told.leftOut(one)));
  return lines.length > 0 ? [make("div", { className: "deploy-note", role: "alert" }, make("p", {}, words.left_out), make("ul", {}, ...lines))] : [];
}

function begin() {
  document.querySelector(".deploy-blank").hidden = true;
  const { text } = shelf.read();
  // A role’s page names the role as servers can see it, too: it says nothing of the reader’s schools.
  const hash = isPlan(location.hash) ? location.hash : location.search.startsWith("?r=") ? location.search.replace("?", "#") : "";
  const asks = isPlan(hash);
  isKept = text !== null && (!asks || hash.slice(1) === text);
  place.append(
    make("p", { className: "deploy-note deploy-private" }, words.private),
    notices,
    make("div", { className: "deploy-both" }, formPlace, shown),
    make("div", { className: "deploy-form deploy-take" }, takeAlong()),
    status,
    heard,
    paper,
  );
  place.hidden = false;
  open(asks ? hash : (text ?? ""));
  if (isKept && !asks) {
    tell(words.shown);
  } else if (text !== null && !isKept) {
    const mine = () => {
      isKept = true;
      document.getElementById("_d-keep").checked = true;
      open(text);
    };
    tell(words.other, words.show_other, mine);
  }
  addEventListener("hashchange", () => {
    if (isPlan(location.hash)) {
      open(location.hash);
    } else if (!isKept) {
      // A way to a place on the page took the plan out of the address.
      safe = "";
    }
  });
  addEventListener("pagehide", () => timer && settle());
  addEventListener("beforeprint", settle);
  addEventListener("beforeunload", (event) => {
    settle();
    if (write(plan) !== safe) {
      event.preventDefault();
    }
  });
  document.fonts?.ready.then(fit);
}

begin();
