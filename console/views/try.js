// Try it: the desk beside a simulated customer and the test clock. Local system only.

import { html, useState } from "../core/html.js";
import { TryClock } from "../parts/try-clock.js";
import { TryCustomer } from "../parts/try-customer.js";
import { TrySteps } from "../parts/try-steps.js";
import { Desk } from "./desk.js";
import { t } from "../core/words.js";

/** The desk and the simulator. */
export function Try({ conversationId }) {
  const [side, setSide] = useState("simulator");
  const tab = (name, words) => html`
    <button type="button" aria-pressed=${side === name} onClick=${() => setSide(name)}>${words}</button>
  `;
  return html`
    <div class="try" data-side=${side}>
      <h1 class="visually-hidden">${t("common.try")}</h1>
      <div class="try-tabs" role="group" aria-label=${t("try.whatShow")}>${tab("simulator", t("try.simulator"))} ${tab("desk", t("common.desk"))}</div>
      <${Desk} conversationId=${conversationId} view="try" />
      <aside class="simulator" aria-label=${t("try.simulator")}>
        <h2>${t("try.simulator")}</h2>
        <${TrySteps} />
        <${TryCustomer} />
        <${TryClock} />
      </aside>
    </div>
  `;
}
