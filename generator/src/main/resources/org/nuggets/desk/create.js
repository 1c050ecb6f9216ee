// A page that is to be begun: its title, what it is, and what its file will be called.
import { get, post } from "./api.js";
import { asked, el, fill, to } from "./dom.js";
import { failure } from "./frame.js";
import { languages, local, say } from "./words.js";

const PAUSE = 200;
/** No folder has such a name: those that are there stand behind a sign. */
const OTHER = "new";

export async function show(main, site) {
  const chosen = () => form.querySelector('input[name="type"]:checked')?.value ?? "";
  const title = el("input", { id: "title", value: asked("title"), autocomplete: "off", required: true, "aria-describedby": "title-help file" });
  const lang = el("select", { id: "lang" }, site.languages.map((code) => el("option", { value: code, lang: code }, languages[code] ?? code)));
  const folder = el("select", { id: "folder", "aria-describedby": "folder-help file" });
  const newFolder = el("input", { id: "new-folder", autocomplete: "off", "aria-describedby": "new-folder-help file" });
  const newFolderAsked = el("div.asked", {}, el("label", { for: "new-folder" }, say("new_folder_name")),
    el("p.soft", { id: "new-folder-help" }, say("new_folder_name_help")), newFolder);
  const file = el("p.soft", { id: "file", role: "status" });
  const failed = el("div");
  const given = () => ({
    type: chosen(),
    title: title.value,
    lang: lang.value,
    ...(folder.value === OTHER ? { newFolder: newFolder.value } : { folder: folder.value.slice(1) }),
  });
  const wished = asked("type") || "nugget";
  const form = el("form.create", {
    onsubmit: async (event) => {
      event.preventDefault();
      try {
        const made = await post("create", given());
        location.assign(`${to("edit", made.path)}&begun`);
      } catch (fault) {
        fill(failed, failure(fault));
      }
    },
  },
  el("div.asked", {}, el("label", { for: "title" }, say("new_title")), el("p.soft", { id: "title-help" }, say("new_title_help")), title),
  el("fieldset", {}, el("legend", {}, say("new_type")),
    el("div.choices", {}, site.types.map((type) => el(`label.choice.type-${type.name}`, {},
      el("input", { type: "radio", name: "type", value: type.name, checked: type.name === wished, required: true }),
      el("span", {}, el("strong", {}, local(type.one) || type.name), local(type.intro) ? el("small", {}, local(type.intro)) : null))))),
  site.languages.length > 1 ? el("div.asked", {}, el("label", { for: "lang" }, say("new_lang")), lang) : null,
  el("div.asked", {}, el("label", { for: "folder" }, say("new_folder")), el("p.soft", { id: "folder-help" }, say("new_folder_help")), folder),
  newFolderAsked,
  file, failed,
  el("p", {}, el("button", { type: "submit" }, say("new_write"))));

  let timer = 0;
  let turn = 0;
  const name = async () => {
    const mine = ++turn;
    let text = "";
    if (title.value.trim() && chosen()) {
      try {
        text = say("new_file", { path: (await get("name", given())).path });
      } catch (fault) {
        text = fault.said ?? "";
      }
    }
    if (mine === turn) file.textContent = text;
  };
  const offer = () => {
    const type = site.types.find((one) => one.name === chosen());
    const before = folder.value;
    const root = type?.folder ? `${type.folder}/` : "";
    fill(folder,
      el("option", { value: "/" }, root || say("new_folder_top")),
      (type?.folders ?? []).map((one) => el("option", { value: `/${one}` }, `${root}${one}/`)),
      el("option", { value: OTHER }, say("new_folder_other")));
    folder.value = [...folder.options].some((option) => option.value === before) ? before : "/";
  };
  const ask = () => {
    newFolderAsked.hidden = folder.value !== OTHER;
    newFolder.required = folder.value === OTHER;
  };
  form.addEventListener("change", ({ target }) => {
    if (target.name === "type") offer();
    ask();
  });
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(name, PAUSE);
  });
  offer();
  ask();
  fill(main, el("h1", {}, say("new")), el("p.lead", {}, say("new_lead")), form);
  name();
}
