// The words of the reports: a part of the page that comes later imports them before anything else.

import { addWords } from "../core/words.js";
import en from "./reports/en.js";

await addWords(en, {
  de: () => import("./reports/de.js"),
  es: () => import("./reports/es.js"),
  ar: () => import("./reports/ar.js"),
});
