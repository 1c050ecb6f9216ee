// What a new item says without being asked: it is a draft of today.

/** Fields that follow from where a file lies, or that editors see to. */
const HIDDEN = ["type", "id", "lang", "status", "aliases", "example", "date_published", "date_modified", "date_checked", "review_by", "expires"];

/** Values that nobody has to fill in. */
export function presetOf(model, today = new Date()) {
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  const has = (name, found) => model.fields.some((field) => field.name === name && found(field));
  return {
    ...(has("status", ({ options }) => options?.some(({ value }) => value === "draft")) && { status: "draft" }),
    ...(has("date_published", ({ required }) => required) && { date_published: day }),
  };
}

/** Fields that are not asked for; one that must be given and has no such value is. */
export function hiddenOf(model, preset) {
  return HIDDEN.filter((name) => preset[name] !== undefined || !model.fields.some((field) => field.name === name && field.required));
}
