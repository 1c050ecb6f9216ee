// A page to write on: its form, or its file as it is; what is found in it, and who links to it.
import { get, post, Refused, send, Stopped } from "./api.js";
import { conflict } from "./conflict.js";
import { asked, el, fill, to } from "./dom.js";
import { showFound } from "./found.js";
import { done, failure, told } from "./frame.js";
import { about, kind, pageLink } from "./lists.js";
import { manage } from "./manage.js";
import { begun, itemsOf } from "./pages.js";
import { said, shown, wish } from "./wish.js";
import { language, local, say } from "./words.js";

const PAUSE = 350;
const LONG_PAUSE = 1200;
const PATIENCE = 12;

let item;
let form = null;
let area = null;
let words = {};

export async function show(main, site) {
  const path = asked("path");
  item = await read(path);
  words = await get("words", { lang: language() });
  await formThere();
  let asText = false;
  let dirty = false;
  let saving = false;
  let missed = false;
  let pause = 0;
  let known = [];
  let others = [];

  const heading = el("h1");
  const head = el("div");
  const status = el("p.state", { role: "status" });
  const says = el("div.says");
  const body = el("div.body");
  const found = el("section.aside", { "aria-labelledby": "found-title" });
  const linked = el("section.aside", { "aria-labelledby": "linked-title" });
  const save = el("button.save", { type: "button", onclick: keep }, say("save"));
  const other = el("button.plain", { type: "button", onclick: () => turn(!asText) });
  const file = el("button.plain", { type: "button", onclick: openFile }, say("file"));

  fill(main, done(), heading, head, says, el("div.desk", {},
    el("div.work", {}, body, el("div.keep", {}, save, status)),
    el("div.asides", {}, found, linked)),
  manage(item, (now) => { saving = now; }));
  document.addEventListener("desk-changed", elsewhere);
  addEventListener("beforeunload", (event) => dirty && event.preventDefault());
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && !event.altKey) {
      event.preventDefault();
      keep();
    }
  });
  draw();

  function draw() {
    form?.close();
    form = null;
    area = null;
    const canForm = "values" in item && globalThis.NuggetsForm;
    const text = asText || !canForm;
    other.textContent = say(text ? "as_form" : "as_text");
    other.hidden = !canForm;
    top();
    mark(false);
    links();
    if (!("text" in item)) {
      fill(body);
      save.hidden = true;
    } else if (text) {
      plain(canForm);
    } else {
      opened();
    }
    tell();
  }

  /** What the page is by now: its status may be another than when it was opened. */
  function top() {
    heading.textContent = item.title || item.path;
    heading.lang = item.lang;
    fill(head, about(item, site, say(`status_${item.status}`)), el("div.tools", {},
      item.address ? el("a.button.plain", { href: item.address }, say("page")) : el("span.soft", {}, say("no_address")),
      item.address ? el("a.button.plain", { href: to("views", item.path) }, say("views")) : null,
      file, other,
      local(item.guideIn) ? el("a.guide", { href: local(item.guideIn), target: "_blank", rel: "noopener" }, say("guide")) : null));
  }

  function opened() {
    form = globalThis.NuggetsForm.open(body, {
      model: item.model,
      values: item.values,
      intro: item.intro,
      parts: item.parts,
      words,
      // Of what is only begun, what is missing is no mistake.
      quiet: isOnItsWay(),
      references: itemsOf,
      make: { kinds: Object.fromEntries(site.types.map(({ name }) => [name, kind(site, name)])), item: (type, title) => begun(type, title, item.lang) },
      pictures: { add: (picture) => send("picture", { path: item.path, name: picture.name }, picture) },
      check,
      onChange: () => mark(form === null || form.isChanged()),
    });
  }

  function plain(canForm) {
    area = el("textarea.file", { id: "text", spellcheck: "true", lang: item.lang, rows: 30 });
    area.value = shown(item.text);
    let timer = 0;
    area.addEventListener("input", () => {
      mark(area.value !== shown(item.text));
      clearTimeout(timer);
      timer = setTimeout(() => check(), PAUSE);
    });
    fill(body, canForm ? null : told(say(globalThis.NuggetsForm ? "broken" : "no_form")),
      el("label.over", { for: "text" }, say("text_label"), " ", el("small", {}, item.file)), area);
  }

  function mark(now) {
    if (now || dirty) status.textContent = now ? say("unsaved") : "";
    dirty = now;
    save.hidden = false;
    other.disabled = now;
  }

  function turn(text) {
    asText = text;
    draw();
    (area ?? body.querySelector("input, textarea, select"))?.focus({ preventScroll: true });
    area?.setSelectionRange(0, 0);
    // From its beginning on, as it was before.
    scrollTo(0, 0);
  }

  async function check() {
    // A form that is only being opened shows what is known.
    if (!form && !area) return inWords(item.findings);
    try {
      const answer = await post("check", wish(item, { form, area }));
      const findings = answer.findings;
      others = answer.elsewhere ?? [];
      tell(findings);
      later();
      return inWords(findings);
    } catch (fault) {
      if (!(fault instanceof Stopped)) fill(says, failure(fault));
      return inWords(item.findings);
    }
  }

  /** What a draft lacks is asked for when one pauses. */
  function later() {
    clearTimeout(pause);
    if (!isOnItsWay()) return;
    pause = setTimeout(async () => {
      try {
        item.lacking = (await post("lacking", wish(item, { form, area }))).lacking;
        tell(known);
      } catch {
        // What was said before stays.
      }
    }, LONG_PAUSE);
  }

  async function keep() {
    if (!dirty) {
      status.textContent = withTyped(say("nothing_changed"));
      return;
    }
    if (saving) return;
    status.textContent = say("saving");
    saving = true;
    try {
      const sent = said({ form, area });
      await kept(await post("save", wish(item, { form, area })), sent);
    } catch (fault) {
      status.textContent = say("unsaved");
      if (fault instanceof Refused && fault.error === "changed") {
        fill(says, conflict(fault.answer, { choose, back: () => fill(says) }));
        says.querySelector("h2").focus();
      } else {
        fill(says, failure(fault));
      }
    } finally {
      saving = false;
      if (missed) elsewhere();
      missed = false;
    }
  }

  /** What was typed into a search and not chosen is in no file: nobody is to think that it is. */
  function withTyped(text) {
    return [text, ...(form?.typed() ?? []).map(({ label, text: typed }) => say("not_kept", { label, text: typed }))].join(" ");
  }

  /** Of two texts one is chosen, or one of both is made. */
  async function choose(answer, text) {
    try {
      if (text !== answer.theirs) {
        await post("save", { path: item.path, digest: answer.digest, base: answer.theirs, text });
      }
      dirty = false;
      fill(says);
      item = await read(item.path);
      draw();
      status.textContent = say("saved");
    } catch (fault) {
      if (fault instanceof Refused && fault.error === "changed") {
        fill(says, conflict(fault.answer, { choose, back: () => fill(says) }));
      } else {
        fill(says, failure(fault));
      }
    }
  }

  async function kept({ digest, text }, sent) {
    item = { ...item, digest, text };
    fill(says);
    if (sent === said({ form, area })) {
      form?.saved();
      mark(false);
      status.textContent = withTyped(say("saved"));
    } else {
      // Somebody went on writing meanwhile: that is not saved yet.
      mark(true);
    }
    form?.expectAll();
    const now = await read(item.path);
    if (now.digest === digest) {
      item = now;
      top();
      anew();
      // The fields can be read again, or no longer.
      if (!asText && globalThis.NuggetsForm && (form !== null) !== ("values" in item)) draw();
    }
  }

  /** The file may have become another, and what is found in it, too. */
  async function elsewhere() {
    if (saving) {
      missed = true;
      return;
    }
    const { digest } = item;
    let now;
    try {
      now = await get("item", { path: item.path, lang: language() });
    } catch (fault) {
      if (fault instanceof Refused && fault.status === 404) fill(says, told(say("gone_elsewhere"), "error"));
      return;
    }
    // What was saved meanwhile is newer than what was asked for before.
    if (saving || item.digest !== digest) return;
    if (now.digest === item.digest) {
      item = now;
      top();
      links();
      anew();
    } else if (dirty) {
      fill(says, told(say("changed_elsewhere_unsaved"), "error"));
    } else {
      item = now;
      draw();
      fill(says, told(say("changed_elsewhere")));
    }
  }

  async function openFile() {
    try {
      await post("open", { path: item.path });
      fill(says, told(say("file_opened")));
    } catch (fault) {
      fill(says, failure(fault));
    }
  }

  /** What is found may be something else, though nobody typed. */
  function anew() {
    if (dirty) {
      form ? form.recheck() : check();
    } else {
      others = [];
      tell();
      form?.show(inWords(item.findings));
    }
  }

  function tell(findings = item.findings) {
    known = findings;
    showFound(found, form, { findings: inWords(findings), lacking: inWords(item.lacking), elsewhere: others });
  }

  function links() {
    fill(linked, el("h2", { id: "linked-title" }, say("linked")),
      item.links.length
        ? el("ul.rows.small", {}, item.links.map((page) => el("li", {}, pageLink(page), page.how ? el("span.soft", {}, ` · ${page.how}`) : null)))
        : el("p.soft", {}, say("linked_none")));
  }
}

