// Topics: what conversations wait for together. The API lists what waits for one, and not which there are: those that this
// browser has seen are remembered, and suggested.

import { keptStore, withNewest } from "./kept.js";

const KEPT = 50;
const LONGEST = 64;

/** The topics that were seen, by name. */
export const topics = keptStore("topics");

/** The topic that is meant by typed text: "Delivery Berlin" is `delivery-berlin`. */
export function topicMeant(typed) {
  const slug = typed.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g, "-");
  return slug.slice(0, LONGEST).replaceAll(/^-+|-+$/g, "");
}

/** The topic of what is paused or left, if it has one. */
export function topicOf({ pause, leave }) {
  return (pause ?? leave)?.topic ?? null;
}

/** Remembers the topics of these conversations. */
export function noteTopics(conversations) {
  const unknown = conversations.map(topicOf).filter((topic) => topic && !topics.get()[topic]);
  for (const topic of new Set(unknown)) topics.set(withNewest(topics.get(), topic, true, KEPT));
}

/** Remembers one topic, as the newest. */
export function noteTopic(topic) {
  topics.set(withNewest(topics.get(), topic, true, KEPT));
}
