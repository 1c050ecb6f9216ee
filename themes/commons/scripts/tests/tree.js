// A parsed tree as a browser has it, as far as `paste.js` looks, from HTML that closes what it opens.

const VOID = new Set(["br", "img", "hr", "meta"]);
const ENTITIES = { amp: "&", lt: "<", gt: ">", nbsp: "\u00A0", quot: '"' };

export function tree(html) {
  const root = element("body", "");
  const open = [root];
  for (const [, comment, closing, name, attributes, text] of html.matchAll(/(<!--[\s\S]*?-->|<!\[[\s\S]*?\]>)|<(\/?)([A-Za-z][\w:]*)((?:"[^"]*"|'[^']*'|[^>])*)>|([^<]+)/g)) {
    const top = open[open.length - 1];
    if (comment) {
      top.childNodes.push({ nodeType: 8, childNodes: [], textContent: "" });
    } else if (text) {
      top.childNodes.push({ nodeType: 3, childNodes: [], textContent: text.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole) });
    } else if (closing) {
      while (open.length > 1 && open.pop().localName !== name.toLowerCase());
    } else {
      const made = element(name.toLowerCase(), attributes);
      top.childNodes.push(made);
      VOID.has(made.localName) || open.push(made);
    }
  }
  return root;
}

function element(localName, attributes) {
  const all = Object.fromEntries(Array.from(attributes.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))/g), ([, name, a, b, c]) => [name, a ?? b ?? c]));
  return {
    nodeType: 1,
    localName,
    childNodes: [],
    getAttribute: (name) => all[name] ?? null,
    get textContent() {
      return this.childNodes.map((node) => node.textContent).join("");
    },
  };
}
