// Pure: a period for each visit, so that nobody is in two places, and nobody has two visitors, at once.

const PIECE = 200;

/** How often each visit of those that have to do with each other may be pushed, on average. */
const PUSHES = 20;

/** So many visits are tried in every way, by so many steps. */
const MOST_TRIED = 16;
const STEPS = 2_000;

/**
 * @param {{observer: number, host: number, periods: string[]}[]} visits each with the periods in which it could be, best first
 * @returns {Generator<void, {periods: string[], conflicts: {visits: number[], weakest: number, isProven: boolean}[]}>} of each
 *     visit its period, "" where there is none; `conflicts`: visits that cannot all take place, each that was found:
 *     `isProven`: whether that is so, or was only not managed; `weakest`: the one that stood in the way most often
 */
export function* timed(visits) {
  const periods = visits.map(() => "");
  const conflicts = [];
  let work = 0;
  yield;
  for (const part of parts(visits)) {
    yield;
    const crowded = [];
    for (const together of part.neighbours) {
      crowded.push(...tooMany(visits, together));
      if (++work % PIECE === 0) yield;
    }
    if (crowded.length > 0) {
      conflicts.push(...crowded.map((some) => ({ visits: some, weakest: -1, isProven: true })));
      continue;
    }
    const { found, weakest, isProven } = yield* settled(visits, part);
    if (found) {
      found.forEach((period, visit) => {
        periods[visit] = period;
      });
    } else {
      conflicts.push({ visits: part.visits, weakest, isProven });
    }
  }
  return { periods, conflicts };
}

function* settled(visits, part) {
  const { found, weakest } = yield* pushed(visits, part);
  if (found || part.visits.length > MOST_TRIED) {
    return { found, weakest, isProven: false };
  }
  return { ...tried(visits, part), weakest };
}

/** Visits that have to do with each other, since they share a visitor or a host, directly or by others. */
function parts(visits) {
  const at = new Map();
  visits.forEach(({ observer, host }, i) => {
    for (const place of [`o${observer}`, `h${host}`]) {
      if (!at.has(place)) at.set(place, []);
      at.get(place).push(i);
    }
  });
  const seen = new Set();
  const all = [];
  visits.forEach((_, begin) => {
    if (seen.has(begin)) return;
    const part = { visits: [begin], neighbours: [] };
    const places = new Set();
    seen.add(begin);
    for (const visit of part.visits) {
      for (const place of [`o${visits[visit].observer}`, `h${visits[visit].host}`]) {
        if (!places.has(place)) {
          places.add(place);
          part.neighbours.push(at.get(place));
          at.get(place).filter((other) => !seen.has(other)).forEach((other) => {
            seen.add(other);
            part.visits.push(other);
          });
        }
      }
    }
    all.push(part);
  });
  return all;
}

/** Of visits that must all have different periods those that have too few for that; the first such. */
function tooMany(visits, together) {
  const taken = new Map();
  for (const visit of together) {
    const reached = new Set();
    const tried = new Set();
    const find = (one) => {
      reached.add(one);
      for (const period of visits[one].periods) {
        if (!tried.has(period)) {
          tried.add(period);
          if (!taken.has(period) || find(taken.get(period))) {
            taken.set(period, one);
            return true;
          }
        }
      }
      return false;
    };
    if (!find(visit)) {
      return [[...reached]];
    }
  }
  return [];
}

/** By pushing: who has no period left takes that of another, which has then to look for one itself, so long as that leads on. */
function* pushed(visits, part) {
  const holders = new Map();
  const often = new Map(part.visits.map((visit) => [visit, 0]));
  const found = new Map();
  const open = [...part.visits].sort((a, b) => visits[a].periods.length - visits[b].periods.length || a - b);
  let steps = PUSHES * part.visits.length + PUSHES * PUSHES;
  for (let at = 0; at < open.length; at++) {
    const visit = open[at];
    if (steps-- === 0) {
      return { found: null, weakest: open.slice(at).reduce((worst, one) => (often.get(one) > often.get(worst) ? one : worst)) };
    }
    if (steps % PIECE === 0) yield;
    const { observer, host, periods } = visits[visit];
    const holding = (period) => [holders.get(`o${observer} ${period}`), holders.get(`h${host} ${period}`)].filter((one) => one !== undefined);
    // Who was pushed most often has the fewest other ways.
    const price = (period) => holding(period).reduce((sum, one) => sum + 1 + often.get(one), 0);
    const prices = periods.map(price);
    const period = periods[prices.indexOf(Math.min(...prices))];
    for (const other of holding(period)) {
      holders.delete(`o${visits[other].observer} ${period}`);
      holders.delete(`h${visits[other].host} ${period}`);
      found.delete(other);
      often.set(other, often.get(other) + 1);
      open.push(other);
    }
    holders.set(`o${observer} ${period}`, visit).set(`h${host} ${period}`, visit);
    found.set(visit, period);
  }
  return { found, weakest: -1 };
}

/** By trying all: always the visit that has the fewest periods left, and back where one has none. */
function tried(visits, part) {
  const rivals = new Map(part.visits.map((visit) => [visit, new Set()]));
  for (const together of part.neighbours) {
    for (const visit of together) {
      together.filter((other) => other !== visit).forEach((other) => rivals.get(visit).add(other));
    }
  }
  const left = new Map(part.visits.map((visit) => [visit, new Set(visits[visit].periods)]));
  const found = new Map();
  let steps = STEPS;

  function fits() {
    if (found.size === part.visits.length) return true;
    const open = part.visits.filter((visit) => !found.has(visit));
    const visit = open.reduce((best, one) => (left.get(one).size < left.get(best).size ? one : best));
    for (const period of [...left.get(visit)]) {
      if (steps-- <= 0) return false;
      const taken = open.filter((one) => rivals.get(visit).has(one) && left.get(one).delete(period));
      found.set(visit, period);
      if (fits()) return true;
      found.delete(visit);
      taken.forEach((one) => left.get(one).add(period));
    }
    return false;
  }

  return { found: fits() ? found : null, isProven: steps > 0 };
}
