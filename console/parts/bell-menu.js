// How one is told of news: sound, desktop notifications, and when not to be disturbed.

import { chime, permission } from "../core/alert.js";
import { html, useId, useState } from "../core/html.js";
import { desktopOf, preferences, prefer, quietUntil, soundOf } from "../core/preferences.js";
import { useStore } from "../core/store.js";
import { atHour, shortTime } from "../core/time.js";
import { Switch } from "./fields.js";
import { t } from "../core/words.js";

const MINUTE = 60_000;
/** Offered for not being disturbed, in minutes. */
const OFFERED = [30, 60, 120];
const MORNING = 9;

/** What is in the menu. */
export function BellMenu() {
  const now = useStore(preferences);
  const sound = soundOf(now);
  const turnSound = (isOn) => {
    prefer({ sound: isOn });
    if (isOn) chime(sound.volume);
  };
  return html`
    <${Switch} label=${t("bell.sound")} checked=${sound.isOn} onChange=${turnSound} />
    ${sound.isOn && html`<${Volume} volume=${sound.volume} />`}
    <${Desktop} isOn=${desktopOf(now)} />
    <${Quiet} until=${quietUntil(now)} />
  `;
}

/** It is heard as it is chosen. */
function Volume({ volume }) {
  const id = useId();
  const choose = ({ currentTarget: { value } }) => {
    prefer({ volume: Number(value) });
    chime(Number(value));
  };
  return html`
    <div class="field">
      <label for=${id}>${t("bell.volume")}</label>
      <input id=${id} type="range" min="0.1" max="1" step="0.1" value=${volume} onChange=${choose} />
    </div>
  `;
}

/** The browser is asked here, by the agent's own click, and nowhere else. */
function Desktop({ isOn }) {
  const [allowed, setAllowed] = useState(permission);
  const choose = async (wanted) => {
    prefer({ desktop: wanted });
    if (wanted && allowed === "default") setAllowed(await Notification.requestPermission());
  };
  if (allowed === null) return null;
  const isDenied = allowed === "denied";
  return html`
    <${Switch} label=${t("bell.desktop")} hint=${isDenied ? t("bell.denied") : t("bell.desktopHint")} checked=${isOn && allowed === "granted"}
      disabled=${isDenied} onChange=${choose} />
  `;
}

function Quiet({ until }) {
  const id = useId();
  const [opened] = useState(() => Date.now());
  const offered = [...OFFERED.map((minutes) => opened + minutes * MINUTE), atHour(opened, 1, MORNING)];
  const times = until === null || offered.includes(until) ? offered : [until, ...offered];
  return html`
    <div class="field">
      <label for=${id}>${t("bell.quiet")}</label>
      <select id=${id} value=${until ?? ""} onChange=${({ currentTarget: { value } }) => prefer({ quiet_until: Number(value) })}>
        <option value="">${t("bell.off")}</option>
        ${times.map((at) => html`<option key=${at} value=${at}>${t("bell.until", { time: shortTime(at, opened) })}</option>`)}
      </select>
    </div>
  `;
}
