// When a pause ends.

import { useServerNow } from "../core/clock.js";
import { html } from "../core/html.js";
import { dueLabel, fullTime } from "../core/time.js";

/** "Reassigning on …" or "Coming back on …" in its tone, counting down by the server's time. */
export function Due({ pause }) {
  const now = useServerNow();
  const { tone, text } = dueLabel(pause.reassign_at, now, undefined, pause.then);
  return html`
    <time class="due" data-tone=${tone} datetime=${pause.reassign_at} title=${fullTime(pause.reassign_at)}>${text}</time>
  `;
}
