// A picker for items: what is typed is looked for among all that there is (ARIA Authoring Practices Guide, "Combobox"). What was
// picked stands above it, to be taken out and moved.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";
import { stepTo } from "../search/combobox.js";
import { matching } from "./matching.js";

const MOST_SHOWN = 12;

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

  const titleOf = (ref) => items?.find((item) => String(item.ref) === String(ref) || String(item.id) === String(ref))?.title;

  function chosen() {
    chips.replaceChildren(
      ...picked.map((ref, i) => {
        const title = titleOf(ref) ?? env.titles?.(ref) ?? String(ref);
        const remove = make("button", { type: "button", className: "form-move", "aria-label": say(words, "remove", { line: title }), title: words.remove_short }, "×");
        remove.addEventListener("click", () => {
          set(picked.filter((_, at) => at !== i));
          env.told(say(words, "taken_out", { title }));
          input.focus();
        });
        const text = make("span", {}, title);
        title !== String(ref) && text.append(" ", make("small", {}, String(ref)));
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
    const ref = whole ? Number(option.ref) : option.ref;
    input.value = "";
    close();
    if (!picked.some((one) => String(one) === String(ref))) {
      set(many ? [...picked, ref] : [ref]);
      env.told(say(words, "picked", { title: option.title }));
    }
  }

  async function look() {
    await load();
    const typed = input.value.trim();
    const left = (items ?? []).filter((item) => !picked.some((one) => String(one) === String(item.ref)));
    shown = matching(typed, left).slice(0, MOST_SHOWN);
    if (outside && typed && (!whole || /^\d+$/.test(typed)) && !shown.some((item) => String(item.ref) === typed)) {
      shown.push({ ref: typed, title: say(words, "outside", { text: typed }), id: "" });
    }
    if (env.unlisted && to.includes("source")) {
      shown.push({ ref: env.unlisted, title: words.unlisted_source, id: "" });
    }
    list.replaceChildren(
      ...shown.map((item, i) => {
        const option = make("li", { id: `${id}-option-${i}`, role: "option", "aria-selected": "false" }, item.title);
        item.id !== "" && option.append(" ", make("small", {}, String(item.ref)));
        option.addEventListener("click", () => pick(item));
        return option;
      }),
    );
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    activate(-1);
    status.textContent = typed && shown.length === 0 ? words.found_nothing : "";
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
    status.textContent = "";
  }

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
      const typed = input.value.trim().toLowerCase();
      const exact = shown.find((item) => !list.hidden && typed && [String(item.ref), String(item.id), item.title].some((one) => one.toLowerCase() === typed));
      const only = !list.hidden && typed && shown.length === 1 ? shown[0] : undefined;
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
  input.addEventListener("blur", () => setTimeout(() => element.contains(document.activeElement) || close(), 150));
  // Pressing an option takes the focus away only for a moment.
  list.addEventListener("mousedown", (event) => event.preventDefault());

  chosen();
  picked.length > 0 && load();
  return {
    control: input,
    element,
    get: () => (picked.length === 0 ? (Array.isArray(value) && value.length === 0 ? value : undefined) : many ? picked : picked[0]),
    focus: () => input.focus(),
  };
}
