// Says which jobs of a workflow run at an event, as JSON. Ends with 1 where GitHub's own parser finds a mistake.
//
//   node --import ./node-20.mjs workflow.mjs FILE '{"github": …, "secrets": …}'
import { readFileSync } from "node:fs";
import { Evaluator, Lexer, Parser, data } from "@actions/expressions";
import { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } from "@actions/workflow-parser";
import { parse } from "yaml";

const [file, contexts] = process.argv.slice(2);
const content = readFileSync(file, "utf8");
const known = JSON.parse(contexts, data.reviver);

const { context, value } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
if (value) await convertWorkflowTemplate(context, value);
const mistakes = context.errors.getErrors();
if (mistakes.length) {
  mistakes.forEach(({ message }) => console.error(message));
  process.exit(1);
}

const workflow = parse(content, { merge: false });
const running = new Set();
const jobs = [];
for (const [job, { needs, if: when, permissions, steps, env }] of Object.entries(workflow.jobs)) {
  if ((needs && !running.has(needs)) || !holds(when)) continue;
  running.add(job);
  jobs.push({
    job,
    permissions: permissions ?? {},
    steps: steps
      .filter((step) => holds(step.if))
      .map((step) => ({ uses: step.uses ?? "", run: filledIn(step.run ?? ""), with: step.with ?? {}, env: settings({ ...env, ...step.env }) })),
  });
}
console.log(JSON.stringify(jobs));

function settings(env) {
  return Object.fromEntries(Object.entries(env).map(([name, text]) => [name, filledIn(text)]));
}

function filledIn(text) {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression) => evaluated(expression).coerceString());
}

function holds(condition) {
  return condition === undefined || evaluated(condition).coerceString() === "true";
}

function evaluated(expression) {
  const { tokens } = new Lexer(expression).lex();
  return new Evaluator(new Parser(tokens, Object.keys(JSON.parse(contexts)), []).parse(), known).evaluate();
}
