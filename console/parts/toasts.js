// Notifications, and held commands with their undo button.

import { HELD_WORDS, held, takeBack } from "../core/held.js";
import { html, useEffect, useState } from "../core/html.js";
import { route } from "../core/router.js";
import { useStore } from "../core/store.js";
import { dismiss, dismissLinksTo, toasts } from "../core/toasts.js";
import { t } from "../core/words.js";

const SHOWN_FOR = 8000;

/** The stack. It is not a live region itself: `announce` covers that. */
export function Toasts() {
  const shown = useStore(toasts);
  const waits = Object.entries(useStore(held));
  const address = useStore(route);
  useEffect(() => dismissLinksTo(location.hash), [address]);
  if (shown.length === 0 && waits.length === 0) return null;
  return html`
    <section class="toasts" aria-label=${t("toasts.notifications")}>
      ${shown.map((toast) => html`<${Toast} key=${toast.id} toast=${toast} />`)}
      ${waits.map(
        ([id, { name, customer }]) => html`
          <div key=${id} class="toast">
            <p>${t("toasts.doingCustomer", { doing: HELD_WORDS[name].doing, customer })}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${t("toasts.undo", { doing: HELD_WORDS[name].doing, customer })} onClick=${() => takeBack(id)}>
              ${t("common.undo")}
            </button>
          </div>
        `,
      )}
    </section>
  `;
}

/** One notification; it stays while it has the pointer or the focus. A click anywhere on it opens what it leads to. */
function Toast({ toast: { id, text, tone, action } }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    // Nothing vanishes while nobody sees the page.
    const timer = setInterval(() => document.hidden || dismiss(id), SHOWN_FOR);
    return () => clearInterval(timer);
  }, [isHeld]);
  const hold = (on) => () => setHeld(on);
  return html`
    <div class="toast" data-tone=${tone} onMouseEnter=${hold(true)} onMouseLeave=${hold(false)} onFocusIn=${hold(true)}
      onFocusOut=${hold(false)}>
      <p>${text}</p>
      ${action && html`<a href=${action.href} onClick=${() => followed(action.href)}>${action.words}</a>`}
      <button type="button" class="quiet small" aria-label=${t("common.dismiss")} onClick=${() => dismiss(id)}>✕</button>
    </div>
  `;
}

/** Once the browser has gone there: until then, the link has to stay as it is. */
function followed(href) {
  setTimeout(() => dismissLinksTo(href));
}
