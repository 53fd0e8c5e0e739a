// An open conversation: state, history, actions, reply box.

import { announce } from "../core/announce.js";
import { actionsFor, ownerOf } from "../core/actions.js";
import { path } from "../core/api.js";
import { observePause, useServerNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { useHistory } from "../core/use-history.js";
import { html, useEffect, useRef } from "../core/html.js";
import { noteLeft } from "../core/left-by-me.js";
import { isMail, nameOf } from "../core/names.js";
import { isShown, preferences, setShown } from "../core/preferences.js";
import { isReplyWindowOpen } from "../core/reply-window.js";
import { useNotes } from "../core/notes.js";
import { useFollow } from "../core/live.js";
import { useMedia } from "../core/use-media.js";
import { usePoll } from "../core/use-poll.js";
import { held } from "../core/held.js";
import { hasUnsent, reconcile, send } from "../core/outbox.js";
import { marksOf } from "../core/read-marks.js";
import { useStore } from "../core/store.js";
import { markOpened, markSeen } from "../core/unread.js";
import { Actions } from "./actions.js";
import { Avatar } from "./avatar.js";
import { Banner } from "./banner.js";
import { Composer } from "./composer.js";
import { History } from "./history.js";
import { KeptDraft } from "./kept-draft.js";
import { lazy } from "./lazy.js";
import { NoteBox } from "./note-box.js";
import { Notice, RefusalNotice } from "./notice.js";
import { ChannelTag, PriorityTag, StateTag } from "./tags.js";
import { t } from "../core/words.js";

const TemplateBox = lazy(() => import("./later.js").then((module) => module.TemplateBox));
const CustomerPanel = lazy(() => import("./later.js").then((module) => module.CustomerPanel));

const EVERY = 1500;
/** Where the customer is shown beside the history until somebody closes the panel. */
const ROOMY = "(min-width: 1400px)";
const GONE = t("conversation.thisConversationNotYours");

/**
 * The conversation with this id. `back` is the link back, `{href, words, always}` (`always`: also on wide pages), `hrefOf` the
 * one to another conversation; `wrapping` is the agent's task in wrap-up, if any; `onChange` is called after each command,
 * `onComplete` completes the wrap-up. The component has to be keyed by the id.
 */
export function Conversation({ id, back, hrefOf, settings, wrapping, busy, onComplete, onChange }) {
  const { api, user } = useApp();
  const waits = useStore(held)[id];
  useFollow(api, `conversation:${id}`);
  const poll = usePoll(api, path`/v1/conversations/${id}`, EVERY);
  const conversation = poll.data;
  const history = useHistory(api, id, conversation);
  const notes = useNotes(api, id);
  const heading = useRef(null);
  const wasHere = useRef(false);
  if (conversation) wasHere.current = true;
  useHeadingFocus(heading, conversation && `${conversation.channel_state} ${ownerOf(conversation)}`);
  useEffect(() => observePause(conversation?.pause), [conversation]);
  const isPanel = isShown("customer", useMedia(ROOMY), useStore(preferences));
  useEffect(() => {
    if (conversation) noteLeft(conversation, user.id);
  }, [conversation]);
  useReading(api, conversation, history, user);
  useEffect(() => reconcile(id, history.messages), [id, history.messages]);
  const wayBack = html`<a class="back" data-always=${Boolean(back.always)} href=${back.href}>${back.words}</a>`;
  if (!conversation) {
    const isGone = wasHere.current && poll.error?.status === 404;
    return html`
      <div class="conversation">
        ${wayBack}
        ${isGone ? html`<${Notice} tone="warn">${GONE}<//>` : html`<${RefusalNotice} refusal=${poll.error} />`}
      </div>
    `;
  }
  const [name, address] = [nameOf(conversation), conversation.customer_address];
  const actions = actionsFor(conversation, user, settings);
  const changed = async (answer) => {
    poll.put(answer.body, answer.etag);
    await onChange(answer.body);
  };
  const onSend = async (text, { template, media, leave } = {}) => {
    await send(api, id, text, { template, media });
    // What was not sent is still to be read here.
    if (!hasUnsent(id)) leave?.();
    poll.refresh();
  };
  return html`
    <div class="conversation">
      <header class="conversation-head">
        ${wayBack}
        <div class="conversation-title">
          <${Avatar} name=${name} />
          <h2 tabindex="-1" dir="auto" ref=${heading}>${name}</h2>
          <p class="conversation-facts">
            <${StateTag} state=${conversation.channel_state} /> <${ChannelTag} channel=${conversation.channel} />
            <${PriorityTag} priority=${conversation.priority} />
            ${name !== address && html`<span dir="auto">${address}</span>`}
            <span>${t("conversation.to", { businessAddress: conversation.business_address })}</span> <span>${t("conversation.queue", { queue: conversation.queue })}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${isPanel}
              onClick=${() => setShown("customer", !isPanel)}>${t("common.customer")}</button>
          </p>
        </div>
        <${Actions} ...${{ conversation, actions, history, settings, poll, onChanged: changed }} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${Banner} ...${{ conversation, wrapping, user, busy, onComplete }} />
          <${History} conversationId=${id} customer=${name} isMail=${isMail(conversation)} history=${history} notes=${notes.notes}
            canReply=${actions.reply} onSent=${poll.refresh} />
          ${!actions.reply && html`<${KeptDraft} conversationId=${id} />`}
          <${NoteBox} conversationId=${id} onAdded=${notes.refresh} />
          ${actions.reply && !waits && html`<${ReplyBox} conversation=${conversation} canLeave=${actions.leave} onSend=${onSend} />`}
        </div>
        ${isPanel && html`<${CustomerPanel} conversation=${conversation} notes=${notes.notes} hrefOf=${hrefOf} />`}
      </div>
    </div>
  `;
}

/** The reply box; where free answers go no more, the templates, with what was written so far above them. */
function ReplyBox({ conversation, canLeave, onSend }) {
  const now = useServerNow();
  if (isReplyWindowOpen(conversation, now)) return html`<${Composer} ...${{ conversation, canLeave, onSend }} />`;
  return html`
    <${KeptDraft} conversationId=${conversation.id} />
    <${TemplateBox} conversation=${conversation} onSend=${onSend} />
  `;
}

/** Focuses the heading at first, and whenever a command removed the focused button: `state` changes with each of them. */
function useHeadingFocus(heading, state) {
  const begun = useRef(false);
  useEffect(() => {
    if (!heading.current || (begun.current && document.activeElement !== document.body)) return;
    begun.current = true;
    heading.current.focus({ preventScroll: true });
  }, [state]);
}

/** Marks what is on screen as read, and announces new messages from the customer. */
function useReading(api, conversation, history, user) {
  // The history of a conversation that was open before is there first; it shows once the conversation is.
  const last = conversation && history.messages.at(-1);
  const announced = useRef(null);
  const task = conversation?.task?.agent_id === user.id ? conversation.task.id : null;
  useEffect(() => {
    if (!last) return undefined;
    const read = () => {
      if (document.hidden) return;
      markSeen(conversation.id, last.seq);
      markOpened(task);
      // Its other machines see what is on its desk.
      if (task || conversation.pause?.agent_id === user.id) marksOf(api).read(conversation.id, last.seq, task);
    };
    read();
    if (announced.current !== null && last.seq > announced.current && last.from.type === "customer") {
      announce(t("conversation.wrote", { who: last.from.id, text: last.body }));
    }
    announced.current = last.seq;
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, [last?.seq, task, conversation?.pause?.pause_id]);
}
