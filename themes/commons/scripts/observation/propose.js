// Pure: the best round of visits. Who visits whom is exact; so are the periods wherever the result says so.

import { candidates, commonPeriods, isTimed, mostOf, pairKey } from "./candidates.js";
import { network } from "./flow.js";
import { timed } from "./periods.js";

/** More than all points that there can be: first as many as can be visit somebody, then as many as can be are visited. */
const FIRST_RECEIVED = 1e6;
const FIRST_MADE = 1e9;

/** How often the whole is reckoned anew where periods clash, for a round of so many candidates. */
const effort = (candidates) => Math.max(2, Math.min(200, Math.floor(120_000 / (candidates + 1))));
const MOST_BRANCHES = 8;
const PIECE = 1_000;

/**
 * @param {ReturnType<import("./people.js").understood>} people
 * @param {import("./candidates.js").Wishes} wishes
 * @param {import("./candidates.js").Visit[]} pinned visits that stay as they are
 * @param {Set<number>} forbidden pairs that are not to be, by `pairKey`
 * @returns {Generator<void, {visits: import("./candidates.js").Visit[], isBest: boolean}>} the pinned ones first; `isBest`:
 *     whether no other round is better
 */
export function* propose(people, wishes, pinned, forbidden) {
  const n = people.length;
  const not = new Set([...forbidden, ...pinned.map(({ observer, host }) => pairKey(observer, host, n))]);
  const isWithTimes = isTimed(people);
  const busy = new Set(pinned.flatMap(({ observer, host, period }) => (period ? [`o${observer} ${period}`, `h${host} ${period}`] : [])));
  const periodsOf = ({ observer, host }) =>
    commonPeriods(people, observer, host).filter((p) => !busy.has(`o${observer} ${p}`) && !busy.has(`h${host} ${p}`));
  const possible = yield* candidates(people, wishes, not);
  const { pairs, when } = isWithTimes ? yield* inFreePeriods(possible, periodsOf, n) : { pairs: possible, when: null };
  const bounds = boundsOf(people, wishes, pinned, when);

  const solve = (without) => solved(n, pairs, bounds, without);
  const root = yield* solve(new Set());
  if (!isWithTimes) {
    return { visits: [...pinned, ...root.chosen.map((i) => ({ ...ends(pairs[i]), period: "" }))], isBest: true };
  }
  const { chosen, periods, isBest } = yield* inTime(root, pairs, periodsOf, solve);
  const visits = chosen.map((i, at) => ({ ...ends(pairs[i]), period: periods[at] }));
  return { visits: [...pinned, ...(isBest ? visits : yield* filled(visits, pairs, periodsOf, bounds))], isBest };
}

const ends = ({ observer, host }) => ({ observer, host });

/** Those that can be at some time, and of everybody when they could make a visit, and get one. */
function* inFreePeriods(possible, periodsOf, n) {
  const made = Array.from({ length: n }, () => new Set());
  const received = Array.from({ length: n }, () => new Set());
  const pairs = [];
  let work = 0;
  for (const pair of possible) {
    const periods = periodsOf(pair);
    if (periods.length > 0) {
      pairs.push(pair);
    }
    for (const period of periods) {
      made[pair.observer].add(period);
      received[pair.host].add(period);
    }
    if (++work % PIECE === 0) yield;
  }
  return { pairs, when: { made, received } };
}

/** How many visits each may make and get still, and whether the first of each is yet to come. */
function boundsOf(people, wishes, pinned, when) {
  const made = people.map(() => 0);
  const received = people.map(() => 0);
  pinned.forEach(({ observer, host }) => {
    made[observer]++;
    received[host]++;
  });
  const room = (i, wished, done, periods) => {
    const left = Math.max(0, mostOf(people[i], wished) - done[i]);
    return periods ? Math.min(left, periods[i].size) : left;
  };
  return people.map((_, i) => ({
    make: room(i, wishes.make, made, when?.made),
    receive: room(i, wishes.receive, received, when?.received),
    isFirstMade: made[i] === 0,
    isFirstReceived: received[i] === 0,
  }));
}

