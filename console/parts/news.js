// The agent's news, in whatever view: the count in the title, and, once the page is at rest, how one is told of them.

import { useApp } from "../core/context.js";
import { html, useId, useRef, useState } from "../core/html.js";
import { useNewsCount } from "../core/news.js";
import { isQuiet, preferences } from "../core/preferences.js";
import { useStore } from "../core/store.js";
import { usePoll } from "../core/use-poll.js";
import { workPath } from "../core/work.js";
import { lazy } from "./lazy.js";
import { t } from "../core/words.js";

const EVERY = 5000;
const Told = lazy(() => import("./later.js").then((module) => module.Told));
const BellMenu = lazy(() => import("./later.js").then((module) => module.BellMenu));

/** Follows the agent's work. What was there first is no news, but what comes before the rest of the page is. */
export function News({ view }) {
  const { api, user } = useApp();
  const { data } = usePoll(api, workPath(user.id), EVERY);
  const first = useRef(null);
  first.current ??= data;
  useNewsCount(data);
  return data && html`<${Told} work=${data} first=${first.current} view=${view} />`;
}

/** The button that opens the menu of how one is told. */
export function Bell() {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  useStore(preferences);
  return html`
    <button type="button" class="quiet small bell" popovertarget=${id} data-quiet=${isQuiet()}>
      <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14.5h3" /></svg>
      <span class="visually-hidden">${t("toasts.notifications")}</span>
    </button>
    <div id=${id} popover class="menu" role="group" aria-label=${t("toasts.notifications")} onToggle=${(event) => setOpen(event.newState === "open")}>
      ${isOpen && html`<${BellMenu} />`}
    </div>
  `;
}
