// The dialog in which a running pause gets a later end.

import { useServerNow } from "../core/clock.js";
import { extensionTimes } from "../core/extension.js";
import { html } from "../core/html.js";
import { dueOn, fullTime } from "../core/time.js";
import { FormDialog } from "./form-dialog.js";
import { TimeChoice, useTimeChoice } from "./time-choice.js";
import { t } from "../core/words.js";

const MINUTE = 60_000;

/** The dialog; `latest` is the latest end in milliseconds, `onExtend` gets `{until}`. */
export function ExtendDialog({ pause, latest, busy, refusal, onExtend, onClose }) {
  const end = Date.parse(pause.reassign_at);
  const earliest = Math.max(end, useServerNow()) + MINUTE;
  const times = extensionTimes(end, latest);
  const first = (times.find(({ name }) => name === "day") ?? times.at(-1)).name;
  const time = useTimeChoice({ times, first, earliest, latest, usual: Math.min(earliest + 60 * MINUTE, latest) });
  const { until, wrong } = time;
  const between = t("extend.chooseTimeAfterLatest", { end: fullTime(end), latest: fullTime(latest) });
  return html`
    <${FormDialog} title=${t("common.extendPause")} act=${t("common.extend")} isReady=${!wrong} onSubmit=${() => onExtend({ until })}
      ...${{ busy, refusal, onClose }}>
      <p class="hint">${t("extend.nowEndsOnLater", { time: fullTime(end) })}</p>
      <${TimeChoice} legend=${t("extend.pauseUntil")} state=${time} said=${wrong ? between : dueOn(until, pause.then)} />
    <//>
  `;
}
