// The words of the settings: a part of the page that comes later imports them before anything else.

import { addWords } from "../core/words.js";
import en from "./settings/en.js";

await addWords(en, {
  de: () => import("./settings/de.js"),
  es: () => import("./settings/es.js"),
  ar: () => import("./settings/ar.js"),
});
