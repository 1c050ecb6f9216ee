// Holds the form to the words of a build: the Java tests wrote them. NUGGETS_FORMS names the folder:
//
//   checks.json  {"models": {"nugget": a form}, "sound": {"nugget": {values of all that is required}},
//                 "cases": [{"type": "…", "further": true: beside those, "values": {…},
//                            "findings": [{"code": "…", "message": "…", "fix": "…"}]}]}
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkFields } from "../form/check.js";
import { wordsOf } from "./strings.js";

const folder = process.env.NUGGETS_FORMS;
const skip = folder ? false : "no fixtures: the Java tests write them";

test("a build and a form say the same of the same values", { skip }, (t) => {
  const { models, sound, cases } = JSON.parse(readFileSync(join(folder, "checks.json"), "utf8"));
  const words = wordsOf("en", "form_");
  const code = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const wrong = [];
  for (const { type, further, values, findings } of cases) {
    const said = checkFields(models[type], { ...(further ? sound[type] : {}), ...values }, words).map(({ code, message, fix }) => ({ code, message, fix }));
    try {
      assert.deepEqual(said.sort(code), findings.sort(code));
    } catch {
      wrong.push({ type, values, said, findings });
    }
  }
  t.diagnostic(`${cases.length} values of ${Object.keys(models).length} types`);
  assert.deepEqual(wrong.slice(0, 5).map((one) => JSON.stringify(one).slice(0, 900)), [], `${wrong.length} of ${cases.length}`);
});
