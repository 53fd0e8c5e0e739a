// An agent's work: its presence, its tasks, and the first page of what it paused. New work is told to who cannot see it.

import { path, query } from "./api.js";
import { observePause } from "./clock.js";
import { useApp } from "./context.js";
import { useEffect, useRef } from "./html.js";
import { channelName } from "./names.js";
import { usePoll } from "./use-poll.js";
import { useNewsCount } from "./news.js";
import { hashOf } from "./router.js";
import { tell } from "./toasts.js";

const TASKS_EVERY = 1500;
const AGENT_EVERY = 15_000;

const PAUSED_PAGE = 25;

/** The address of a page of an agent's work. */
export function workPath(agentId, cursor) {
  return path`/v1/agents/${agentId}/tasks` + query({ limit: PAUSED_PAGE, cursor });
}

/** `{agent, work, refresh}`, kept up to date; `agent.data` is null for one whom nobody has set up yet. New tasks open in `view`. */
export function useWork(view) {
  const { api, user } = useApp();
  const agent = usePoll(api, path`/v1/agents/${user.id}`, AGENT_EVERY);
  const work = usePoll(api, workPath(user.id), TASKS_EVERY);
  useNewTasks(work.data?.tasks, view);
  useNewsCount(work.data);
  useEffect(() => work.data?.paused.forEach(({ pause }) => observePause(pause)), [work.data]);
  const refresh = () => Promise.all([agent.refresh(), work.refresh()]);
  return { agent, work, refresh };
}

/** Says which tasks were not there before. */
function useNewTasks(tasks, view) {
  const known = useRef(null);
  useEffect(() => {
    if (!tasks) return;
    const assigned = tasks.filter(({ status }) => status === "assigned");
    if (known.current) {
      const fresh = assigned.filter((task) => !known.current.has(task.task_id));
      for (const task of fresh) {
        const open = { words: "Open", href: hashOf(view, task.conversation_id) };
        tell(`New task: ${nameOf(task)}`, { action: open });
      }
    }
    known.current = new Set(assigned.map((task) => task.task_id));
  }, [tasks]);
}

function nameOf({ conversation, conversation_id: id }) {
  return conversation ? `${conversation.customer_address} on ${channelName(conversation.channel)}` : id;
}
