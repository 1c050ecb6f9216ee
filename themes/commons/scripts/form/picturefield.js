// A field that names a picture: it is taken from this computer, or named by its path.

import { button, make } from "../search/elements.js";
import { askForWords, prepared, Refused } from "./pictures.js";

export function pictureWidget(value, id, env) {
  const input = make("input", { id, type: "text", value: value ?? "", spellcheck: false, autocapitalize: "off", autocomplete: "off" });
  const file = make("input", { type: "file", accept: "image/*", hidden: true, tabIndex: -1 });
  input.addEventListener("input", env.changed);
  file.addEventListener("change", async () => {
    const [one] = file.files;
    file.value = "";
    if (!one) {
      return;
    }
    try {
      env.told(env.words.picture_wait);
      const ready = await prepared(one);
      env.told("");
      const added = await askForWords(ready, env.words, env.pictures.add);
      if (added) {
        input.value = added.path;
        env.changed();
      }
    } catch (e) {
      env.told((e instanceof Refused && env.words[e.message]) || env.words.picture_failed);
    }
  });
  return {
    control: input,
    element: make("div", { className: "form-picture" }, input, button(env.words.tool_picture, () => file.click(), "tool plain"), file),
    get: () => (input.value === String(value) ? value : input.value || undefined),
    focus: () => input.focus(),
  };
}