/** The best visits without some pairs, as if nothing ever clashed. */
function* solved(n, pairs, bounds, without) {
  const source = 0;
  const sink = 2 * n + 1;
  const observer = (i) => 1 + i;
  const host = (i) => 1 + n + i;
  const net = network(2 * n + 2, pairs.length + 4 * n);
  const several = (from, to, room, first) => {
    if (room > 0) {
      net.arc(from, to, 1, -first);
    }
    if (room > 1) {
      net.arc(from, to, room - 1, 0);
    }
  };
  bounds.forEach(({ make, receive, isFirstMade, isFirstReceived }, i) => {
    several(source, observer(i), make, isFirstMade ? FIRST_MADE : 0);
    several(host(i), sink, receive, isFirstReceived ? FIRST_RECEIVED : 0);
  });
  const arcs = new Int32Array(pairs.length);
  for (let i = 0; i < pairs.length; i++) {
    arcs[i] = without.has(i) ? -1 : net.arc(observer(pairs[i].observer), host(pairs[i].host), 1, -pairs[i].points);
    if (i % PIECE === 0) yield;
  }
  const cost = yield* net.send(source, sink, Array.from({ length: 2 * n + 2 }, (_, i) => i));
  const chosen = [];
  for (let i = 0; i < arcs.length; i++) {
    if (arcs[i] >= 0 && net.flow(arcs[i]) > 0) {
      chosen.push(i);
    }
    if (i % PIECE === 0) yield;
  }
  return { without, chosen, cost };
}

/**
 * The best visits that have a period each. Of visits that cannot all take place one must go: each is tried, the most promising
 * round first, until one fits. Where that takes too long the one that is in the way goes, and the rest is reckoned anew.
 */
function* inTime(root, pairs, periodsOf, solve) {
  const open = [root];
  const seen = new Set([""]);
  let tries = effort(pairs.length);
  let best = root;
  let isProven = true;
  while (open.length > 0 && tries > 0 && isProven) {
    const node = open.shift();
    best = node;
    const { periods, conflicts } = yield* timed(visitsOf(node, pairs, periodsOf));
    if (conflicts.length === 0) {
      return { chosen: node.chosen, periods, isBest: true };
    }
    const { visits, isProven: isSo } = conflicts.reduce((a, b) => (b.visits.length < a.visits.length ? b : a));
    isProven = isSo && visits.length <= Math.min(MOST_BRANCHES, tries);
    for (const visit of isProven ? visits : []) {
      const without = new Set([...node.without, node.chosen[visit]]);
      const name = [...without].sort((a, b) => a - b).join();
      if (!seen.has(name)) {
        seen.add(name);
        tries--;
        const next = yield* solve(without);
        const at = open.findIndex(({ cost }) => cost > next.cost);
        open.splice(at < 0 ? open.length : at, 0, next);
      }
    }
  }
  return yield* dived(best, pairs, periodsOf, solve, effort(pairs.length));
}

function* dived(node, pairs, periodsOf, solve, tries) {
  for (; ; tries--) {
    const { periods, conflicts } = yield* timed(visitsOf(node, pairs, periodsOf));
    if (conflicts.length === 0) {
      return { chosen: node.chosen, periods, isBest: false };
    }
    const gone = new Set(conflicts.map(({ visits, weakest }) => node.chosen[weakest >= 0 ? weakest : cheapest(visits, node, pairs)]));
    // At last nothing is put in their place: what goes stays away.
    node =
      tries > 0
        ? yield* solve(new Set([...node.without, ...gone]))
        : { ...node, chosen: node.chosen.filter((pair) => !gone.has(pair)) };
  }
}

function visitsOf({ chosen }, pairs, periodsOf) {
  return chosen.map((i) => ({ ...pairs[i], periods: periodsOf(pairs[i]) }));
}

function cheapest(visits, { chosen }, pairs) {
  return visits.reduce((least, visit) => (pairs[chosen[visit]].points < pairs[chosen[least]].points ? visit : least));
}

/** Where there is room left, the next best. */
function* filled(visits, pairs, periodsOf, bounds) {
  const all = [...visits];
  const made = bounds.map(({ make }) => make);
  const received = bounds.map(({ receive }) => receive);
  const isFirst = bounds.map(({ isFirstMade }) => isFirstMade);
  const busy = new Set();
  const take = ({ observer, host, period }) => {
    made[observer]--;
    received[host]--;
    isFirst[observer] = false;
    busy.add(`o${observer} ${period}`).add(`h${host} ${period}`);
  };
  visits.forEach(take);
  const there = new Set(visits.map(({ observer, host }) => `${observer} ${host}`));
  const rest = [];
  for (let i = 0; i < pairs.length; i++) {
    const { observer, host } = pairs[i];
    if (made[observer] > 0 && received[host] > 0 && !there.has(`${observer} ${host}`)) {
      rest.push(pairs[i]);
    }
    if (i % PIECE === 0) yield;
  }
  rest.sort((a, b) => isFirst[b.observer] - isFirst[a.observer] || b.points - a.points);
  for (const pair of rest) {
    const { observer, host } = pair;
    const period =
      made[observer] > 0 &&
      received[host] > 0 &&
      periodsOf(pair).find((p) => !busy.has(`o${observer} ${p}`) && !busy.has(`h${host} ${p}`));
    if (period) {
      all.push({ observer, host, period });
      take({ observer, host, period });
    }
  }
  return all;
}
