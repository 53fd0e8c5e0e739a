// The pause dialog: until when, why, and what for.

import { serverNow, useServerNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { LONGEST, pauseTimes, usualTime } from "../core/pause-times.js";
import { usePresets } from "../core/presets.js";
import { dueOn, duration, fullTime } from "../core/time.js";
import { noteTopic, topicMeant } from "../core/topics.js";
import { Select, TextField } from "./fields.js";
import { FormDialog } from "./form-dialog.js";
import { FreeAnswers } from "./free-answers.js";
import { TimeChoice, useTimeChoice } from "./time-choice.js";
import { TopicField } from "./topic-field.js";
import { t } from "../core/words.js";

const MINUTE = 60_000;
const MOST = 1000;
const LONGEST_NAME = 64;

/** Asks for the time, for a reason, and what happens then and meanwhile. `rules` are those of pause that hold. */
export function PauseDialog({ conversation, rules, busy, onPause, onClose, children }) {
  const [form, setForm] = useState({ reason: "", note: "", then: "queue", onReply: rules.on_reply, topic: "", ask: "", signal: "" });
  const time = usePauseTime(conversation, rules, form.then);
  const change = (field) => (value) => setForm((now) => ({ ...now, [field]: value }));
  const submit = () => {
    const details = detailsOf(form, time);
    if (details.topic) noteTopic(details.topic);
    onPause(details);
  };
  return html`
    <${FormDialog} title=${t("pause.pauseThisConversation")} act=${t("common.pause")} busy=${busy}
      isReady=${time.choice !== null && !time.wrong && missing(form, rules).length === 0}
      onSubmit=${submit} onClose=${onClose}>
      ${children}
      <p class="hint">${t("pause.taskClosesCapacityFree")}</p>
      <${Reason} rules=${rules} value=${form.reason} onInput=${change("reason")} />
      <${TimeChoice} legend=${t("pause.until")} state=${time} said=${time.said} />
      ${conversation.reply_window?.closes_at && html`<p class="hint"><${FreeAnswers} at=${conversation.reply_window.closes_at} /></p>`}
      <div class="field-row">
        <${Select} label=${t("pause.whenTimeUp")} words=${THEN} value=${form.then} onChange=${change("then")} />
        <${Select} label=${t("pause.ifCustomerWrites")} words=${ON_REPLY} value=${form.onReply} onChange=${change("onReply")} />
      </div>
      ${rules.require &&
      html`
        <${TextField} label=${optional(t("pause.noteNextAgent"), isRequired(rules, "note"))}
          hint=${t("pause.whoeverGetsIncludedCustomer")}
          rows="2" most=${MOST} value=${form.note} onInput=${change("note")} />
      `}
      <${WaitFor} form=${form} change=${change} />
    <//>
  `;
}

const THEN = { queue: t("pause.goesBackQueue"), agent: t("pause.comesBackMeIf") };
const ON_REPLY = { stay: t("pause.staysPaused"), notify: t("pause.staysPausedOthersAre"), wake: t("pause.pauseOver") };

/** The reason: one of those that there are, or the agent's own. */
function Reason({ rules, value, onInput }) {
  const label = optional(t("pause.reason"), isRequired(rules, "reason"));
  const reasons = rules.reasons ?? [];
  if (reasons.length === 0) return html`<${TextField} label=${label} most=${MOST} value=${value} onInput=${onInput} />`;
  const words = { "": t("pause.chooseOne"), ...Object.fromEntries(reasons.map((reason) => [reason, reason])) };
  return html`<${Select} label=${label} words=${words} value=${value} onChange=${onInput} />`;
}

function isRequired({ require = [] }, field) {
  return require.includes(field);
}

function optional(label, isNeeded) {
  return isNeeded ? label : t("pause.optional", { label });
}

/** What the rules ask for and the form does not say. */
function missing(form, rules) {
  return ["reason", "note"].filter((field) => isRequired(rules, field) && form[field].trim() === "");
}

/** The choice of the time, with the sentence about it. */
function usePauseTime(conversation, rules, then) {
  const { api } = useApp();
  const now = useServerNow();
  const presets = usePresets(api, conversation);
  const limit = rules.time_limit_seconds;
  // Open time is counted by the API alone: it refuses what goes beyond the limit.
  const longest = rules.calendar ? LONGEST : limit * 1000;
  // Where a time has to be said, the limit is none.
  const times = pauseTimes(now, longest, presets).filter(({ name }) => name !== "limit" || !isRequired(rules, "until"));
  const words = rules.calendar ? t("pause.limitOpenTime", { time: duration(limit) }) : t("pause.limit", { time: duration(limit) });
  const state = useTimeChoice({
    times: times.map((time) => (time.name === "limit" ? { ...time, words } : time)),
    first: usualTime(times),
    earliest: now + MINUTE,
    latest: now + longest,
    usual: serverNow() + Math.min(2 * 60, limit / 120) * MINUTE,
  });
  return { ...state, preset: times.find(({ name }) => name === state.choice)?.preset, said: said(state, rules, then) };
}

function said({ choice, wrong, until, latest }, rules, then) {
  if (choice === null) return t("pause.chooseUntilWhen");
  if (wrong) return t("pause.chooseTimeFutureLatest", { time: fullTime(latest) });
  if (!until && rules.calendar) return t("pause.endLimitWhichCounts", { calendar: rules.calendar });
  return dueOn(until ?? latest, then);
}

/** An answer or a topic: what ends the pause before its time. */
function WaitFor({ form, change }) {
  return html`
    <details class="more">
      <summary>${t("pause.waitAnswerOrOthers")}</summary>
      <${TextField} label=${t("pause.questionOptional")} hint=${t("pause.supervisorApprovesOrDeclines")} most=${MOST}
        value=${form.ask} onInput=${change("ask")} />
      <${TextField} label=${t("pause.signalOptional")} hint=${t("pause.nameWhichAnotherSystem")}
        most=${LONGEST_NAME} autocapitalize="none" spellcheck=${false} value=${form.signal} onInput=${change("signal")} />
      <${TopicField} label=${t("common.topicOptional")} hint=${t("pause.whatWaitsOthersSuch")} typed=${form.topic}
        onInput=${change("topic")} />
    </details>
  `;
}

/** The form as the command takes it. */
function detailsOf({ reason, note, then, onReply, topic, ask, signal }, { until, preset }) {
  const details = { reason: reason.trim(), note: note.trim(), until, preset, then, onReply, topic: topicMeant(topic) };
  const question = ask.trim();
  if (!question && !signal.trim()) return details;
  const name = signal.trim() || `answer-${crypto.randomUUID().slice(0, 8)}`;
  return { ...details, wait: { signal: name, ...(question && { ask: question }) } };
}
