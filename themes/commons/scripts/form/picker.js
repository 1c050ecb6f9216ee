// A picker for items: what is typed is looked for among all that there is (ARIA Authoring Practices Guide, "Combobox"). What was
// picked stands above it, to be taken out and moved.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";
import { stepTo } from "../search/combobox.js";
import { matching } from "./matching.js";
import { unlistedId, unlistedName } from "./references.js";

const MOST_SHOWN = 12;

const folded = (text) => text.trim().toLowerCase();

export function picker(field, schema, value, id, env) {
  const { words } = env;
  const many = field.widget === "references";
  const whole = (many ? schema.items?.type : schema.type) === "integer";
  const { to, outside } = field.relation;
  let picked = (many ? value : value === undefined ? [] : [value]) ?? [];
  let items = null;
  let loading = null;
  let shown = [];
  let active = -1;
  let making = false;
  const unlisted = to.includes("source") ? env.unlisted : undefined;
  const made = (field.relation.by ?? "id") === "id" ? to.filter((type) => env.make?.kinds[type]) : [];

  const input = make("input", { id, type: "text", role: "combobox", autocomplete: "off", spellcheck: false, "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-list` });
  const list = make("ul", { id: `${id}-list`, role: "listbox", className: "form-found-items", hidden: true, "aria-label": field.label });
  const chips = make("ul", { className: "form-picked" });
  const status = make("p", { className: "form-said", role: "status" });
  const element = make("div", { className: "form-picker" }, chips, make("div", { className: "form-search" }, input, list), status);

  /** What there is, once somebody asks: read once, unless it could not be. */
  function load() {
    loading ??= read();
    return loading;
  }

  async function read() {
    try {
      const types = to.length > 0 ? to : [""];
      const all = await Promise.all(types.map(async (type) => (await env.references(type, field.relation.by)).map((item) => ({ ...item, type: item.type ?? type }))));
      items = all.flat().map((item) => ({ ...item, ref: to.length === 1 ? item.id : `${item.type}:${item.id}` }));
      chosen();
    } catch {
      status.textContent = words.no_items;
      loading = null;
    }
  }

  const titleOf = (ref) => env.unlisted?.get(ref) ?? items?.find((item) => String(item.ref) === String(ref) || String(item.id) === String(ref))?.title ?? unlistedName(String(ref));

  function chosen() {
    chips.replaceChildren(
      ...picked.map((ref, i) => {
        const title = titleOf(ref) || String(ref);
        const remove = make("button", { type: "button", className: "form-move", "aria-label": say(words, "remove", { line: title }), title: words.remove_short }, "×");
        remove.addEventListener("click", () => {
          set(picked.filter((_, at) => at !== i));
          input.focus();
          status.textContent = say(words, "taken_out", { title });
        });
        const text = make("span", {}, title);
        title !== String(ref) && !unlistedName(String(ref)) && text.append(" ", make("small", {}, String(ref)));
        return make("li", {}, text, remove);
      }),
    );
    input.placeholder = many || picked.length === 0 ? words.search_items : words.search_other;
  }

  function set(next) {
    picked = next;
    chosen();
    env.changed();
  }

  function pick(option) {
    if (option.make) {
      begin(option);
      return;
    }
    option.unlisted && unlisted.set(option.ref, option.title);
    const ref = whole ? Number(option.ref) : option.ref;
    input.value = "";
    close();
    if (!picked.some((one) => String(one) === String(ref))) {
      set(many ? [...picked, ref] : [ref]);
      status.textContent = say(words, option.unlisted ? "unlisted_picked" : "picked", { title: option.title });
    }
  }

  /** Makes what is not there, and chooses it. */
  async function begin({ make: type, title }) {
    if (making) {
      return;
    }
    making = true;
    close();
    status.textContent = words.making;
    try {
      const item = await env.make.item(type, title);
      items.push({ ...item, type, ref: to.length === 1 ? item.id : `${type}:${item.id}` });
      pick(items.at(-1));
      status.textContent = say(words, "made", { title });
      status.append(" ", make("a", { href: item.href, target: "_blank" }, words.made_open));
    } catch (fault) {
      status.textContent = say(words, "make_failed", { message: fault.message });
    } finally {
      making = false;
    }
  }

  async function look() {
    await load();
    const text = typed();
    const left = (items ?? []).filter((item) => !picked.some((one) => String(one) === String(item.ref)));
    shown = matching(text, left).slice(0, MOST_SHOWN);
    if (outside && text && (!whole || /^\d+$/.test(text)) && !shown.some((item) => String(item.ref) === text)) {
      shown.push({ ref: text, title: text, label: say(words, "outside", { text }), id: "" });
    }
    if (text && !left.some(({ title }) => folded(title) === folded(text))) {
      unlisted && shown.push({ ref: unlistedId(text, unlisted), title: text, label: say(words, "unlisted", { text }), id: "", unlisted: true });
      shown.push(...made.map((type) => ({ make: type, title: text, label: say(words, "make", { kind: env.make.kinds[type], text }), id: "" })));
    }
    list.replaceChildren(
      ...shown.map((item, i) => {
        const option = make("li", { id: `${id}-option-${i}`, role: "option", "aria-selected": "false" }, item.label ?? item.title);
        item.id !== "" && option.append(" ", make("small", {}, String(item.ref)));
        option.addEventListener("click", () => pick(item));
        return option;
      }),
    );
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    activate(-1);
    status.textContent = text ? (shown.length === 0 ? words.found_nothing : "") : unlisted ? words.unlisted_how : made.length > 0 ? words.make_how : "";
  }

  function activate(i) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = i;
    const option = list.children[i];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  /** What stands there and was not chosen would be lost in silence. */
  function leave() {
    close();
    if (typed()) {
      status.textContent = say(words, "not_chosen", { text: typed() });
    }
  }

  const typed = () => input.value.trim();

  input.addEventListener("input", (event) => {
    // What is only looked for is no change of what was filled in.
    event.stopPropagation();
    look();
  });
  input.addEventListener("focus", load);
  input.addEventListener("click", look);
  input.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey, isComposing } = event;
    if (isComposing || ctrlKey || metaKey) {
      return;
    }
    if (key === "Enter") {
      event.preventDefault();
      const wanted = folded(input.value);
      const exact = shown.find((item) => !list.hidden && wanted && !item.make && !item.unlisted && [String(item.ref), String(item.id), item.title].some((one) => folded(one) === wanted));
      const only = !list.hidden && wanted && shown.length === 1 && !shown[0].make ? shown[0] : undefined;
      const option = shown[active] ?? exact ?? only;
      option && pick(option);
    } else if (key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (key === "ArrowDown" && list.hidden) {
      event.preventDefault();
      look().then(() => !altKey && shown.length > 0 && activate(0));
    } else if (key === "Backspace" && input.value === "" && picked.length > 0 && many) {
      event.preventDefault();
      chips.lastElementChild.querySelector("button").focus();
    } else {
      const next = list.hidden || altKey ? null : stepTo(key, active, shown.length);
      if (next !== null) {
        event.preventDefault();
        activate(next);
      }
    }
  });
  input.addEventListener("blur", () => setTimeout(() => element.contains(document.activeElement) || leave(), 150));
  // Pressing an option takes the focus away only for a moment.
  list.addEventListener("mousedown", (event) => event.preventDefault());

  chosen();
  picked.length > 0 && load();
  return {
    control: input,
    element,
    get: () => (picked.length === 0 ? (Array.isArray(value) && value.length === 0 ? value : undefined) : many ? picked : picked[0]),
    typed: () => (typed() ? [{ label: field.label, text: typed(), more: Boolean(unlisted) || made.length > 0 }] : []),
    focus: () => input.focus(),
  };
}
