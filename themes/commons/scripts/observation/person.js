// A form for one person: to add somebody, or to change what is said of somebody.

import { button, make } from "../search/elements.js";
import { headOf } from "./exchange.js";
import { sayFinding } from "./findings.js";
import { COLUMNS, MOST_LETTERS, MOST_VISITS, findings, nobody, tidy } from "./people.js";

/** @param {{save(written: object, id: number): string, leave(): void}} does `save` says what is wrong, or "" */
export function personForm(words, lang, does) {
  const title = make("h3", { id: "_observe-person", tabIndex: -1 });
  const schools = make("datalist", { id: "_observe-schools" });
  const wrong = make("p", { className: "observe-wrong", role: "alert", hidden: true });
  const fields = new Map(
    COLUMNS.map((column) => {
      const input = make("input", { id: `_observe-${column}`, type: "text", autocomplete: "off", maxLength: MOST_LETTERS, "aria-describedby": `_observe-${column}-help` });
      if (column === "most") {
        Object.assign(input, { inputMode: "numeric", maxLength: 1 });
      }
      if (column === "school") {
        input.setAttribute("list", schools.id);
      }
      return [column, input];
    }),
  );
  fields.get("name").required = true;
  const saves = make("button", { type: "submit", className: "tool" });
  const leaves = button(words.cancel, () => {
    fill(nobody(), 0);
    does.leave();
  }, "tool");
  const form = make(
    "form",
    { className: "observe-person", noValidate: true, "aria-labelledby": title.id },
    title,
    make(
      "div",
      { className: "observe-fields" },
      ...COLUMNS.map((column) =>
        make(
          "div",
          { className: `of-${column}` },
          make("label", { htmlFor: `_observe-${column}` }, headOf(column, lang)),
          make("small", { id: `_observe-${column}-help` }, words[`help_${column}`].replace("{most}", MOST_VISITS)),
          fields.get(column),
        ),
      ),
    ),
    schools,
    wrong,
    make("p", { className: "tools" }, saves, " ", leaves),
  );
  let who = 0;

  function fill(written, id) {
    who = id;
    fields.forEach((input, column) => {
      input.value = written[column];
      input.removeAttribute("aria-invalid");
    });
    wrong.hidden = true;
    title.textContent = id ? words.change_title : words.add_title;
    saves.textContent = id ? words.save : words.add;
    leaves.hidden = !id;
  }

  function complain(text, column) {
    wrong.textContent = text;
    wrong.hidden = false;
    fields.get(column).setAttribute("aria-invalid", "true");
    fields.get(column).focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const written = Object.fromEntries([...fields].map(([column, input]) => [column, tidy(input.value).replace(/\s+/g, " ")]));
    fields.forEach((input) => input.removeAttribute("aria-invalid"));
    wrong.hidden = true;
    const [first, ...rest] = findings(written);
    if (first) {
      complain([first, ...rest].map((one) => `${headOf(one.column, lang)}: ${sayFinding(one, words, lang)}`).join(" "), first.column);
      return;
    }
    const id = who;
    const refused = does.save(written, id);
    if (refused) {
      complain(refused, "name");
      return;
    }
    const { school } = written;
    fill(nobody(), 0);
    if (!id) {
      // The next one is often from the same school.
      fields.get("school").value = school;
      fields.get("name").focus();
    }
  });

  fill(nobody(), 0);
  return {
    element: form,
    edit(written, id) {
      fill(written, id);
      fields.get("name").focus();
    },
    isOf: (id) => who === id,
    leave: () => fill(nobody(), 0),
    isBegun: () => [...fields].some(([column, input]) => column !== "school" && input.value.trim() !== ""),
    schools(names) {
      schools.replaceChildren(...names.map((value) => make("option", { value })));
    },
  };
}
