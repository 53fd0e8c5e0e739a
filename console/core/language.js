// Which language the console speaks.

/** The languages that there are, each by its own name. */
export const LANGUAGES = { en: "English", de: "Deutsch", es: "Español", ar: "العربية" };

/** Under which name the browser remembers the one that was chosen. */
export const KEY = "hiatus.language";

/** The language that was chosen, or else the first of the browser's that there is. */
export function wished() {
  return chosen() ?? spoken(globalThis.navigator?.languages ?? []);
}

/** The first of these languages (`de-AT`) that there is; English where there is none. */
export function spoken(languages) {
  const names = languages.map((one) => one.split("-")[0].toLowerCase());
  return names.find((name) => Object.hasOwn(LANGUAGES, name)) ?? "en";
}

function chosen() {
  try {
    const name = localStorage.getItem(KEY);
    return Object.hasOwn(LANGUAGES, name) ? name : null;
  } catch {
    return null;
  }
}
