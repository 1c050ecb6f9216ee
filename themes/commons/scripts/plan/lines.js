// Pure: a plan, which is a list of lines. Each line knows when it was written, so that two tabs can be merged and neither loses.

const PHASES = ["explore", "prepare", "deliver", "sustain"];

/** The parts of a plan that hold lines with a name and a day: the phases, and how one will know. */
export const PARTS = [...PHASES, "know"];
export const AIM = "aim";

/** What one A4 holds in letters that can be read. */
export const MOST_LINES = 30;
export const MOST_LETTERS = { what: 500, who: 60 };

const FORMAT = "nuggets-plan";
const MOST_KEPT_LINES = 500;

/**
 * @typedef {{id: string, part: string, what: string, who: string, when: string, gone: boolean, at: number}} Line `when`: a
 *     day, as 2026-12-01, or ""; `gone`: it was removed; `at`: when it was last written, 0 while it is as the page has it
 * @typedef {{uid: string, at: number, lines: Line[]}} Plan `uid`: tells it from every other plan; `at`: when its order was
 *     last changed
 */

/**
 * What a plan begins with: the steps of the page, each in its phase, and an empty line where there is none.
 *
 * @param {{phase: string, text: string}[]} steps
 * @param {string[]} measures by what others knew whether it works
 * @returns {Plan}
 */
export function begun(steps, measures, uid) {
  const lines = [line(AIM, AIM)];
  for (const part of PARTS) {
    const texts = part === "know" ? measures : steps.filter(({ phase }) => phase === part).map(({ text }) => text);
    const room = MOST_LINES - PARTS.length - lines.length;
    const fitting = texts.slice(0, Math.max(0, room));
    (fitting.length > 0 ? fitting : [""]).forEach((text, i) =>
      lines.push({ ...line(`${part}-${i + 1}`, part), what: Array.from(text).slice(0, MOST_LETTERS.what).join("") }),
    );
  }
  return { uid, at: 0, lines };
}

function line(id, part, at = 0) {
  return { id, part, what: "", who: "", when: "", gone: false, at };
}

/** Those of a part that are shown, in order. */
export function shown(plan, part) {
  return plan.lines.filter((one) => one.part === part && !one.gone);
}

export function find(plan, id) {
  return plan.lines.find((one) => one.id === id);
}

export function aim(plan) {
  return find(plan, AIM)?.what ?? "";
}

export function isBlank({ what, who, when }) {
  return !what.trim() && !who.trim() && !when;
}

/** Whether the reader has changed anything. */
export function isTouched(plan) {
  return latest(plan) > 0;
}

/** When something was last written. */
export function latest(plan) {
  return plan.lines.reduce((last, { at }) => Math.max(last, at), plan.at);
}

export function write(plan, id, field, value, at) {
  if (!find(plan, id)) {
    plan.lines.push(line(id, id));
  }
  Object.assign(find(plan, id), { [field]: value, at });
}

/** @returns {Line | null} the new line at the end of a part; null where the page is full */
export function add(plan, part, at) {
  if (PARTS.flatMap((one) => shown(plan, one)).length >= MOST_LINES) {
    return null;
  }
  const added = line(at.toString(36) + Math.random().toString(36).slice(2, 6), part, at);
  plan.lines.push(added);
  plan.at = at;
  return added;
}

/** Takes a line away; a part that has no other is left an empty one. */
export function remove(plan, id, at) {
  const { part } = find(plan, id);
  Object.assign(find(plan, id), { what: "", who: "", when: "", gone: true, at });
  fill(plan, part, at);
}

function fill(plan, part, at) {
  if (shown(plan, part).length === 0) {
    plan.lines.push(line(`${part}-${at.toString(36)}`, part, at));
  }
}

/** Where a line would stand one step up or down: in its part, or in the phase beside it; null where that is no place. */
export function placeBeside(plan, id, step) {
  const { part } = find(plan, id);
  const beside = shown(plan, part);
  const to = beside.findIndex((one) => one.id === id) + step;
  if (beside[to]) {
    return { part, beside: beside[to].id };
  }
  const phase = PHASES[PHASES.indexOf(part) + step];
  return PHASES.includes(part) && phase ? { part: phase, beside: null } : null;
}

