// An agent's work: presence, tasks, and the first page of paused conversations.

import { path, query } from "./api.js";
import { useAtHand } from "./at-hand.js";
import { observePause } from "./clock.js";
import { useApp } from "./context.js";
import { useEffect, useLayoutEffect, useMemo } from "./html.js";
import { noteLeft } from "./left-by-me.js";
import { takeMarks } from "./read-marks.js";
import { usePoll } from "./use-poll.js";
import { noteTopics } from "./topics.js";

const TASKS_EVERY = 1500;
const AGENT_EVERY = 15_000;

const PAUSED_PAGE = 25;

/** The API path of one page of an agent's work. */
export function workPath(agentId, cursor) {
  return path`/v1/agents/${agentId}/tasks` + query({ limit: PAUSED_PAGE, cursor });
}

/** Polls `{agent, work, refresh}`; `agent.data` is null for an agent without a record. */
export function useWork() {
  const { api, user } = useApp();
  const agent = usePoll(api, path`/v1/agents/${user.id}`, AGENT_EVERY);
  const work = usePoll(api, workPath(user.id), TASKS_EVERY);
  // Before anything tells of news.
  useLayoutEffect(() => {
    if (work.data) takeMarks(api, work.data);
  }, [work.data]);
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
