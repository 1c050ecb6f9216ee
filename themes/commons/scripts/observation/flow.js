// Pure: the best way to send as much as is worth it through a network, by successive shortest paths. All paths that cost the
// same are sent at once (Dinic), so that there are only as many rounds as there are costs of a path.

/** The work between two moments at which others may have their turn. */
const PIECE = 5_000;

/**
 * A network whose arcs have a capacity and a cost for each unit. Costs are whole numbers.
 *
 * @param {number} most arcs that it can have
 */
export function network(nodes, most) {
  const head = new Int32Array(nodes).fill(-1);
  // Each arc has its way back beside it.
  const next = new Int32Array(2 * most);
  const to = new Int32Array(2 * most);
  const room = new Int32Array(2 * most);
  const cost = new Float64Array(2 * most);
  let arcs = 0;
  let work = 0;

  function half(from, target, capacity, price) {
    to[arcs] = target;
    room[arcs] = capacity;
    cost[arcs] = price;
    next[arcs] = head[from];
    head[from] = arcs;
    return arcs++;
  }

  return {
    /** @returns {number} by which its flow is asked for */
    arc(from, target, capacity, price) {
      const arc = half(from, target, capacity, price);
      half(target, from, 0, -price);
      return arc;
    },

    /** What is sent through an arc. */
    flow: (arc) => room[arc ^ 1],

    /**
     * Sends all that makes the whole cost less. The network has no circle.
     *
     * @param {number[]} order the nodes so that each arc leads to a later one
     * @returns {Generator<void, number>} the cost of it all
     */
    *send(source, sink, order) {
      const price = yield* firstPrices(source, order);
      const near = new Float64Array(nodes);
      const level = new Int32Array(nodes);
      const at = new Int32Array(nodes);
      const queue = new Int32Array(nodes);
      let total = 0;
      while (yield* distances(source, sink, price, near)) {
        // What cannot be reached stays as far as the furthest that can.
        const far = near[sink];
        for (let v = 0; v < nodes; v++) {
          price[v] += Math.min(near[v], far);
        }
        if (price[sink] - price[source] >= 0) {
          return total;
        }
        while (yield* levels(source, sink, price, level, queue)) {
          at.set(head);
          let units = 0;
          while ((units = yield* push(source, sink, price, level, at)) > 0) {
            total += units * (price[sink] - price[source]);
          }
        }
      }
      return total;
    },
  };

  function* firstPrices(source, order) {
    const price = new Float64Array(nodes).fill(Infinity);
    price[source] = 0;
    for (const v of order) {
      for (let arc = head[v]; arc >= 0; arc = next[arc]) {
        if (room[arc] > 0 && price[v] + cost[arc] < price[to[arc]]) {
          price[to[arc]] = price[v] + cost[arc];
        }
        if (++work % PIECE === 0) yield;
      }
    }
    for (let v = 0; v < nodes; v++) {
      if (price[v] === Infinity) price[v] = 0;
    }
    return price;
  }

  /** How far each node is, with the prices taken off: none is below zero. Says whether the sink can be reached. */
  function* distances(source, sink, price, near) {
    near.fill(Infinity);
    near[source] = 0;
    const heap = [source];
    const keys = [0];
    while (heap.length > 0) {
      const { node: v, key } = least(heap, keys);
      // Whatever comes later is no nearer.
      if (v === sink) return true;
      if (key > near[v]) continue;
      for (let arc = head[v]; arc >= 0; arc = next[arc]) {
        if (room[arc] > 0) {
          const there = key + cost[arc] + price[v] - price[to[arc]];
          if (there < near[to[arc]]) {
            near[to[arc]] = there;
            add(heap, keys, to[arc], there);
          }
        }
        if (++work % PIECE === 0) yield;
      }
    }
    return false;
  }

  function isTight(v, arc, price) {
    return room[arc] > 0 && cost[arc] + price[v] - price[to[arc]] === 0;
  }

  function* levels(source, sink, price, level, queue) {
    level.fill(-1);
    level[source] = 0;
    let [first, last] = [0, 0];
    queue[last++] = source;
    while (first < last) {
      const v = queue[first++];
      if (v === sink) return true;
      for (let arc = head[v]; arc >= 0; arc = next[arc]) {
        if (level[to[arc]] < 0 && isTight(v, arc, price)) {
          level[to[arc]] = level[v] + 1;
          queue[last++] = to[arc];
        }
        if (++work % PIECE === 0) yield;
      }
    }
    return false;
  }

  /** One path of the shortest, without calling itself: paths can be long. */
  function* push(source, sink, price, level, at) {
    const path = [];
    let v = source;
    while (v !== sink) {
      let arc = at[v];
      while (arc >= 0 && !(level[to[arc]] === level[v] + 1 && isTight(v, arc, price))) {
        arc = next[arc];
        if (++work % PIECE === 0) yield;
      }
      if (++work % PIECE === 0) yield;
      at[v] = arc;
      if (arc >= 0) {
        path.push(arc);
        v = to[arc];
      } else if (path.length === 0) {
        return 0;
      } else {
        v = to[path.pop() ^ 1];
        at[v] = next[at[v]];
      }
    }
    const units = path.reduce((least, arc) => Math.min(least, room[arc]), Infinity);
    for (const arc of path) {
      room[arc] -= units;
      room[arc ^ 1] += units;
    }
    return units;
  }
}

/** A heap of nodes by their keys; equal keys come by their node, so that the same network is sent through in the same way. */
function add(heap, keys, node, key) {
  let i = heap.length;
  heap.push(node);
  keys.push(key);
  while (i > 0) {
    const above = (i - 1) >> 1;
    if (keys[above] < key || (keys[above] === key && heap[above] <= node)) break;
    heap[i] = heap[above];
    keys[i] = keys[above];
    i = above;
  }
  heap[i] = node;
  keys[i] = key;
}

function least(heap, keys) {
  const [node, key] = [heap[0], keys[0]];
  const [last, lastKey] = [heap.pop(), keys.pop()];
  const size = heap.length;
  if (size > 0) {
    let i = 0;
    for (;;) {
      let below = 2 * i + 1;
      if (below >= size) break;
      const other = below + 1;
      if (other < size && (keys[other] < keys[below] || (keys[other] === keys[below] && heap[other] < heap[below]))) {
        below = other;
      }
      if (lastKey < keys[below] || (lastKey === keys[below] && last <= heap[below])) break;
      heap[i] = heap[below];
      keys[i] = keys[below];
      i = below;
    }
    heap[i] = last;
    keys[i] = lastKey;
  }
  return { node, key };
}
