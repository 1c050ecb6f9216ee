// The fields of a sheet: for each question one for each column, made from the one that the page came with.

import { make } from "../search/elements.js";
import { FIRST, answer } from "./answers.js";
import { areMarks } from "./scales.js";

/** The questions of a page, each with the place of its fields. */
export function questionsOf(form) {
  return [...form.querySelectorAll("[data-question]")].map((place) => {
    const label = place.querySelector(".question");
    const room = place.querySelector(".room");
    return {
      id: place.dataset.question,
      kind: place.dataset.kind,
      text: label.textContent.trim(),
      label: label.id,
      rooms: place.querySelector(".rooms"),
      pattern: room.cloneNode(true),
      made: new Map([[FIRST + false, dressed(room)]]),
    };
  });
}

/**
 * Shows fields for these columns and no others; what stays is not touched, for somebody may be writing in it.
 *
 * @param {(column: object, i: number) => string} called what stands above the fields of a column
 */
export function showFields(questions, columns, called, words) {
  for (const question of questions) {
    const rooms = columns.map((column) => roomFor(question, column, words));
    [...question.rooms.children].filter((room) => !rooms.includes(room)).forEach((room) => room.remove());
    rooms.forEach((room, i) => {
      if (question.rooms.children[i] !== room) {
        question.rooms.insertBefore(room, question.rooms.children[i] ?? null);
      }
      room.querySelector(".whose").textContent = called(columns[i], i);
      fill(room, answer(columns[i], question.id), words);
    });
  }
}

/** What stands in a field. */
export function written(room) {
  const text = room.querySelector("textarea, .group-marks");
  return text ? text.value : (room.querySelector(":checked")?.value ?? "");
}

/** What the look of a field follows: a text makes room for itself, and what are no marks is told. */
export function follow(room) {
  const text = room.querySelector("textarea");
  const marks = room.querySelector(".group-marks");
  if (text) {
    text.parentElement.dataset.text = text.value;
  }
  marks?.setAttribute("aria-invalid", String(!areMarks(marks.value)));
}

function roomFor(question, column, words) {
  const key = column.id + column.group;
  const room = question.made.get(key) ?? dressed(column.group ? groupRoom(question) : question.pattern.cloneNode(true));
  question.made.set(key, room);
  if (!room.dataset.column) {
    name(room, question, column, words);
  }
  return room;
}

/** With a place for whose answers they are. */
function dressed(room) {
  room.prepend(make("span", { className: "whose" }));
  return room;
}

/** Several people's marks are typed one behind the other; what else they say is text. */
function groupRoom({ kind }) {
  return make(
    "div",
    { className: "room" },
    kind === "scale_1_5"
      ? make("input", { className: "group-marks", inputMode: "numeric", autocomplete: "off" })
      : make("div", { className: "lines" }, make("textarea", { rows: 2, placeholder: " " })),
  );
}

/** Names and ids that no other field has. */
function name(room, question, column, words) {
  const id = `_a-${question.id}-${column.id}`;
  const whose = room.querySelector(".whose");
  const text = room.querySelector("textarea, .group-marks");
  whose.id = id + "-whose";
  room.dataset.column = column.id;
  (text ?? room).setAttribute("aria-labelledby", `${question.label} ${whose.id}`);
  if (!text) {
    room.querySelectorAll("input").forEach((radio) => (radio.name = id));
    room.append(make("button", { type: "button", className: "unmark", "aria-describedby": question.label }, words.unmark));
    return;
  }
  // The first is that of the label on the page.
  text.id = (column.id === FIRST && text.id) || id;
  if (text.matches(".group-marks")) {
    text.setAttribute("aria-describedby", id + "-hint");
    room.append(make("small", { id: id + "-hint" }, words.group_hint));
  }
}

function fill(room, value, words) {
  const text = room.querySelector("textarea, .group-marks");
  if (text) {
    // Only where it differs: it would move the cursor.
    text.value = text.value === value ? text.value : value;
    follow(room);
    return;
  }
  const radios = [...room.querySelectorAll("input")];
  if (value && !radios.some((radio) => radio.value === value)) {
    radios.push(offerAgain(room, radios[0].name, value, words));
  }
  radios.forEach((radio) => (radio.checked = radio.value === value));
}

/** An answer that is not offered any more is kept, and shown as such. */
function offerAgain(room, name, value, words) {
  const radio = make("input", { type: "radio", name, value });
  room.querySelector(".answers").append(make("label", { className: "odd" }, radio, ` ${value} (${words.not_offered})`));
  return radio;
}
