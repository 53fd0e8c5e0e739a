// A conversation's notes. They change neither its version nor its ETag, so they are polled by themselves, rarely.

import { path, query } from "./api.js";
import { useEffect, useState } from "./html.js";
import { usePoll } from "./use-poll.js";

const EVERY = 30_000;
const LIMIT = 200;
const NONE = { notes: [], cursor: undefined };

/** The notes of a conversation, oldest first: `{notes, refresh}`. Full pages never change: only the last one is polled. */
export function useNotes(api, id) {
  const [full, setFull] = useState(NONE);
  const poll = usePoll(api, path`/v1/conversations/${id}/notes` + query({ limit: LIMIT, cursor: full.cursor }), EVERY);
  const last = poll.data?.notes ?? NONE.notes;
  const next = poll.data?.next_cursor;
  useEffect(() => {
    if (next) setFull({ notes: [...full.notes, ...last], cursor: next });
  }, [next]);
  const [notes, setNotes] = useState(NONE.notes);
  useEffect(() => setNotes([...full.notes, ...last]), [full, poll.data]);
  return { notes, refresh: poll.refresh };
}
