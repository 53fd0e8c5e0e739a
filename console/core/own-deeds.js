// What the agent did to which conversation, and when: nobody is told of their own deeds. All tabs of the browser know.

import { serverNow } from "./clock.js";
import { keptStore, withNewest } from "./kept.js";

const KEPT = 50;
const COMMAND = /^\/v1\/conversations\/([^/]+)\/(?!messages$|notes$)/;

/** The last command of each conversation, in milliseconds of the server's time. */
export const ownDeeds = keptStore("deeds");

/** An API client that takes notice of the commands that go through it. */
export function noting(api) {
  const post = (path, ...more) => {
    const id = COMMAND.exec(path)?.[1];
    if (id) ownDeeds.set(withNewest(ownDeeds.get(), decodeURIComponent(id), serverNow(), KEPT));
    return api.post(path, ...more);
  };
  return { ...api, post };
}
