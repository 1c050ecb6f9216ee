// Pure: minutes, always whole ones: as people write them, and as they read them.

const CLOCK = /^(\d{1,2})[:.]?(\d{2})$/;
const HOURS = /^(\d{1,4})(?:[:h](\d{2}))?h?$/;
const DECIMAL = /^(\d{1,4})[.,](\d{1,4})$/;

/** Of a time such as 8:45, 8.45 or 0845 the minutes since midnight; null for what is none. */
export function clock(text) {
  const [, hours, minutes] = CLOCK.exec(text.trim()) ?? [];
  return hours === undefined || hours > 23 || minutes > 59 ? null : 60 * hours + Number(minutes);
}

/** 8:45 as a time field has it: 08:45. */
export function clockText(minutes) {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/**
 * Of hours such as 36, 36:30 or 36,5 the minutes.
 *
 * @returns {number | null} null for what is none, or is no whole number of minutes, as 36,33 is not
 */
export function hours(text) {
  const said = text.trim().toLowerCase().replace(/\s/g, "");
  const [, whole, part] = DECIMAL.exec(said.replace(".", ",")) ?? [];
  if (whole !== undefined && !said.includes(":")) {
    const scale = 10 ** part.length;
    return (60 * part) % scale === 0 ? 60 * whole + (60 * part) / scale : null;
  }
  const [, count, rest = 0] = HOURS.exec(said) ?? [];
  return count === undefined || rest > 59 ? null : 60 * count + Number(rest);
}

/** Of 45 or 1:15 the minutes; null for what is none. */
export function minutes(text) {
  const said = text.trim();
  return /^\d{1,4}$/.test(said) ? Number(said) : /^\d{1,2}:\d{2}$/.test(said) ? hours(said) : null;
}

/**
 * Of 60, 83.33 % or 0.6 the ten-thousandths: who writes 1 or less means a part of one.
 *
 * @returns {number | null} null for what is no share between nothing and all
 */
export function share(text) {
  const [, whole, rest = "", sign] = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*(%?)$/.exec(text.trim()) ?? [];
  if (whole === undefined) {
    return null;
  }
  const isPart = !sign && (Number(whole) === 0 || (Number(whole) === 1 && !Number(rest)));
  const digits = isPart ? 4 : 2;
  const parts = 10 ** digits * whole + Number(rest.slice(0, digits).padEnd(digits, "0"));
  return parts > 0 && parts <= 10_000 && !Number(rest.slice(digits)) ? parts : null;
}

/** 60, or 83.33. */
export function shareText(parts, point = ".") {
  const rest = String(parts % 100).padStart(2, "0").replace(/0+$/, "");
  return Math.floor(parts / 100) + (rest && point + rest);
}

/** 36:05, or with a minus -0:40. */
export function hoursText(minutes) {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "−" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
}

/** What part of a whole, in tenths of a percent: 37.5. The half goes up. */
export function percent(part, whole, point = ".") {
  const tenths = Math.floor((2_000 * part + whole) / (2 * whole));
  return tenths % 10 === 0 ? String(tenths / 10) : Math.floor(tenths / 10) + point + (tenths % 10);
}
