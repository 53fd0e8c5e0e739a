// The words of what stands beside the desk in the local system: a part of the page that comes later imports them before anything else.

import { addWords } from "../core/words.js";
import en from "./simulator/en.js";

await addWords(en, {
  de: () => import("./simulator/de.js"),
  es: () => import("./simulator/es.js"),
  ar: () => import("./simulator/ar.js"),
});
