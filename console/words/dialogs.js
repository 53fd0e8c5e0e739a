// The words of the dialogs and of what comes with them: a part of the page that comes later imports them before anything else.

import { addWords } from "../core/words.js";
import en from "./dialogs/en.js";

await addWords(en, {
  de: () => import("./dialogs/de.js"),
  es: () => import("./dialogs/es.js"),
  ar: () => import("./dialogs/ar.js"),
});
