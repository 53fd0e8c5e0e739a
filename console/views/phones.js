// Phones: the desk beside a customer's phone, behind a simulated provider, and the test clock. Local system only.

import { html, useState } from "../core/html.js";
import { Phone } from "../parts/phone.js";
import { TryClock } from "../parts/try-clock.js";
import { Desk } from "./desk.js";
import { t } from "../core/words.js";

/** The desk and a phone. */
export function Phones({ conversationId }) {
  const [side, setSide] = useState("simulator");
  const tab = (name, words) => html`
    <button type="button" aria-pressed=${side === name} onClick=${() => setSide(name)}>${words}</button>
  `;
  return html`
    <div class="try" data-side=${side}>
      <h1 class="visually-hidden">${t("common.phones")}</h1>
      <div class="try-tabs" role="group" aria-label=${t("try.whatShow")}>${tab("simulator", t("phones.phone"))} ${tab("desk", t("common.desk"))}</div>
      <${Desk} conversationId=${conversationId} view="phones" />
      <aside class="simulator" aria-label=${t("phones.phone")}>
        <h2>${t("phones.phone")}</h2>
        <${Phone} />
        <${TryClock} />
      </aside>
    </div>
  `;
}
