// News in words: for toasts, desktop notifications and the list of what happened while one was away. Names, never what was written.

import { channelName, nameOf } from "./names.js";
import { dueLabel } from "./time.js";
import { t } from "./words.js";

/** What each kind of news is called. */
const KINDS = {
  task: t("told.task"),
  message: t("told.message"),
  due: t("told.due"),
  reminder: t("told.reminder"),
  gone: t("told.gone"),
};

const MANY = {
  task: (count) => t("told.tasks", { count }),
  message: (count) => t("told.messages", { count }),
  due: (count) => t("told.dues", { count }),
  reminder: (count) => t("told.reminders", { count }),
  gone: (count) => t("told.gones", { count }),
};

/** A piece of news as `{title, body, line}`; `why` is known of what is gone. */
export function inWords({ kind, id, one, why }, now) {
  const who = whoOf(kind, one, id);
  const more = one.pause && kind !== "gone" && kind !== "message" ? dueLabel(one.pause.due, now, undefined, one.pause.then).text : why;
  const title = KINDS[kind];
  return { title, body: more ? t("told.more", { who, more }) : who, line: more ? t("told.lineMore", { title, who, more }) : t("told.line", { title, who }) };
}

/** Several pieces of one kind in words. */
export const manyInWords = (kind, count) => MANY[kind](count);

function whoOf(kind, { who }, id) {
  if (!who) return id;
  return kind === "task" ? t("work.on", { name: nameOf(who), channel: channelName(who.channel) }) : nameOf(who);
}
