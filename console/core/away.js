// What the desk looked like when somebody last looked at it, so that what came since can be said.

import { keptStore } from "./kept.js";

/** Shorter absences are none. */
const ABSENCE = 600_000;

/** `{at, picture}`: when the page was last in view, by the browser's clock, and the work then. Kept over a sign-out. */
export const lastLook = keptStore("look");

/** The picture from before an absence that is over now; null where there was none. */
export function beforeAbsence({ at, picture }, now) {
  return picture && now - at >= ABSENCE ? picture : null;
}
