// Whom one talks to: the customer, what the channel says of them, and their earlier conversations.

import { path, query } from "../core/api.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useEffect, useState } from "../core/html.js";
import { channelName, nameOf } from "../core/names.js";
import { may } from "../core/session.js";
import { fullTime, passed } from "../core/time.js";
import { Facts } from "./facts.js";
import { MessageText } from "./message-text.js";
import { RefusalNotice } from "./notice.js";
import { StateTag } from "./tags.js";
import { t } from "../core/words.js";

const PAGE = 10;

/** The panel; `notes` are the conversation's, `hrefOf` is the link to another conversation. */
export function CustomerPanel({ conversation, notes, hrefOf }) {
  const { user } = useApp();
  const Earlier = may(user, "supervisor") ? OfCustomer : OneBefore;
  return html`
    <section class="customer" aria-label=${`${t("common.customer")}: ${nameOf(conversation)}`} tabindex="0">
      <h3>${t("common.customer")}</h3>
      <${Facts} facts=${factsOf(conversation)} />
      <${Attributes} attributes=${conversation.attributes} />
      <${Clock} conversation=${conversation} />
      <${Notes} notes=${notes} me=${user.id} />
      <h3>${t("customerPanel.earlierConversations")}</h3>
      <${Earlier} conversation=${conversation} hrefOf=${hrefOf} />
    </section>
  `;
}

function factsOf(conversation) {
  const { customer_address: address, business_address: ours, thread, channel, queue, priority, opened_at: opened } = conversation;
  const name = nameOf(conversation);
  return [
    ...(name === address ? [] : [[t("customerPanel.name"), name]]),
    [channelName(channel), address],
    [t("common.to"), ours],
    ...(thread ? [[t("customerPanel.thread"), thread]] : []),
    [t("common.queue"), queue],
    ...(priority > 0 ? [[t("customerPanel.priority"), String(priority)]] : []),
    [t("customerPanel.since"), fullTime(opened)],
  ];
}

/** Whose turn it was, up to when the conversation was last read. */
function Clock({ conversation: { clock } }) {
  if (!clock) return null;
  const parts = PARTS.map(([part, words]) => [words, clock[part]]).filter(([, seconds]) => seconds > 0);
  return html`
    <h3>${t("customerPanel.clock")}</h3>
    <${Facts} facts=${parts.map(([words, seconds]) => [words, passed(seconds * 1000)])} />
  `;
}

const PARTS = [
  ["queue", t("customerPanel.inQueue")],
  ["agent", t("customerPanel.agentsTurn")],
  ["customer", t("customerPanel.customersTurn")],
  ["pause", t("common.paused")],
];

/** What the channel said of the customer, as it said it. */
function Attributes({ attributes }) {
  const all = Object.entries(attributes ?? {});
  if (all.length === 0) return null;
  const inWords = (value) => (typeof value === "string" ? value : JSON.stringify(value));
  return html`
    <h3>${t("customerPanel.attributes")}</h3>
    <${Facts} facts=${all.map(([name, value]) => [name, inWords(value)])} />
  `;
}

/** What colleagues wrote for each other, the last first: in a long history it is far apart. */
function Notes({ notes, me }) {
  if (notes.length === 0) return null;
  return html`
    <h3>${t("customerPanel.notes")}</h3>
    <ul class="customer-notes">
      ${notes.toReversed().map(
        ({ note_id: id, author, at, text }) => html`
          <li key=${id}><p class="weak"><span dir="auto">${author.id === me ? t("common.you") : author.id}</span>, <time datetime=${at}>${fullTime(at)}</time></p><${MessageText} text=${text} /></li>
        `,
      )}
    </ul>
  `;
}

/** A supervisor sees all that there are, in pages. */
function OfCustomer({ conversation, hrefOf }) {
  const { api } = useApp();
  const { id, channel, customer_address: address } = conversation;
  const [found, setFound] = useState({ all: [], cursor: undefined, loaded: false });
  const { busy, refusal, run } = useCommand();
  const more = async () => {
    const { answer } = await run("more", () => api.get("/v1/customers" + query({ channel, address, limit: PAGE, cursor: found.cursor })));
    if (!answer) return;
    const { conversations, next_cursor: cursor } = answer.body;
    setFound({ all: [...found.all, ...conversations], cursor, loaded: true });
  };
  useEffect(() => {
    more();
  }, []);
  const others = found.all.filter((other) => other.id !== id);
  return html`
    <${RefusalNotice} refusal=${refusal} />
    ${found.loaded && others.length === 0 && html`<p class="weak">${t("customerPanel.thereNoOther")}</p>`}
    <ul>${others.map((other) => html`<${Line} key=${other.id} conversation=${other} hrefOf=${hrefOf} />`)}</ul>
    ${found.cursor && html`<button type="button" class="small" disabled=${busy !== null} onClick=${more}>${t("common.showMore")}</button>`}
  `;
}

/** An agent goes back one by one, as far as they may be read. */
function OneBefore({ conversation, hrefOf }) {
  const { api } = useApp();
  const [found, setFound] = useState([]);
  const { busy, refusal, run } = useCommand();
  const before = (found.at(-1) ?? conversation).previous_conversation_id;
  const look = async () => {
    const { answer } = await run("look", () => api.get(path`/v1/conversations/${before}`));
    if (answer) setFound([...found, answer.body]);
  };
  return html`
    ${found.length === 0 && !before && html`<p class="weak">${t("customerPanel.thisFirstFarKnown")}</p>`}
    <ul>${found.map((other) => html`<${Line} key=${other.id} conversation=${other} hrefOf=${hrefOf} />`)}</ul>
    ${refusal?.status === 404
      ? html`<p class="weak">${t("customerPanel.oneBeforeNotYours")}</p>`
      : html`<${RefusalNotice} refusal=${refusal} />`}
    ${before &&
    refusal?.status !== 404 &&
    html`<button type="button" class="small" disabled=${busy !== null} onClick=${look}>${t("customerPanel.showOneBefore")}</button>`}
  `;
}

function Line({ conversation, hrefOf }) {
  const { id, opened_at: opened, channel_state: state } = conversation;
  return html`<li><a href=${hrefOf(id)}>${fullTime(opened)}</a> <${StateTag} state=${state} /></li>`;
}
