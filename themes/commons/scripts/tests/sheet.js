// The network check with the made-up marks of its worked example (content/questions/network-check.md).
import { add, blank } from "../sheet/answers.js";

const scale = (id, text) => ({ id, text, kind: "scale_1_5" });

export const words = {
  answers: "Answers {n}", yes: "Yes", no: "No", median: "middle", gap: "gap",
  strongest: "Strongest side: {text}.", weakest: "Weakest: {text}.", widest: "Widest gap: {text}.",
};

export const sheet = {
  set: "network-check",
  title: "Network check",
  lang: "en",
  words,
  questions: [
    { id: "network", text: "Which partners?", kind: "text" },
    scale("diversity", "Diversity: how different are these partners? (1: hardly; 5: very)"),
    scale("trust", "Trust: how far can you rely on each other? (1: hardly; 5: entirely)"),
    scale("psychological-safety", "Psychological safety: how freely can everyone ask?"),
    scale("interdependency", "Interdependency: how much do you need each other?"),
    { id: "again", text: "Shall we look again?", kind: "yes_no" },
    { id: "first", text: "Which first?", kind: "choice" },
  ],
};

export const EXAMPLE = {
  diversity: ["1", "2", "2", "2", "3"],
  trust: ["3", "4", "4", "4", "5"],
  "psychological-safety": ["1", "2", "3", "4", "5"],
  interdependency: ["2", "3", "3", "3", "4"],
};

/** A sheet with a column for each of five people. */
export function example() {
  const answers = blank();
  const people = [0, 1, 2, 3, 4].map((i) => ({
    name: "Person " + (i + 1),
    group: false,
    answers: Object.entries(EXAMPLE).map(([id, marks]) => [id, marks[i]]),
  }));
  add(answers, people, new Map(sheet.questions.map(({ id, text }) => [id, text])), 1000);
  return answers;
}
