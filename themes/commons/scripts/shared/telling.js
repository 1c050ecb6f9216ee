// Says something where the reader is, perhaps with a way back, which stays until it is taken or closed.

import { make } from "../search/elements.js";

/**
 * @param {HTMLElement} status
 * @param {string} close the word that closes it
 * @param {() => HTMLElement} home what gets the focus where its place is gone
 */
export function telling(status, close, home) {
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
    const ways = action ? [" ", button(action, act), " ", button(close, () => {})] : [];
    status.replaceChildren(...(text ? [text, ...ways] : []));
  };
}
