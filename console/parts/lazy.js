// Components whose modules are loaded once they are needed, or once the page is at rest: the desk does not wait for them.

import { html, useEffect, useState } from "../core/html.js";
import { Notice } from "./notice.js";
import { t } from "../core/words.js";

/** The loads that have not begun yet. */
const later = new Set();

/** The component that `load` resolves to, as one that shows nothing until it is there. Unless it is `rare`, it is loaded ahead. */
export function lazy(load, { rare = false } = {}) {
  let Loaded = null;
  let loading = null;
  const begin = () => {
    later.delete(begin);
    loading ??= load().then((component) => (Loaded = component));
    // A failed one is tried again the next time.
    loading.catch(() => (loading = null));
    return loading;
  };
  if (!rare) later.add(begin);
  return function Lazy(props) {
    const [Component, setComponent] = useState(() => Loaded);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (!Component) begin().then((component) => setComponent(() => component), () => setFailed(true));
    }, []);
    if (hasFailed) return html`<${Notice} tone="bad">${t("lazy.thisPartConsoleCould")}<//>`;
    return Component && html`<${Component} ...${props} />`;
  };
}

/** Loads the others, once the page is at rest. */
export function loadTheRest() {
  const begin = () => [...later].forEach((one) => one().catch(() => {}));
  if (globalThis.requestIdleCallback) requestIdleCallback(begin);
  else setTimeout(begin, 1000);
}