/** Moves a line one step up (-1) or down (1). Empty lines of the phase that it comes to give way. */
export function move(plan, id, step, at) {
  const place = placeBeside(plan, id, step);
  const one = find(plan, id);
  if (!place) {
    return;
  }
  const before = one.part;
  if (before !== place.part) {
    shown(plan, place.part).filter(isBlank).forEach((blank) => Object.assign(blank, { gone: true, at }));
  }
  plan.lines.splice(plan.lines.indexOf(one), 1);
  const others = shown(plan, place.part);
  const next = place.beside ? find(plan, place.beside) : step < 0 ? others[others.length - 1] : others[0];
  plan.lines.splice(next ? plan.lines.indexOf(next) + indexBeside(place, step) : plan.lines.length, 0, one);
  Object.assign(one, { part: place.part, at });
  plan.at = at;
  fill(plan, before, at);
}

/** Within a part it changes places with the one beside it; to another phase it comes from that phase's near end. */
function indexBeside({ beside }, step) {
  return (beside ? step > 0 : step < 0) ? 1 : 0;
}

/** The same once more, to which nothing happens any more. */
export function copyOf(plan) {
  return { ...plan, lines: plan.lines.map((one) => ({ ...one })) };
}

/** Both, and where both wrote, what was written last. */
export function merge(mine, theirs) {
  const [first, second] = theirs.at >= mine.at ? [theirs, mine] : [mine, theirs];
  const others = new Map(second.lines.map((one) => [one.id, one]));
  const lines = first.lines.map((one) => {
    const other = others.get(one.id);
    others.delete(one.id);
    return other && isLater(other, one) ? other : one;
  });
  return { uid: [mine.uid, theirs.uid].sort()[0], at: first.at, lines: [...lines, ...others.values()] };
}

/** At the same moment both tabs must choose the same. */
function isLater(a, b) {
  return a.at > b.at || (a.at === b.at && JSON.stringify(a) > JSON.stringify(b));
}

/**
 * All of it as text, to be kept here.
 *
 * @param {{key: string, title: string, address: string}} about `address`: of its page, from the root of the site
 */
export function toText(plan, { key, title, address }) {
  return JSON.stringify({ format: FORMAT, version: 1, key, title, address, ...plan });
}

/**
 * A plan from a text that was kept.
 *
 * @returns {{plan: Plan, key: string, title: string, address: string} | null} null where it is none
 */
export function fromText(text) {
  let read;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const lines = Array.isArray(read?.lines) ? read.lines : [];
  const known = read?.format === FORMAT && read.version === 1 && string(read.key) && string(read.uid);
  if (!known || lines.length === 0 || lines.length > MOST_KEPT_LINES || !lines.every(isLine)) {
    return null;
  }
  const plan = { uid: read.uid, at: moment(read.at), lines: distinct(lines.map(lineFrom)) };
  PARTS.forEach((part) => fill(plan, part, 0));
  return { plan, key: read.key, title: string(read.title) || read.key, address: string(read.address) };
}

function isLine(read) {
  return string(read?.id) !== "" && [AIM, ...PARTS].includes(read.part);
}

function lineFrom({ id, part, what, who, when, gone, at }) {
  return {
    id,
    part,
    what: string(what),
    who: string(who),
    when: isDay(when) ? when : "",
    gone: gone === true,
    at: moment(at),
  };
}

function distinct(lines) {
  return [...new Map(lines.map((one) => [one.id, one])).values()];
}

/** Whether a text is a day of our times, such as 2026-12-01; while one is typed, its year is 0002, 0020, 0202. */
export function isDay(text) {
  const day = /^(19|2\d)\d\d-\d\d-\d\d$/.test(text) ? new Date(text + "T00:00:00Z") : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const string = (value) => (typeof value === "string" ? value : "");
/** Of years that a calendar can name; anything else is damage. */
const moment = (value) => (typeof value === "number" && value >= 0 && value < 2.5e14 ? value : 0);
