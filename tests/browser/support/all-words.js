// For tests of modules without a page: the English texts of every part, as if all of them were loaded.

import { addWords } from "../../../console/core/words.js";
import dialogs from "../../../console/words/dialogs/en.js";
import reports from "../../../console/words/reports/en.js";
import settings from "../../../console/words/settings/en.js";
import simulator from "../../../console/words/simulator/en.js";
import supervisor from "../../../console/words/supervisor/en.js";

for (const words of [dialogs, reports, settings, simulator, supervisor]) addWords(words, {});
