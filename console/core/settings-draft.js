// Changes of the settings that are not saved yet: they stay while one looks elsewhere, and over a reload.

import { keptStore } from "./kept.js";
import { differences } from "./settings-model.js";

const kept = keptStore("settings-draft");

/** `{base, seen, draft}` as it was left: what the draft started from, its ETag, and the draft; null where nothing was. */
export function keptDraft() {
  const { base, draft } = kept.get();
  return base && draft && differences(base, draft).length > 0 ? kept.get() : null;
}

/** Keeps the draft where it differs from what it started from. */
export function keepSettingsDraft({ base, seen, draft }) {
  kept.set(base && differences(base, draft).length > 0 ? { base, seen, draft } : {});
}
