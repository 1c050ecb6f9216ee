// What of a page goes into a plan: its own steps, what was measured, and what came of it.

const NO_TEXT = "[popover], script, template, svg";

/**
 * @param {HTMLTemplateElement} template the parts that the type of the item names
 * @returns {{steps: {phase: string, text: string}[], measures: {name: string, note: string, item: string}[], told: Node[]}}
 */
export function partsOf(template) {
  const all = (selector) => [...template.content.querySelectorAll(selector)];
  return {
    steps: all("[data-phase]").flatMap(({ dataset, children }) =>
      (dataset.from ? stepsUnder(dataset.from) : [...children].map(textOf)).map((text) => ({ phase: dataset.phase, text })),
    ),
    measures: all("[data-measure]").map(({ dataset, textContent }) => ({
      name: textContent,
      note: dataset.note,
      item: dataset.measure,
    })),
    told: all("[data-told]").flatMap(({ dataset }) => under(dataset.told)).map(copyOf),
  };
}

/** The lines of the lists below a heading; its paragraphs where it has no list. */
function stepsUnder(id) {
  const blocks = under(id);
  const lists = blocks.filter((block) => block.matches("ol, ul"));
  return (lists.length > 0 ? lists.flatMap((list) => [...list.children]) : blocks).map(textOf).filter(Boolean);
}

/** From a heading to the next that is not below it. */
function under(id) {
  const heading = document.getElementById(id);
  const blocks = [];
  for (let block = heading?.nextElementSibling; block && !isAbove(block, heading); block = block.nextElementSibling) {
    blocks.push(block);
  }
  return blocks;
}

function isAbove(block, heading) {
  return /^H[1-6]$/.test(block.tagName) && block.tagName <= heading.tagName;
}

/** A block as it stands, without what scripts put into it and without anchors, which the page has already. */
function copyOf(block) {
  const copy = block.cloneNode(true);
  copy.querySelectorAll(NO_TEXT).forEach((part) => part.remove());
  [copy, ...copy.querySelectorAll("[id]")].forEach((part) => part.removeAttribute("id"));
  return copy;
}

function textOf(block) {
  return copyOf(block).textContent.trim().replace(/\s+/g, " ");
}
