// The entry: the observation planner, on its own page alone. Nothing of what is entered is sent anywhere.

import { planner } from "./planner.js";

const root = document.querySelector(".observe");
planner(root, globalThis.nuggetsTool);
root.hidden = false;
document.querySelector(".observe-plain").remove();
