// A text field for Markdown: a small tool bar, keys, and paste that is made clean. What is typed can be undone, also what a
// button did.

import { make } from "../search/elements.js";
import { link, nextLine, picture, table, toggleLines, toggleSign } from "./markup.js";
import { isFormatted, markdownOf, plainText, withoutStyles } from "./paste.js";
import { askForWords, isPicture, prepared, Refused } from "./pictures.js";

const TOOLS = [
  { name: "bold", sign: "B", keys: ["b"], edit: (v, s, e) => toggleSign(v, s, e, "**") },
  { name: "italic", sign: "I", keys: ["i"], edit: (v, s, e) => toggleSign(v, s, e, "*") },
  { name: "heading", sign: "H", keys: [], edit: (v, s, e) => toggleLines(v, s, e, "heading") },
  { name: "list", sign: "•", keys: ["shift 8", "shift *"], edit: (v, s, e) => toggleLines(v, s, e, "list") },
  { name: "numbered", sign: "1.", keys: ["shift 7", "shift &"], edit: (v, s, e) => toggleLines(v, s, e, "numbered") },
  { name: "quote", sign: "”", keys: ["shift 9", "shift ("], edit: (v, s, e) => toggleLines(v, s, e, "quote") },
  { name: "link", keys: ["k"], edit: link },
  { name: "table", keys: [], edit: table },
];
const SHOWN_KEYS = { bold: "Ctrl+B", italic: "Ctrl+I", link: "Ctrl+K", list: "Ctrl+Shift+8", numbered: "Ctrl+Shift+7", quote: "Ctrl+Shift+9" };

const LONGEST_PASTE = 5_000_000;

/**
 * @param {{id: string, value: string, label: string, words: Record<string, string>, pictures?: {add(file: File, alt: string): Promise<{path: string}>}, changed(): void, told(text: string): void}} options
 * @returns {{element: HTMLElement, area: HTMLTextAreaElement}}
 */
