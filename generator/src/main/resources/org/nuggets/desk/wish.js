// What is to be another in a file: of a form only what was changed in it, of a text all of it.

/** A text as its field has it. */
export const shown = (text) => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

/** All that is filled in. */
export const said = ({ form, area }) => (form ? JSON.stringify([form.values(), form.intro(), form.parts()]) : area.value);

/** What was changed, and in what. */
export function wish(item, { form, area }) {
  const of = { path: item.path, digest: item.digest, base: item.text };
  if (!form) return { ...of, text: area.value };
  const values = form.values();
  const fields = Object.fromEntries(form.changedFields().map((name) => [name, values[name] ?? null]));
  return {
    ...of,
    fields,
    ...(form.changedIntro() ? { intro: form.intro() } : {}),
    ...(form.changedParts().length ? { parts: wishedParts(item, form) } : {}),
  };
}

/** All parts in their order, those that stayed as they stand in the file; and those that are gone, without a word. */
function wishedParts(item, form) {
  const changed = new Set(form.changedParts());
  const now = form.parts();
  const left = [...item.parts];
  const take = (heading) => {
    const at = left.findIndex((part) => part.heading === heading);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const parts = now.map((part) => {
    const before = take(part.heading);
    return before && !changed.has(part.heading) ? before : part;
  });
  return [...parts, ...left.filter((part) => changed.has(part.heading)).map(({ heading }) => ({ heading, text: "" }))];
}
