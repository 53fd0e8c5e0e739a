// An agent's work: presence, tasks, and the first page of paused conversations. New tasks are announced.

import { path, query } from "./api.js";
import { useAtHand } from "./at-hand.js";
import { observePause, serverNow } from "./clock.js";
import { useApp } from "./context.js";
import { useEffect, useMemo, useRef } from "./html.js";
import { channelName, nameOf } from "./names.js";
import { noteLeft } from "./left-by-me.js";
import { usePoll } from "./use-poll.js";
import { useNewsCount } from "./news.js";
import { hashOf } from "./router.js";
import { dueLabel } from "./time.js";
import { notify } from "./toasts.js";
import { opened } from "./unread.js";
import { noteTopics } from "./topics.js";
import { t } from "./words.js";

const TASKS_EVERY = 1500;
const AGENT_EVERY = 15_000;

const PAUSED_PAGE = 25;
/** The reasons of tasks that their agents make themselves. */
const OWN_DEEDS = ["resume", "outbound"];

/** The API path of one page of an agent's work. */
export function workPath(agentId, cursor) {
  return path`/v1/agents/${agentId}/tasks` + query({ limit: PAUSED_PAGE, cursor });
}

/** Polls `{agent, work, refresh}`; `agent.data` is null for an agent without a record. New tasks link to `view`. */
export function useWork(view) {
  const { api, user } = useApp();
  const agent = usePoll(api, path`/v1/agents/${user.id}`, AGENT_EVERY);
  const work = usePoll(api, workPath(user.id), TASKS_EVERY);
  useNewTasks(work.data?.tasks, view);
  useReminders(work.data?.paused, view);
  useNewsCount(work.data);
  useEffect(() => {
    const conversations = work.data?.tasks.map(({ conversation }) => conversation).filter(Boolean) ?? [];
    for (const conversation of conversations) noteLeft(conversation, user.id);
  }, [work.data]);
  useEffect(() => {
    work.data?.paused.forEach(({ pause }) => observePause(pause));
    noteTopics(work.data?.paused ?? []);
  }, [work.data]);
  useAtHand("work", useMemo(() => inHand(work.data), [work.data]));
  const refresh = () => Promise.all([agent.refresh(), work.refresh()]);
  return { agent, work, refresh };
}

/** The conversations of an agent's tasks, and the first page of what is paused. */
function inHand(work) {
  return [...(work?.tasks ?? []).map(({ conversation }) => conversation).filter(Boolean), ...(work?.paused ?? [])];
}

/** Announces tasks that appeared since the last poll. */
function useNewTasks(tasks, view) {
  const known = useRef(null);
  useEffect(() => {
    if (!tasks) return;
    const assigned = tasks.filter(({ status }) => status === "assigned");
    if (known.current) {
      // Who resumed a conversation, took it or wrote first knows of its task.
      const isOwn = ({ task_id: id, conversation }) => opened.get()[id] || OWN_DEEDS.includes(conversation?.task?.reason);
      const isNews = (task) => !known.current.has(task.task_id) && !isOwn(task);
      const fresh = assigned.filter(isNews);
      for (const task of fresh) {
        const open = { words: t("common.open"), href: hashOf(view, task.conversation_id) };
        notify(t("work.newTask", { inWords: inWords(task) }), { action: open });
      }
    }
    known.current = new Set(assigned.map((task) => task.task_id));
  }, [tasks]);
}

/** Tells of the reminders of pauses that came since the last poll. */
function useReminders(paused, view) {
  const known = useRef(null);
  useEffect(() => {
    if (!paused) return;
    const reminded = paused.filter(({ pause }) => pause.reminded_at);
    const isNews = ({ pause }) => known.current && !known.current.has(markOf(pause));
    for (const conversation of reminded.filter(isNews)) {
      const { id, pause } = conversation;
      const due = dueLabel(pause.reassign_at, serverNow(), undefined, pause.then).text;
      const open = { words: t("common.open"), href: hashOf(view, id) };
      notify(t("work.reminder", { name: nameOf(conversation), due }), { action: open });
    }
    known.current = new Set(reminded.map(({ pause }) => markOf(pause)));
  }, [paused]);
}

/** One reminder of one pause. */
function markOf({ pause_id: id, reminded_at: at }) {
  return `${id}@${at}`;
}

function inWords({ conversation, conversation_id: id }) {
  return conversation ? t("work.on", { name: nameOf(conversation), channel: channelName(conversation.channel) }) : id;
}
