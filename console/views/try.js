// Try it: the desk beside a simulated customer and the test clock. Local system only.

import "../words/simulator.js";
import { html } from "../core/html.js";
import { BesideDesk } from "../parts/beside-desk.js";
import { TryClock } from "../parts/try-clock.js";
import { TryCustomer } from "../parts/try-customer.js";
import { TrySteps } from "../parts/try-steps.js";
import { t } from "../core/words.js";

/** The desk and the simulator. */
export function Try({ conversationId }) {
  return html`
    <${BesideDesk} name=${t("common.try")} label=${t("try.simulator")} view="try" conversationId=${conversationId}>
      <${TrySteps} />
      <${TryCustomer} />
      <${TryClock} />
    <//>
  `;
}
