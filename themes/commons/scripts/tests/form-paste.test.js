import assert from "node:assert/strict";
import { test } from "node:test";
import { isFormatted, markdownOf, plainText, withoutStyles } from "../form/paste.js";
import { tree } from "./tree.js";

const text = (html) => markdownOf(tree(html)).text;

const WORD = `<p class=MsoTitle>Our year<o:p></o:p></p>
<p class=MsoNormal>We <b>began</b> in <i style='mso-bidi-font-style:normal'>May</i>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>One<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Inside</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Two</p>
<p class=MsoNormal>Then:</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>First</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.</span>Second</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Who</p></td><td><p class=MsoNormal>Hours</p></td></tr><tr><td><p>A | B</p></td><td><p>2</p></td></tr></table>`;

test("what was copied from Word has its headings, lists and tables", () => {
  assert.equal(text(WORD), `### Our year

We **began** in *May*.

- One
  - Inside
- Two

Then:

1. First
2. Second

| Who | Hours |
| --- | --- |
| A \\| B | 2 |`);
});

test("what was copied from Google Docs has its bold text, its nested lists and its true addresses", () => {
  const html = `<b style="font-weight:normal;" id="docs-internal-guid-1"><h2>Plan</h2><h3>Part</h3><p><span style="font-weight:700">Bold</span><span style="font-weight:400"> and </span><span style="font-style:italic">slanted</span> <a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D">here</a></p><ul><li><p>One</p></li><ul><li><p>Inside</p></li></ul><li><p>Two</p></li></ul></b>`;
  assert.equal(text(html.replace("&amp;", "&")), `### Plan

#### Part

**Bold** and *slanted* [here](https://example.org/a)

- One
  - Inside
- Two`);
});

test("what was copied from a web page keeps its text, and nothing that could run", () => {
  const html = `<div><style>p{}</style><script>alert(1)</script><p onclick="x()">Hello <a href="javascript:alert(1)">there</a>, <a href="https://example.org/a(b)">you</a><br>and on</p><blockquote><p>Said.</p><p>Twice.</p></blockquote><pre><code>a &lt; b\n\`\`\`</code></pre><ol start="3"><li>Three<p>more</p></li><li>Four</li></ol><hr><img src="https://a.example/b.png"><img width="1" height="1"></div>`;
  assert.equal(text(html), `Hello there, [you](https://example.org/a%28b%29)  \nand on

> Said.
>
> Twice.

\`\`\`\`
a < b
\`\`\`
\`\`\`\`

3. Three

   more
4. Four

* * *`);
  assert.equal(markdownOf(tree(html)).pictures, 1);
});

test("no sign of the text is taken for Markdown", () => {
  assert.equal(text("<p># 1 * 2 [a](b) `c` snake_case _so_ &lt;b> ~~no~~</p><p>- a</p><p>1. b</p><p>> c</p>"), `\\# 1 \\* 2 \\[a\\](b) \\\`c\\\` snake_case \\_so\\_ \\<b> \\~~no\\~~

\\- a

1\\. b

\\> c`);
});

test("spaces stand outside of what is bold, and nothing is bold twice", () => {
  assert.equal(text("<p>a<b> b </b>c <strong><b>d</b></strong><b></b> <h2><b>H</b></h2></p>"), "a **b** c **d**\n\n### H");
});

test("a table of one column is no table, and cells that are joined keep their columns", () => {
  assert.equal(text("<table><tr><td><p>In a box</p><ul><li>so</li></ul></td></tr></table>"), "In a box\n\n- so");
  assert.equal(text('<table><thead><tr><th colspan="2">A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>'), "| A |  | B |\n| --- | --- | --- |\n| 1 | 2 | 3 |");
});

test("code from an editor, and a plain word, are pasted as they are", () => {
  assert.equal(isFormatted(tree('<meta charset="utf-8"><div style="white-space: pre;"><div><span style="color: #000">- a</span></div></div>')), false);
  assert.equal(isFormatted(tree("<span>word</span>")), false);
  assert.equal(isFormatted(tree("<p>a</p>")), true);
  assert.equal(plainText("• one\r\n•\ttwo\n3"), "- one\n- two\n3");
});

test("a tree that is deep or broken is read to its end", () => {
  assert.match(text("<div>".repeat(500) + "deep" + "</div>".repeat(500)), /deep/);
  assert.equal(text("<ul></ul><table></table><h2></h2><p></p><li>alone</li>"), "alone");
  assert.equal(text("<td>cell</td>"), "cell");
});

test("styles are put aside before a browser reads them, in one pass", () => {
  assert.equal(withoutStyles(`<style>p{}</style><p class=a style='b'>x style=y <b\nstyle = "c">`), `</style><p class=a data-style='b'>x style=y <b data-style = "c">`);
  assert.equal(withoutStyles(`<img src=x onerror="y">`), `<img src=x data-onerror="y">`);
  for (const html of ["<style>", "<".repeat(1_000_000), "<a ".repeat(500_000), "<b>".repeat(300_000)]) {
    assert.ok(withoutStyles(html).length <= html.length);
  }
});
