// The words of the supervisor's view: a part of the page that comes later imports them before anything else.

import { addWords } from "../core/words.js";
import en from "./supervisor/en.js";

await addWords(en, {
  de: () => import("./supervisor/de.js"),
  es: () => import("./supervisor/es.js"),
  ar: () => import("./supervisor/ar.js"),
});
