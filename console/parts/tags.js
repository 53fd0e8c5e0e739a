// Small labels beside a name.

import { html } from "../core/html.js";
import { channelName, stateName } from "../core/names.js";
import { t } from "../core/words.js";

/** The channel of a conversation. */
export function ChannelTag({ channel }) {
  return html`<span class="tag">${channelName(channel)}</span>`;
}

/** The channel state of a conversation. */
export function StateTag({ state }) {
  return html`<span class="tag state" data-state=${state}>${stateName(state)}</span>`;
}

/** The priority of a conversation; nothing where it is the usual 0. */
export function PriorityTag({ priority }) {
  return priority > 0 ? html`<span class="tag priority">${t("tags.priority", { priority })}</span>` : null;
}
