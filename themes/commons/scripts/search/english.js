// Snowball's English stemmer (Porter2), as Lucene 9.12 has it: the same stem for every word, or a word is not found.

const VOWEL = /[aeiouy]/;
const STAY = new Set("sky news howe atlas cosmos bias andes".split(" "));
const IRREGULAR = {
  skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli",
  early: "earli", only: "onli", singly: "singl",
};
const STAY_AFTER_PLURAL = new Set("inning outing canning herring earring proceed exceed succeed".split(" "));

// Longest ending first, since only the longest that fits is looked at.
const STEP_2 = endings({
  ization: "ize", ational: "ate", fulness: "ful", ousness: "ous", iveness: "ive", tional: "tion", biliti: "ble",
  lessli: "less", entli: "ent", ation: "ate", alism: "al", aliti: "al", ousli: "ous", iviti: "ive", fulli: "ful",
  enci: "ence", anci: "ance", abli: "able", izer: "ize", ator: "ate", alli: "al", bli: "ble", ogi: "og", li: "",
});
const STEP_3 = endings({
  ational: "ate", tional: "tion", alize: "al", icate: "ic", iciti: "ic", ative: "", ical: "ic", ness: "", ful: "",
});
const STEP_4 = endings(Object.fromEntries(
  "ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic".split(" ").map((end) => [end, ""])));

/** @param {string} word lower-cased @returns {string} */
export function stemEnglish(word) {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word];
  if (word.length < 3 || STAY.has(word)) return word;

  // A capital Y is a consonant from here on.
  let w = word.replace(/^'/, "").replace(/^y/, "Y");
  for (let i = 1; i < w.length; i++) {
    if (w[i] === "y" && VOWEL.test(w[i - 1])) w = w.slice(0, i) + "Y" + w.slice(i + 1);
  }
  const special = /^(?:gener|commun|arsen)/.exec(w);
  const r1 = special ? special[0].length : region(w, 0);
  const r2 = region(w, r1);

  w = plural(w.replace(/(?:'s'|'s|')$/, ""));
  if (!STAY_AFTER_PLURAL.has(w)) {
    w = pastAndPresent(w, r1);
    w = w.replace(/(.[^aeiouy])[yY]$/s, "$1i");
    w = replaceEnding(w, STEP_2, (end, at) => at >= r1
      && (end !== "ogi" || w[at - 1] === "l") && (end !== "li" || /[cdeghkmnrt]/.test(w[at - 1] ?? "")));
    w = replaceEnding(w, STEP_3, (end, at) => at >= r1 && (end !== "ative" || at >= r2));
    w = replaceEnding(w, STEP_4, (end, at) => at >= r2 && (end !== "ion" || /[st]/.test(w[at - 1] ?? "")));
    const last = w.length - 1;
    if (w[last] === "e") {
      if (last >= r2 || (last >= r1 && !endsShort(w.slice(0, -1)))) w = w.slice(0, -1);
    } else if (w[last] === "l" && last >= r2 && w[last - 1] === "l") {
      w = w.slice(0, -1);
    }
  }
  return w.replaceAll("Y", "y");
}

/** Where the part after the first consonant that follows a vowel begins. */
function region(w, from) {
  const found = /[aeiouy][^aeiouy]/.exec(w.slice(from));
  return found ? from + found.index + 2 : w.length;
}

function plural(w) {
  if (w.endsWith("sses")) return w.slice(0, -2);
  if (/ie[ds]$/.test(w)) return w.slice(0, w.length > 4 ? -2 : -1);
  if (/[us]s$/.test(w)) return w;
  return w.endsWith("s") && VOWEL.test(w.slice(0, -2)) ? w.slice(0, -1) : w;
}

function pastAndPresent(w, r1) {
  const end = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(w)?.[0];
  if (!end) return w;
  const stem = w.slice(0, -end.length);
  if (end.startsWith("eed")) return stem.length >= r1 ? stem + "ee" : w;
  if (!VOWEL.test(stem)) return w;
  if (/(?:at|bl|iz)$/.test(stem)) return stem + "e";
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1);
  return stem.length === r1 && endsShort(stem) ? stem + "e" : stem;
}

function endsShort(w) {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(w) || /^[aeiouy][^aeiouy]$/.test(w);
}

function endings(map) {
  return Object.entries(map).sort((a, b) => b[0].length - a[0].length);
}

function replaceEnding(w, list, fits) {
  const found = list.find(([end]) => w.endsWith(end));
  if (!found) return w;
  const at = w.length - found[0].length;
  return fits(found[0], at) ? w.slice(0, at) + found[1] : w;
}
