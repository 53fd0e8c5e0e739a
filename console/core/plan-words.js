// Plans in words: what happens by itself while a left conversation's customer is silent.

import { duration, fullTime } from "./time.js";
import { t } from "./words.js";

/** What a step does, in words. */
export const DEEDS = {
  nudge: t("planWords.messageSent"),
  return: t("planWords.goesBackQueue"),
  close: t("planWords.closed"),
};

/** The most steps of a plan. */
export const MOST_STEPS = 5;

/** A plan's steps in words. */
export function planInWords(steps) {
  const one = ({ after_seconds: after, do: deed, text }) => {
    const step = t("planWords.after", { time: duration(after), deed: DEEDS[deed] ?? deed });
    return text ? `${step}: ${text}` : step;
  };
  return steps.map(one).join("; ") || t("planWords.nothingHappens");
}

/** What comes next, of `leave.plan`. */
export function nextInWords({ do: deed, next_at: at }) {
  return t("planWords.ifCustomerStaysSilent", { deed: DEEDS[deed] ?? deed, time: fullTime(at) });
}

/** Whether the steps are a plan as the API takes it: what brings back or closes ends it, and a message says something. */
export function isPlan(steps) {
  const isStep = ({ after_seconds: after, do: deed, text }, n) =>
    after >= 1 && after <= 7_776_000 && (deed === "nudge" ? Boolean(text?.trim()) : n === steps.length - 1);
  return steps.length > 0 && steps.length <= MOST_STEPS && steps.every(isStep);
}
