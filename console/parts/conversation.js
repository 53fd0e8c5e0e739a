// One conversation: what state it is in, its history, and what can be done with it.

import { announce } from "../core/announce.js";
import { actionsFor } from "../core/actions.js";
import { path } from "../core/api.js";
import { observePause } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { useHistory } from "../core/history.js";
import { html, useEffect, useRef } from "../core/html.js";
import { usePoll } from "../core/poll.js";
import { hashOf } from "../core/router.js";
import { may } from "../core/session.js";
import { markSeen } from "../core/unread.js";
import { Actions } from "./actions.js";
import { Banner } from "./banner.js";
import { Composer } from "./composer.js";
import { History } from "./history.js";
import { RefusalNotice } from "./notice.js";
import { ChannelTag, StateTag } from "./tags.js";

const EVERY = 1500;

/**
 * The conversation with this id. `wrapping` is my task of it that is in wrap-up, if any; `onChange` is called after each
 * command, `onComplete` completes the wrap-up. To be keyed by the id.
 */
export function Conversation({ id, view, settings, wrapping, busy, onComplete, onChange }) {
  const { api, user } = useApp();
  const poll = usePoll(api, path`/v1/conversations/${id}`, EVERY);
  const conversation = poll.data;
  const history = useHistory(api, id, conversation);
  const heading = useRef(null);
  useHeadingFocus(heading, conversation?.channel_state);
  useEffect(() => observePause(conversation?.pause), [conversation]);
  useReading(conversation, history);
  const back = may(user, "agent")
    ? html`<a class="back" href=${hashOf(view)}>All my work</a>`
    : html`<a class="back" href=${hashOf("supervisor")}>All paused and left</a>`;
  if (!conversation) {
    return html`<div class="conversation">${back}<${RefusalNotice} refusal=${poll.error} /></div>`;
  }
  const actions = actionsFor(conversation, user, settings);
  const changed = async (answer) => {
    poll.put(answer.body, answer.etag);
    await onChange(answer.body);
  };
  return html`
    <div class="conversation">
      <header class="conversation-head">
        ${back}
        <div class="conversation-title">
          <h2 tabindex="-1" ref=${heading}>${conversation.customer_address}</h2>
          <p class="conversation-facts">
            <${StateTag} state=${conversation.channel_state} /> <${ChannelTag} channel=${conversation.channel} />
            <span>to ${conversation.business_address}</span> <span>queue ${conversation.queue}</span>
          </p>
        </div>
        <${Actions} ...${{ conversation, actions, history, settings, poll, onChanged: changed }} />
      </header>
      <${Banner} ...${{ conversation, wrapping, user, busy, onComplete }} />
      <${History} history=${history} onEarlier=${history.loadEarlier} />
      ${actions.reply && html`<${Composer} conversation=${conversation} onSent=${poll.refresh} />`}
    </div>
  `;
}

/** Reading begins at the heading; so it does where a command took away the button that had the focus. */
function useHeadingFocus(heading, channelState) {
  const begun = useRef(false);
  useEffect(() => {
    if (!heading.current || (begun.current && document.activeElement !== document.body)) return;
    begun.current = true;
    heading.current.focus({ preventScroll: true });
  }, [channelState]);
}

/** What is on screen counts as read; what the customer adds is told. */
function useReading(conversation, history) {
  const last = history.messages.at(-1);
  const told = useRef(null);
  useEffect(() => {
    if (!last) return undefined;
    const read = () => document.hidden || markSeen(conversation.id, last.seq);
    read();
    if (told.current !== null && last.seq > told.current && last.from.type === "customer") {
      announce(`${last.from.id} wrote: ${last.body}`);
    }
    told.current = last.seq;
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, [last?.seq]);
}
