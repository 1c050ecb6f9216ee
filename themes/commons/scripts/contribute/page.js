// The entry: a form for a new item. What is filled in stays in this browser until its writer sends it.

import { button, make } from "../search/elements.js";
import { say } from "../search/say.js";
import { copy, give } from "../shared/files.js";
import { draftOf } from "./draft.js";
import { FOLDER, lostOf, picturesOf } from "./pictures.js";
import { hiddenOf, presetOf } from "./preset.js";
import { letter, newFile } from "./sending.js";

const MARKDOWN = "text/markdown;charset=utf-8";

const room = document.querySelector(".contribute[data-form]");
if (room) {
  // What it says without scripts stands until all of it is there.
  Promise.all([load(room.dataset.asked), load(room.dataset.form)]).then(
    () => begin(room, globalThis.NuggetsForm, globalThis.nuggetsContribute),
    () => {},
  );
}

/** From a disk a page reads nothing but scripts. */
function load(src) {
  return new Promise((done, failed) => document.head.append(make("script", { src, onload: done, onerror: failed })));
}

function begin(place, NuggetsForm, { model, words, say: said, site, folder, suffix, contact = "", forge, items, hidden, help = "" }) {
  const base = new URL(place.dataset.base, location.href);
  const pictures = new Map();
  // Sources that the site does not have, by what is written for them.
  const named = new Map();
  const preset = presetOf(model);
  const status = make("p", { className: "form-status", role: "status" });
  const trouble = make("p", { className: "contribute-note" });
  const lost = make("p", { className: "contribute-note trouble", hidden: true });
  const shownPictures = make("div", { className: "contribute-pictures" });
  const where = make("p", { className: "form-help contribute-where" });
  const source = make("pre", { tabIndex: 0, role: "group", "aria-label": said.see });
  const seen = make("details", { className: "contribute-source" }, make("summary", {}, said.see), source);
  const filled = make("div", {});
  let form;
  let listed = null;
  let asked = null;
  let warned = null;

  const draft = draftOf(base.pathname, `${model.type} ${model.lang}`, () => (isEmpty() ? null : filledIn()), worry);
  const before = draft.begin();
  if (before === null) {
    give(`${model.type}-${model.lang}.txt`, draft.text(), "text/plain;charset=utf-8");
    draft.forget();
  }
  open(before ?? { values: preset, parts: [], intro: "", named: {} });
  before === null && tell(said.unreadable);

  function open({ values, parts, intro, named: names }) {
    named.clear();
    Object.entries(names).forEach(([id, name]) => named.set(id, name));
    form = NuggetsForm.open(filled, {
      model,
      words,
      values: { ...values, ...preset },
      parts,
      intro,
      quiet: true,
      unlisted: named,
      hidden: hiddenOf(model, preset, hidden),
      references,
      check: async (now, body, beginning) => [
        ...NuggetsForm.check(model, now, { intro: beginning, parts: body }, words, listed ? { references: byType(listed) } : {})
          .map((found) => (help ? { ...found, help: help.replace("{code}", found.code) } : found)),
        ...lostOf(picturesOf(model, { values: now, parts: body, intro: beginning }), (name) => pictures.has(name), (name, of) => say(said, name, of)),
      ],
      pictures: { add: addPicture },
      onChange: changed,
    });
    showPictures();
  }

  /** Everything that there is to point to: read when somebody first looks for something. */
  function loadItems() {
    asked ??= load(items).then(
      () => (listed = globalThis.nuggetsContributeItems ?? {}),
      (e) => {
        asked = null;
        throw e;
      },
    );
    return asked;
  }

  async function references(type, by = "id") {
    const all = await loadItems();
    const named = (name) => (all[by === "id" ? name : `${name}/${by}`] ?? []).map(([id, title]) => ({ id, title, type: name }));
    return type === "" ? Object.keys(all).filter((name) => !name.includes("/")).flatMap(named) : named(type);
  }

  function byType(all) {
    return Object.fromEntries(Object.entries(all).filter(([name]) => !name.includes("/")).map(([name, list]) => [name, list.map(([id]) => ({ id }))]));
  }

  async function addPicture(file) {
    const stem = file.name.replace(/\.[^.]*$/, "");
    const ending = file.name.slice(stem.length);
    let name = file.name;
    for (let n = 2; pictures.has(name); n++) {
      name = `${stem}-${n}${ending}`;
    }
    pictures.set(name, file);
    showPictures();
    return { path: FOLDER + name };
  }

  function filledIn() {
    return { values: form.values(), parts: form.parts(), intro: form.intro(), named: Object.fromEntries(named) };
  }

  function isEmpty() {
    const { values, parts, intro } = filledIn();
    return Object.keys(values).every((name) => name in preset) && parts.every(({ text }) => !text.trim()) && !intro.trim();
  }

  function changed() {
    warned = null;
    draft.changed();
    seen.open && showSource();
    showPictures();
  }

  function text() {
    const { values, parts, intro } = filledIn();
    const remarks = new Map(Array.from(named, ([id, name]) => [id, say(said, "unlisted_remark", { name })]));
    return NuggetsForm.fileText(model, values, { parts, intro }, remarks);
  }

  function nameOf() {
    return NuggetsForm.fileName(String(form.values().title ?? model.one), suffix);
  }

  function showSource() {
    source.textContent = text();
  }

  function worry(found) {
    const now = said[found || "kept"];
    if (trouble.textContent !== now) {
      trouble.textContent = now;
      trouble.classList.toggle("trouble", found !== "");
    }
  }

  function tell(what) {
    status.textContent = what;
  }

  function picturesNamed() {
    return [...new Set(picturesOf(model, filledIn()).map(({ name }) => name))];
  }

  function picturesHere() {
    return picturesNamed().filter((name) => pictures.has(name));
  }

  /** Pictures go along as files of their own. */
  function showPictures() {
    if (!form) {
      return;
    }
    const here = picturesHere();
    const gone = picturesNamed().filter((name) => !pictures.has(name));
    lost.hidden = gone.length === 0;
    lost.textContent = gone.length === 0 ? "" : say(said, "pictures_lost", { names: gone.join(", ") });
    where.textContent = say(said, here.length > 0 ? "where_pictures" : "where", { folder, pictures: FOLDER });
    if (shownPictures.dataset.names !== here.join("\n")) {
      shownPictures.dataset.names = here.join("\n");
      shownPictures.replaceChildren(
        ...(here.length === 0
          ? []
          : [
              make("h3", {}, said.pictures),
              make("p", {}, said.pictures_what),
              make("ul", { className: "contribute-ways" }, ...here.map((name) => make("li", {}, button(say(said, "picture", { name }), () => givePicture(name), "tool plain")))),
            ]),
      );
    }
  }

  const givePicture = (name) => give(name, pictures.get(name), pictures.get(name).type);
  const download = () => give(nameOf(), text(), MARKDOWN);

  /** Mistakes are shown before anything is sent; whoever wants to sends it all the same. */
  async function checked(way) {
    const findings = await form.check();
    const wrong = findings.some(({ severity }) => severity === "error");
    if (wrong && warned !== way) {
      warned = way;
      tell(said.wrong);
      return false;
    }
    return true;
  }

  const WAYS = {
    async download() {
      download();
      picturesHere().forEach(givePicture);
      tell(say(said, "downloaded", { name: [nameOf(), ...picturesHere()].join(", ") }));
    },

    async copy() {
      tell((await copy(text())) ? said.copied : notCopied());
    },

    async mail() {
      const { address, attached } = letter(contact, { title: String(form.values().title ?? ""), site, name: nameOf(), text: text(), pictures: picturesHere() }, said);
      attached && download();
      picturesHere().forEach(givePicture);
      tell(attached ? say(said, "mail_long", { name: nameOf() }) : say(said, "mail_opened", { address: contact.replace("mailto:", "") }));
      follow(address, "");
    },

    async form() {
      const done = await copy(text());
      done || download();
      tell(done ? said.copied : say(said, "downloaded", { name: nameOf() }));
      follow(contact, "_blank");
    },

    async forge() {
      const { address, pasted } = newFile(forge, { name: nameOf(), text: text() });
      pasted && download();
      await copy(text());
      picturesHere().forEach(givePicture);
      tell(say(said, pasted ? "forge_long" : "forge_opened", { host: forge.host, name: nameOf() }));
      follow(address, "_blank");
    },
  };

  function notCopied() {
    showSource();
    seen.open = true;
    return said.not_copied;
  }

  function follow(href, target) {
    const link = make("a", { href, target, rel: "noopener" });
    link.click();
  }

  function way(name, values = {}) {
    const act = button(say(said, name, values), async () => (await checked(name)) && WAYS[name](), "tool");
    const what = said[`${name}_what`] ? [make("p", { className: "form-help" }, say(said, `${name}_what`, values))] : [];
    return make("li", {}, act, ...what);
  }

  const check = button(said.check, async () => {
    const findings = await form.check();
    tell(findings.length === 0 ? said.good : findings.some(({ severity }) => severity === "error") ? "" : said.mild);
  }, "tool contribute-check");

  const clear = button(said.clear, () => {
    if (clear.dataset.sure !== "yes") {
      clear.dataset.sure = "yes";
      tell(said.clear_sure);
      return;
    }
    delete clear.dataset.sure;
    worry(draft.forget());
    pictures.clear();
    form.close();
    open({ values: preset, parts: [], intro: "", named: {} });
    tell(said.cleared);
    form.focus(model.fields[0].name);
  }, "tool plain");
  clear.addEventListener("blur", () => delete clear.dataset.sure);

  seen.addEventListener("toggle", () => seen.open && showSource());
  worry("");
  const heading = make("h2", { id: "_send" }, said.send);
  place.replaceChildren(
    make("div", { className: "contribute-keeping" }, trouble, clear),
    filled,
    make("p", { className: "contribute-act" }, check),
    make(
      "section",
      { className: "form-section contribute-send", "aria-labelledby": "_send" },
      heading,
      ...(contact || forge ? [] : [make("p", { className: "contribute-note" }, said.nobody)]),
      lost,
      make(
        "ul",
        { className: "contribute-ways" },
        way("download"),
        way("copy"),
        ...(contact.startsWith("mailto:") ? [way("mail", { address: contact.replace("mailto:", "") })] : contact ? [way("form")] : []),
        ...(forge ? [way("forge", { host: forge.host })] : []),
      ),
      shownPictures,
      where,
      seen,
    ),
    status,
  );
  place.hidden = false;
  document.querySelector(".contribute-plain").classList.add("print-only");
}
