// Pure: one finding, in words that a teacher understands. The twin of diagnostic/Diagnostic.

/** What nobody reads to its end. */
const LONGEST = 1500;

/**
 * @typedef {{code: string, severity: string, message: string, fix: string, pointer?: string, part?: string, help?: string}} Finding
 * @param {{pointer?: string, part?: string}} place a JSON pointer in the front matter, or the heading of a part
 * @returns {Finding} a fix begins in lower case, for it follows a colon
 */
export function finding(place, code, severity, message, fix) {
  const clause = /^\p{Lu}\p{Ll}/u.test(fix) ? fix[0].toLowerCase() + fix.slice(1) : fix;
  return { code, severity, message: within(message), fix: within(clause), ...place };
}

function within(text) {
  if (text.length <= LONGEST) {
    return text;
  }
  const head = LONGEST - LONGEST / 3 - (isSurrogate(text.charCodeAt(LONGEST - LONGEST / 3 - 1), 0xd800) ? 1 : 0);
  const end = text.length - LONGEST / 3;
  return `${text.slice(0, head)} … ${text.slice(end + (isSurrogate(text.charCodeAt(end), 0xdc00) ? 1 : 0))}`;
}

const isSurrogate = (unit, from) => unit >= from && unit < from + 0x400;
