// What the desk's server is asked. Changes carry the token of its start, which this page was given.
import { local, say } from "./words.js";

let token = document.querySelector('meta[name="nuggets-token"]').content;

/** Why the server did not do something. */
export class Refused extends Error {
  constructor(status, answer) {
    super(local(answer.message));
    this.status = status;
    this.error = answer.error ?? "";
    this.fix = local(answer.fix);
    this.answer = answer;
    // What the form says where a picture is refused.
    this.said = say("failed", { message: this.message }) + (this.fix ? ` ${say("failed_fix", { fix: this.fix })}` : "");
  }
}

/** Nobody answered: the desk has stopped. */
export class Stopped extends Error {}

async function answered(path, given) {
  let answer;
  try {
    answer = await fetch(`/desk/api/${path}`, given);
  } catch {
    document.dispatchEvent(new CustomEvent("desk-stopped"));
    throw new Stopped("stopped");
  }
  const json = await answer.json();
  if (!answer.ok) throw new Refused(answer.status, json);
  return json;
}

/** @param {object} [query] */
export function get(path, query = {}) {
  const asked = new URLSearchParams(query).toString();
  return answered(asked ? `${path}?${asked}` : path);
}

export async function post(path, body) {
  return answeredWithToken(path, { body: JSON.stringify(body), type: "application/json" });
}

/** Sends a file as it is. */
export async function send(path, query, file) {
  return answeredWithToken(`${path}?${new URLSearchParams(query)}`, { body: file, type: "application/octet-stream" });
}

async function answeredWithToken(path, { body, type }) {
  const given = () => ({ method: "POST", headers: { "Content-Type": type, "X-Nuggets-Token": token }, body });
  try {
    return await answered(path, given());
  } catch (refused) {
    // The desk was started again while this page was open.
    if (!(refused instanceof Refused) || refused.error !== "token" || !(await renewed())) throw refused;
    return answered(path, given());
  }
}

async function renewed() {
  const page = new DOMParser().parseFromString(await (await fetch("/desk/")).text(), "text/html");
  const next = page.querySelector('meta[name="nuggets-token"]')?.content;
  if (!next || next === token) return false;
  token = next;
  return true;
}
