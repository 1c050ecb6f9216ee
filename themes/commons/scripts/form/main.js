// The entry: forms for whoever opens one.

import { check } from "./check.js";
import { open } from "./form.js";
import { fileName, fileText } from "./write.js";

globalThis.NuggetsForm = { open, check, fileText, fileName };
