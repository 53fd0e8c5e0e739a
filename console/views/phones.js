// Phones: the desk beside a customer's phone, behind a simulated provider, the steps of a tour, and the test clock. Local system only.

import "../words/simulator.js";
import { html } from "../core/html.js";
import { BesideDesk } from "../parts/beside-desk.js";
import { Phone } from "../parts/phone.js";
import { TryClock } from "../parts/try-clock.js";
import { TrySteps } from "../parts/try-steps.js";
import { TryStory } from "../parts/try-story.js";
import { t } from "../core/words.js";

/** The desk and a phone. */
export function Phones({ conversationId }) {
  return html`
    <${BesideDesk} name=${t("common.phones")} label=${t("phones.phone")} view="phones" conversationId=${conversationId}>
      <${TryStory} view="phones" />
      <${TrySteps} />
      <${Phone} />
      <${TryClock} />
    <//>
  `;
}
