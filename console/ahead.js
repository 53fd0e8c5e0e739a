// Asks for the words of another language than English with the scripts, rather than after them.

import { wished } from "./core/language.js";

/** The chunk of each language; `npm run bundle` puts it here. */
const href = WORDS[wished()];
if (href) document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