export function markdownField({ id, value, label, words, pictures, changed, told }) {
  const area = make("textarea", { id, className: "form-area", rows: 4, value, spellcheck: true });
  const grow = make("div", { className: "form-grow form-text" }, area);
  const buttons = TOOLS.map(({ name, sign, edit }) => {
    const shown = SHOWN_KEYS[name] ? `${words[`tool_${name}`]} (${SHOWN_KEYS[name]})` : words[`tool_${name}`];
    const made = make("button", { type: "button", className: `form-tool of-${name}`, title: shown, "aria-label": words[`tool_${name}`] }, sign ? "" : words[`tool_${name}`]);
    sign && (made.dataset.sign = sign);
    SHOWN_KEYS[name] && made.setAttribute("aria-keyshortcuts", SHOWN_KEYS[name].replace("Ctrl", "Control"));
    made.addEventListener("click", () => apply(edit(area.value, area.selectionStart, area.selectionEnd, words)));
    return made;
  });
  const bar = make("div", { className: "form-bar", role: "toolbar", "aria-label": `${words.tools}: ${label}`, "aria-controls": id }, ...buttons);
  pictures && bar.append(...pictureTools());
  roving(bar);

  function apply(edit) {
    area.focus();
    area.setSelectionRange(edit.from, edit.to);
    // The old way is the only one that a browser can undo.
    const done = edit.text === "" ? edit.from === edit.to || document.execCommand("delete") : document.execCommand("insertText", false, edit.text);
    if (!done) {
      area.setRangeText(edit.text, edit.from, edit.to, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    area.setSelectionRange(edit.start, edit.end);
  }

  function pictureTools() {
    const input = (more) => make("input", { type: "file", accept: "image/*", hidden: true, tabIndex: -1, ...more });
    const files = input({ multiple: true });
    const camera = input({});
    camera.setAttribute("capture", "environment");
    const open = (name, of) => {
      const made = make("button", { type: "button", className: `form-tool of-${name}`, title: words[`tool_${name}`] }, words[`tool_${name}`]);
      made.addEventListener("click", () => of.click());
      return made;
    };
    [files, camera].forEach((one) =>
      one.addEventListener("change", () => {
        take(Array.from(one.files));
        one.value = "";
      }),
    );
    // Only where something can be held up to what is to be seen.
    const hand = matchMedia("(pointer: coarse)").matches ? [open("camera", camera)] : [];
    return [open("picture", files), ...hand, files, camera];
  }

  async function take(files) {
    // A dialog makes a browser forget where the text goes on.
    let [start, end] = [area.selectionStart, area.selectionEnd];
    for (const file of files.filter(isPicture)) {
      try {
        told(words.picture_wait);
        const ready = await prepared(file);
        told("");
        const added = await askForWords(ready, words, pictures.add);
        if (added) {
          apply(picture(area.value, start, end, added.alt, added.path));
          [start, end] = [area.selectionStart, area.selectionEnd];
        }
      } catch (e) {
        told((e instanceof Refused && words[e.message]) || words.picture_failed);
      }
    }
    area.focus();
  }

  area.addEventListener("input", () => {
    grow.dataset.text = area.value;
    changed();
  });

  area.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
    if (isComposing) {
      return;
    }
    if ((ctrlKey || metaKey) && !altKey) {
      const pressed = (shiftKey ? "shift " : "") + key.toLowerCase();
      const tool = TOOLS.find(({ keys }) => keys.includes(pressed));
      if (tool) {
        event.preventDefault();
        apply(tool.edit(area.value, area.selectionStart, area.selectionEnd, words));
      }
    } else if (key === "Enter" && !shiftKey && !altKey) {
      const next = nextLine(area.value, area.selectionStart, area.selectionEnd);
      if (next) {
        event.preventDefault();
        apply(next);
      }
    }
  });

  area.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    const files = Array.from(data?.files ?? []).filter(isPicture);
    const html = data?.getData("text/html") ?? "";
    const plain = data?.getData("text/plain") ?? "";
    if (pictures && files.length > 0 && !plain.trim()) {
      event.preventDefault();
      take(files);
      return;
    }
    const text = html && html.length <= LONGEST_PASTE ? fromHtml(html) : null;
    const pasted = text ?? plainText(plain);
    if (pasted && (text !== null || pasted !== plain)) {
      event.preventDefault();
      apply(inserted(pasted));
    }
  });

  function inserted(text) {
    const [from, to] = [area.selectionStart, area.selectionEnd];
    return { from, to, text, start: from + text.length, end: from + text.length };
  }

  function fromHtml(html) {
    try {
      // A document that nobody sees: nothing in it is loaded or run.
      const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
      if (!isFormatted(body)) {
        return null;
      }
      const { text, pictures: lost } = markdownOf(body);
      told(lost > 0 ? words.pasted_without_pictures : "");
      return text;
    } catch {
      return null;
    }
  }

  if (pictures) {
    const holds = (event) => Array.from(event.dataTransfer?.items ?? []).some(({ kind }) => kind === "file");
    area.addEventListener("dragover", (event) => {
      if (holds(event)) {
        event.preventDefault();
        grow.classList.add("dropping");
      }
    });
    area.addEventListener("dragleave", () => grow.classList.remove("dropping"));
    area.addEventListener("drop", (event) => {
      grow.classList.remove("dropping");
      if (holds(event)) {
        event.preventDefault();
        take(Array.from(event.dataTransfer.files));
      }
    });
  }

  grow.dataset.text = value;
  return { element: make("div", { className: "form-editor" }, bar, grow), area };
}

/** One stop of the Tab key for all of them; arrows move between (ARIA Authoring Practices Guide, "Toolbar"). */
function roving(bar) {
  const all = () => Array.from(bar.querySelectorAll("button"));
  const hold = (one) => all().forEach((button) => (button.tabIndex = button === one ? 0 : -1));
  hold(all()[0]);
  bar.addEventListener("keydown", ({ key, ctrlKey, altKey, metaKey }) => {
    const buttons = all();
    const at = buttons.indexOf(document.activeElement);
    const rtl = getComputedStyle(bar).direction === "rtl";
    const to = { ArrowRight: at + (rtl ? -1 : 1), ArrowLeft: at + (rtl ? 1 : -1), Home: 0, End: buttons.length - 1 }[key];
    if (to !== undefined && at >= 0 && !ctrlKey && !altKey && !metaKey) {
      const one = buttons[(to + buttons.length) % buttons.length];
      hold(one);
      one.focus();
    }
  });
  bar.addEventListener("focusin", ({ target }) => target.localName === "button" && hold(target));
}
