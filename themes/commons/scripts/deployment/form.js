// The form of a plan. What is written in it is in the plan at once; what changes its fields is asked of whoever shows it.

import { button, make } from "../search/elements.js";
import { say } from "../search/say.js";
import { isDay } from "./address.js";
import { choice, field, group, tick, ticks } from "./fields.js";
import * as P from "./plan.js";
import { pairsOf } from "./sums.js";
import * as T from "./times.js";

const OWN_ROLE = "own";

const optional = (read, most) => (text) => {
  const value = text.trim() === "" ? null : read(text);
  return value === null ? (text.trim() === "" ? null : undefined) : value <= most ? value : undefined;
};

const whole = (least, most) => (text) => {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : -1;
  return value >= least && value <= most ? value : undefined;
};

const orEmpty = (value, text) => (value === null ? "" : text(value));

/**
 * @param {{plan: import("./plan.js").Plan, told: object, roles: object[], patterns: object[]}} about
 * @param {Record<string, Function>} does `set`: writes a part of the plan; `named`: a school has another name; the others change
 *     what there is to fill in
 */
export function formOf({ plan, told, roles, patterns, picked }, does) {
  const { words } = told;

  /** A text with the names of schools in it, which change as they are written. */
  function withNames(name, schools) {
    const parts = words[name].split(/(\{\w+\})/).filter(Boolean);
    return make("span", {}, ...parts.map((part) => {
      const of = schools[part.slice(1, -1)];
      return part.startsWith("{") && of !== undefined ? schoolName(of) : part;
    }));
  }

  const schoolName = (i) => make("span", { "data-school": i }, told.schoolName(plan, i));
  const text = (part, label, hint = "") =>
    field({
      id: `_d-${part}`, label, hint, value: plan[part], maxLength: 2 * P.MOST_LETTERS,
      read: (said) => P.tidy(said), wrote: (value) => does.set(part, value),
    });
  const number = (part, label, hint, read, show, wrong, more = {}) =>
    field({
      id: `_d-${part}`, label, hint, wrong, read, value: show(plan[part]), inputMode: "decimal", maxLength: 12,
      // Where nothing may stand, what is wrong is as nothing; else the last that was right holds.
      wrote: (value) => (value !== undefined ? does.set(part, value) : plan[part] !== null && show(null) === "" && does.set(part, null)),
      ...more,
    });

  function who() {
    const isOwn = plan.own !== "" || picked.own;
    const own = text("own", words.own);
    own.hidden = !isOwn;
    const options = [["", words.role_none], ...roles.map(({ key, title }) => [key, title]), [OWN_ROLE, words.role_own]];
    const page = make("p", { className: "deploy-role-page" });
    const about = (key) => {
      const role = roles.find((one) => one.key === key);
      page.replaceChildren(...(role ? [make("a", { href: role.href }, words.role_page)] : []));
    };
    const select = choice({
      id: "_d-role", label: words.role, options, value: plan.role || (isOwn ? OWN_ROLE : ""),
      chosen(value) {
        own.hidden = value !== OWN_ROLE;
        about(value);
        does.role(value === OWN_ROLE ? "" : value, value === OWN_ROLE);
        if (value === OWN_ROLE) {
          own.querySelector("input").focus();
        }
      },
    });
    about(plan.role);
    return group(words.who, ...(roles.length > 0 ? [select, page] : []), ...(roles.length > 0 ? [own] : [text("own", words.own)]), text("title", words.title, words.title_hint));
  }

  function howTimeIsGiven() {
    const about = make("p", { className: "deploy-about", id: "_d-about" });
    const lay = button(words.lay, () => does.lay(find(picked.pattern), picked.school === "" ? undefined : Number(picked.school)), "tool");
    const find = (id) => patterns.find((one) => one.id === id);
    const parts = [
      [words.pattern_role, patterns.filter(({ roles: of }) => plan.role && of.includes(plan.role))],
      [words.pattern_here, patterns.filter(({ roles: of }) => of.length > 0 && !of.includes(plan.role))],
      [words.pattern_own, patterns.filter(({ roles: of }) => of.length === 0)],
    ];
    const options = [
      make("option", { value: "" }, words.pattern_none),
      ...parts.filter(([, list]) => list.length > 0).map(([label, list]) =>
        make("optgroup", { label }, ...list.map(({ id, text: said }) => make("option", { value: id }, said))),
      ),
    ];
    const show = () => {
      const pattern = find(picked.pattern);
      about.replaceChildren(...(pattern ? aboutPattern(pattern) : []));
      lay.disabled = !pattern?.layout;
    };
    const select = choice({ id: "_d-pattern", label: words.pattern, options, value: picked.pattern, chosen: (id) => ((picked.pattern = id), show()) });
    const forWhom = choice({
      id: "_d-for", label: words.for, value: picked.school, chosen: (value) => (picked.school = value),
      options: [["", words.for_all], ...plan.schools.map((_, i) => make("option", { value: String(i), "data-school": i }, told.schoolName(plan, i)))],
    });
    show();
    const weeks = choice({
      id: "_d-weeks", label: words.weeks, hint: words.weeks_hint, value: String(plan.weeks), chosen: (value) => does.weeks(Number(value)),
      options: Array.from({ length: P.MOST_WEEKS }, (_, i) => [String(i + 1), String(i + 1)]),
    });
    const wrong = say(words, "wrong_number", { least: 1, most: P.MOST_TIMES });
    const times = number("times", words.times, words.times_hint, whole(1, P.MOST_TIMES), String, wrong, { inputMode: "numeric" });
    return group(words.time_given, select, about, forWhom, make("p", { className: "tools" }, lay), make("div", { className: "deploy-row" }, weeks, times));
  }

  function aboutPattern({ layout, period, source, href }) {
    const weeks = layout && (layout.weeks === 1 ? words.in_week : say(words, "in_round", { n: layout.weeks })).toLocaleLowerCase(told.lang);
    const said = !layout
      ? words.pattern_not
      : layout.weeks === 0
        ? words.pattern_blocks
        : say(words, "pattern_is", { n: layout.halves, weeks }) + (period === "month" ? " " + words.pattern_month : "");
    return [said, ...(source ? [" ", words.pattern_source, " ", make("a", { href }, source)] : [])];
  }

  function schools() {
    const base = text("base", words.base, words.base_hint);
    const add = button(words.add, does.add, "tool");
    add.id = "_d-add";
    return group(words.schools, base, ...plan.schools.map((_, i) => schoolPart(i)), make("p", { className: "tools" }, add, button(words.fill, does.fill, "tool")));
  }

  function schoolPart(i) {
    const one = plan.schools[i];
    const of = `_d-s${i}`;
    const most = P.MOST_WEEKS * P.A_WEEK;
    const write = (part) => (value) => does.school(i, part, value ?? null);
    const name = field({
      id: `${of}-name`, label: words.name, value: one.name, maxLength: 2 * P.MOST_LETTERS,
      read: (said) => P.tidy(said), wrote: (value) => does.school(i, "name", value),
    });
    const travel = field({
      id: `${of}-travel`, label: words.travel, hint: words.travel_hint, wrong: words.wrong_minutes, value: orEmpty(one.travel, String),
      inputMode: "numeric", maxLength: 6, read: optional(T.minutes, P.MOST_TRAVEL), wrote: write("travel"),
    });
    const wish = field({
      id: `${of}-wish`, label: words.wish, hint: words.wish_hint, wrong: say(words, "wrong_wish", { most }), value: orEmpty(one.wish, String),
      inputMode: "numeric", maxLength: 4, read: optional((said) => whole(0, most)(said) ?? null, most), wrote: write("wish"),
    });
    const part = group(
      make("span", { id: of, "data-school": i }, told.schoolName(plan, i)),
      name,
      make("div", { className: "deploy-row" }, travel, wish),
      ticks({ id: `${of}-t`, of, weeks: plan.weeks, halves: one.halves, told, toggled: (half, on) => does.school(i, "halves", P.ticked(plan.schools[i].halves, half, on)) }),
      ...(plan.schools.length > 1 ? [make("p", { className: "tools" }, make("button", { type: "button", className: "tool", onclick: () => does.remove(i) }, withNames("remove", { school: i })))] : []),
    );
    part.className = "deploy-school";
    return part;
  }

  function ways(pairs = pairsOf(plan)) {
    const fields = pairs.map((pair) => {
      const [from, to] = pair.split("-").map(Number);
      return field({
        id: `_d-x${pair}`, label: withNames("way", { from, to }), wrong: words.wrong_minutes, value: orEmpty(plan.pairs[pair] ?? null, String),
        inputMode: "numeric", maxLength: 6, read: optional(T.minutes, P.MOST_TRAVEL), wrote: (value) => does.pair(pair, value ?? null),
      });
    });
    const part = group(words.ways, make("p", { className: "deploy-hint" }, words.ways_hint), ...fields);
    part.id = "_d-ways";
    part.dataset.pairs = pairs.join();
    part.hidden = pairs.length === 0;
    return part;
  }

  function kept() {
    const of = (part) => {
      const name = `_d-${part}`;
      return make(
        "div",
        {},
        make("p", { id: name, className: "deploy-label" }, words[part]),
        ticks({ id: `${name}-t`, of: name, weeks: plan.weeks, halves: plan[part], told, toggled: (half, on) => does.set(part, P.ticked(plan[part], half, on)) }),
      );
    };
    return group(words.kept, of("planning"), of("off"));
  }

  function hours() {
    const wrongDay = make("p", { id: "_d-day-wrong", className: "deploy-wrong", hidden: true }, words.day_wrong);
    const times = ["start", "noon", "after", "end"].map((part, i) =>
      field({ id: `_d-${part}`, label: words[part], type: "time", value: T.clockText(plan.day[i]), "aria-describedby": wrongDay.id, read: (said) => T.clock(said) ?? undefined, wrote: dayWritten }),
    );
    function dayWritten() {
      const day = times.map((one) => T.clock(one.querySelector("input").value));
      wrongDay.hidden = isDay(day);
      times.forEach((one) => one.querySelector("input").setAttribute("aria-invalid", !isDay(day)));
      if (isDay(day)) {
        does.set("day", day);
      }
    }
    const hoursOrNone = (value) => orEmpty(value, T.hoursText);
    const counted = ["all", "between"].map((value) =>
      tick({ id: `_d-counted-${value}`, type: "radio", name: "_d-counted", label: words[`counted_${value}`], checked: plan.journeys === value, toggled: (on) => on && does.set("journeys", value) }),
    );
    return group(
      words.hours,
      make("div", { className: "deploy-row deploy-times", role: "group", "aria-label": words.day }, ...times),
      wrongDay,
      make(
        "div",
        { className: "deploy-row" },
        number("full", words.full, words.full_hint, optional(T.hours, P.MOST_HOURS), hoursOrNone, words.wrong_hours),
        number("share", words.share, words.share_hint, (said) => T.share(said) ?? undefined, (value) => T.shareText(value ?? 0, told.point), words.wrong_share),
        number("wanted", words.wanted, words.wanted_hint, optional(T.hours, P.MOST_HOURS), hoursOrNone, words.wrong_hours),
      ),
      tick({ id: "_d-lunch", label: words.lunch, checked: plan.lunch, toggled: (on) => does.set("lunch", on) }),
      tick({ id: "_d-inside", label: words.inside, checked: plan.inside, toggled: (on) => does.set("inside", on) }),
      make("div", { role: "radiogroup", "aria-label": words.counted, className: "deploy-radio" }, make("p", { className: "deploy-label" }, words.counted), ...counted),
    );
  }

  const form = make("form", { className: "deploy-form", noValidate: true, method: "dialog", onsubmit: (event) => event.preventDefault() });
  form.append(who(), howTimeIsGiven(), schools(), ways(), kept(), hours());
  return {
    form,
    /** Asks for other ways where the plan goes others. */
    refresh() {
      const pairs = pairsOf(plan);
      const part = form.querySelector("#_d-ways");
      if (part.dataset.pairs !== pairs.join()) {
        part.replaceWith(ways(pairs));
      }
      for (const name of form.querySelectorAll("[data-school]")) {
        const now = told.schoolName(plan, Number(name.dataset.school));
        if (name.textContent !== now) {
          name.textContent = now;
        }
      }
    },
  };
}
