// Pure: the word that somebody probably meant. The twin of diagnostic/Spelling, Lookalikes and Edits.

const MOST = 3;
const LETTERS_A_MISTAKE = 4;
const SHORTEST = 3;
const MOST_ANSWERS = 10;
const MOST_SHOWN = 20;

/** The known words that are near, nearest first. */
export function near(word, known) {
  const written = spelling(word);
  return [...new Set(known)]
    .map((one) => ({ word: one, edits: editsTo(written, spelling(one)), other: ending(word) !== ending(one) }))
    .filter(({ edits }) => edits <= MOST)
    .sort((a, b) => a.edits - b.edits || a.other - b.other || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_ANSWERS)
    .map((one) => one.word);
}

/** What exists, to choose from: the first twenty of it. */
export function some(known, more) {
  const first = known.slice(0, MOST_SHOWN).join(", ");
  return known.length <= MOST_SHOWN ? first : more(first, known.length - MOST_SHOWN);
}

const ending = (word) => word.slice(word.lastIndexOf(".") + 1);

function letters(word) {
  return Array.from(word.toLowerCase().normalize("NFD")).filter((c) => !/[ _-]|\p{Mn}/u.test(c));
}

function spelling(word) {
  const slash = word.lastIndexOf("/", Math.max(0, word.length - 2));
  const dot = word.lastIndexOf(".");
  const stem = dot > slash + 1 && !word.endsWith("/") ? word.slice(0, dot) : word;
  const all = letters(stem);
  return { letters: all, last: letters(stem.slice(slash + 1)), digits: all.filter((c) => /\p{Nd}/u.test(c)).join("") };
}

function editsTo(written, known) {
  const most = mistakes(written.letters, known.letters);
  const otherNumber = written.digits && known.digits && written.digits !== known.digits;
  if (Math.abs(written.letters.length - known.letters.length) > most || otherNumber) {
    return MOST + 1;
  }
  const edits = editsBetween(written.letters, known.letters, most);
  return edits <= most && isNearInItsLastStep(written.last, known.last) ? edits : MOST + 1;
}

/** In a long path a short name would otherwise be near to any other. */
function isNearInItsLastStep(written, known) {
  const most = mistakes(written, known);
  const edits = editsBetween(written, known, most);
  return edits <= most && (edits <= 1 || written[0] === known[0]);
}

function mistakes(written, known) {
  const length = Math.floor((written.length + known.length) / 2);
  return written.length < SHORTEST ? 0 : Math.max(1, Math.min(MOST, Math.floor(length / LETTERS_A_MISTAKE)));
}

/** Optimal string alignment; `most + 1` where it takes more. */
function editsBetween(a, b, most) {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length], most + 1);
}
