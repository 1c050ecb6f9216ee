// Says something where the reader is, perhaps with a way back, which stays until it is taken or closed.

import { make } from "../search/elements.js";

/** @param {HTMLElement} status @param {() => HTMLElement} home what gets the focus where its place is gone */
export function telling(status, words, home) {
  return function tell(text, action = "", act = () => {}) {
    const from = document.activeElement;
    const button = (label, does) =>
      make("button", {
        type: "button",
        className: "tool",
        onclick() {
          status.replaceChildren();
          does();
          (from?.isConnected && from !== document.body ? from : home()).focus();
        },
      }, label);
    const ways = action ? [" ", button(action, act), " ", button(words.search_close, () => {})] : [];
    status.replaceChildren(...(text ? [text, ...ways] : []));
  };
}
