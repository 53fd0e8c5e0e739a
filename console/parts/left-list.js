// What the agent has left and the customer has not answered yet, in a section that is closed at first.

import { html, useId } from "../core/html.js";
import { isShown, preferences, setShown } from "../core/preferences.js";
import { useStore } from "../core/store.js";
import { lazy } from "./lazy.js";
import { t } from "../core/words.js";

const LeftRows = lazy(() => import("./later.js").then((module) => module.LeftRows));

/** The section; while it is closed, nothing is asked. */
export function LeftList({ view, current }) {
  const id = useId();
  const isOpen = isShown("left", false, useStore(preferences));
  return html`
    <section class="list" aria-label=${t("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${isOpen} aria-controls=${id} onClick=${() => setShown("left", !isOpen)}>
          ${t("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${id}>${isOpen && html`<${LeftRows} view=${view} current=${current} />`}</div>
    </section>
  `;
}
