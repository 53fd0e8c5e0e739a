// A conversation's audit trail, as far as it was asked for: its newest part, and, where somebody went there, its beginning.

import { path, query } from "./api.js";

const LIMIT = 200;
const NOTHING_READ = { events: [], cursor: null, isOver: false };

/** The trail of one conversation. */
export function createTrail(api, id) {
  let newest = [];
  let lastPage = null;
  /** Behind which version the newest part begins; null before it is loaded. */
  let after = null;
  let first = NOTHING_READ;

  const page = (more) => api.get(path`/v1/conversations/${id}/events` + query({ ...more, limit: LIMIT }));

  function put(before, from) {
    newest = [...before, ...newest];
    after = from;
    lastPage = { ...lastPage, from: lastPage.from + before.length };
  }

  async function readOn() {
    const { body } = await page(first.cursor ? { cursor: first.cursor } : { after_version: 0 });
    first = { events: [...first.events, ...body.events], cursor: body.next_cursor ?? null, isOver: !body.next_cursor };
  }

  return {
    /** The newest part. */
    newest: () => newest,
    /** The first part. */
    first: () => first.events,
    /** Reads what is new. Full pages never change: only the last one is read again. */
    async readNew(version) {
      after ??= Math.max(0, version - LIMIT);
      lastPage ??= { asked: { after_version: after }, from: 0 };
      for (;;) {
        const { asked, from } = lastPage;
        const { body } = await page(asked);
        newest = [...newest.slice(0, from), ...body.events];
        if (!body.next_cursor) return;
        lastPage = { asked: { cursor: body.next_cursor }, from: newest.length };
      }
    },
    /** Reads the newest part back to where this message was added. */
    async readBack(seq) {
      const isThere = (event) => event.type === "message.added" && event.seq <= seq;
      while (after > 0 && !newest.some(isThere)) {
        const from = Math.max(0, after - LIMIT);
        const found = [];
        const known = new Set(newest.map((event) => event.id));
        for (let more = { after_version: from }; more; ) {
          const { body } = await page(more);
          found.push(...body.events.filter((event) => event.version <= after && !known.has(event.id)));
          const isOver = !body.next_cursor || body.events.at(-1)?.version > after;
          more = isOver ? null : { cursor: body.next_cursor };
        }
        put(found, from);
      }
    },
    /** Reads the first part on to where this message was added. */
    async readOnTo(seq) {
      const isThere = (event) => event.type === "message.added" && event.seq >= seq;
      while (!first.isOver && !first.events.some(isThere)) await readOn();
    },
    /** Makes both parts one, which is the newest then. */
    async join() {
      while (!first.isOver && !(first.events.at(-1)?.version > after)) await readOn();
      put(first.events.filter(({ version }) => version <= after), 0);
      first = NOTHING_READ;
    },
  };
}