/**
 * Findings as the form shows them: with where the guide tells more. Builds speak English; what a form can find by itself it says in
 * the desk's language, and that goes first.
 */
function inWords(findings) {
  const own = language() === "en" || area || !("values" in item) || !globalThis.NuggetsForm ? [] : ownFindings();
  return findings.map((found) => {
    const same = own.find(({ code, pointer, part }) => code === found.code && pointer === found.pointer && part === found.part);
    return { ...found, help: local(found.helpIn), ...(same ? { message: same.message, fix: same.fix, said: language() } : {}) };
  });
}

function ownFindings() {
  const body = form ? { intro: form.intro(), parts: form.parts() } : { intro: item.intro, parts: item.parts };
  return globalThis.NuggetsForm.check(item.model, form ? form.values() : item.values, body, words);
}

/** A page that was just made may take a moment to be known. */
async function read(path) {
  for (let tries = 0; ; tries++) {
    try {
      return await get("item", { path, lang: language() });
    } catch (fault) {
      if (!(fault instanceof Refused) || fault.error !== "no-page" || tries > PATIENCE) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}

const isOnItsWay = () => item.status === "draft" || item.status === "review";

/** The form is the theme's, where there is one. */
function formThere() {
  if (globalThis.NuggetsForm) return Promise.resolve();
  return new Promise((resolve) => {
    const script = el("script", { src: "/desk/files/theme/scripts/form.js", onload: resolve, onerror: resolve });
    document.head.append(el("link", { rel: "stylesheet", href: "/desk/files/theme/styles/tools/form.css" }), script);
  });
}
