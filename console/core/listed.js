// The agents and queues that there are, as a supervisor's views follow them.

import { query } from "./api.js";
import { usePoll } from "./use-poll.js";

/** So many of each: more are not shown. */
export const LISTED = 200;
/** A background tab asks nothing: nobody looks at a board there. */
const WHILE_SEEN = { whileHidden: false };

/** The agents, as `usePoll` has them, asked for every so many milliseconds at most. */
export const useAgents = (api, every) => usePoll(api, "/v1/agents" + query({ limit: LISTED }), every, WHILE_SEEN);

/** The queues likewise. */
export const useQueues = (api, every) => usePoll(api, "/v1/queues" + query({ limit: LISTED }), every, WHILE_SEEN);
