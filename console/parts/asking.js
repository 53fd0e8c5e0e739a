// The dialogs that actions open: loaded later, what has to be known of them before is here.

import { lazy } from "./lazy.js";

/** The dialogs that stay open until their command is carried out, and say themselves why it was not. */
export const SAYS_REFUSAL = ["end", "extend", "assign", "take-over"];

/** The dialog that an action opens: see parts/action-dialog.js. */
export const ActionDialog = lazy(() => import("./later.js").then((module) => module.ActionDialog));
