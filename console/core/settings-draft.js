// Unsaved changes of the settings: they survive navigation and reload.

import { keptStore } from "./kept.js";
import { differences } from "./settings-model.js";

const kept = keptStore("settings-changes");

/** The saved `{base, seen, draft}`: the document that the draft started from, its ETag, and the draft; or null. */
export function keptDraft() {
  const { base, draft } = kept.get();
  return base && draft && differences(base, draft).length > 0 ? kept.get() : null;
}

/** Saves the draft if it differs from its base. */
export function keepSettingsDraft({ base, seen, draft }) {
  kept.set(base && differences(base, draft).length > 0 ? { base, seen, draft } : {});
}
