// What a new item says without being asked: it is a draft of today, and of its type in whatever folder somebody puts it.

/** Values that nobody has to fill in. */
export function presetOf(model, today = new Date()) {
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  const has = (name, found) => model.fields.some((field) => field.name === name && found(field));
  return {
    ...(has("type", () => true) && { type: model.type }),
    ...(has("status", ({ options }) => options?.some(({ value }) => value === "draft")) && { status: "draft" }),
    ...(has("date_published", ({ required }) => required) && { date_published: day }),
  };
}

/** Of fields that are not asked for those that can be left out: one that must be given and has no such value is asked for. */
export function hiddenOf(model, preset, names) {
  return names.filter((name) => preset[name] !== undefined || !model.fields.some((field) => field.name === name && field.required));
}
