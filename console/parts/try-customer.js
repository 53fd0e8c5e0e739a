// The customer's side of "Try it".

import { path } from "../core/api.js";
import { useCommand } from "../core/command.js";
import { useHistory } from "../core/use-history.js";
import { html, useEffect, useId, useRef, useState } from "../core/html.js";
import { channelName, KNOWN_CHANNELS } from "../core/names.js";
import { usePoll } from "../core/use-poll.js";
import { channelApi, customers, newCustomer, outcomeInWords, write } from "../core/simulator.js";
import { useStore } from "../core/store.js";
import { RefusalNotice } from "./notice.js";
import { t } from "../core/words.js";

const EVERY = 2000;
const NEW = "new";

/** Choose or create a customer, and write. */
export function TryCustomer() {
  const known = useStore(customers);
  const [chosen, setChosen] = useState(0);
  const [draft, setDraft] = useState(() => newCustomer("whatsapp"));
  const isNew = chosen === NEW || known.length === 0;
  const customer = isNew ? draft : (known[chosen] ?? known[0]);
  const id = useId();
  const choose = (event) => {
    const { value } = event.currentTarget;
    if (value === NEW) setDraft(newCustomer(draft.channel));
    setChosen(value === NEW ? NEW : Number(value));
  };
  return html`
    <section class="try-part on-phone" aria-labelledby="${id}-title">
      <h3 id="${id}-title">${t("common.customer")}</h3>
      ${known.length > 0 &&
      html`
        <div class="field">
          <label for=${id}>${t("tryCustomer.write")}</label>
          <select id=${id} value=${isNew ? NEW : String(known.indexOf(customer))} onChange=${choose}>
            ${known.map(({ channel, from }, n) => html`<option key=${n} value=${String(n)}>${from}, ${channelName(channel)}</option>`)}
            <option value=${NEW}>${t("tryCustomer.newCustomer")}</option>
          </select>
        </div>
      `}
      ${isNew && html`<${NewCustomer} customer=${draft} onChange=${setDraft} />`}
      ${customer.conversationId && html`<${Thread} key=${customer.conversationId} id=${customer.conversationId} />`}
      <${Write} customer=${customer} onWritten=${() => setChosen(0)} />
    </section>
  `;
}

function NewCustomer({ customer, onChange }) {
  const id = useId();
  return html`
    <div class="pair">
      <div class="field">
        <label for=${`${id}-channel`}>${t("common.channel")}</label>
        <select id=${`${id}-channel`} value=${customer.channel}
          onChange=${(event) => onChange(newCustomer(event.currentTarget.value))}>
          ${KNOWN_CHANNELS.map((channel) => html`<option key=${channel} value=${channel}>${channelName(channel)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for=${`${id}-from`}>${t("tryCustomer.address")}</label>
        <input id=${`${id}-from`} type="text" autocapitalize="none" autocomplete="off" dir="auto" value=${customer.from}
          onInput=${(event) => onChange({ ...customer, from: event.currentTarget.value })} />
      </div>
    </div>
  `;
}

/** The conversation as the customer sees it. */
function Thread({ id }) {
  const { data } = usePoll(channelApi, path`/v1/conversations/${id}`, EVERY);
  const { messages } = useHistory(channelApi, id, data);
  const end = useRef(null);
  useEffect(() => {
    if (end.current) end.current.scrollTop = end.current.scrollHeight;
  }, [messages]);
  return html`
    <div class="thread" ref=${end} tabindex="0" role="region" aria-label=${t("tryCustomer.whatCustomerSees")}>
      ${messages.map(
        ({ seq, from, body }) => html`
          <p key=${seq} class="bubble" dir="auto" data-from=${from.type}>
            <span class="visually-hidden">${from.type === "customer" ? t("tryCustomer.customer") : t("tryCustomer.agent")}</span>${body}
          </p>
        `,
      )}
    </div>
  `;
}

function Write({ customer, onWritten }) {
  const [text, setText] = useState("");
  const [written, setWritten] = useState(null);
  const { busy, refusal, run, clear } = useCommand();
  const id = useId();
  const send = async (event) => {
    event.preventDefault();
    if (text.trim() === "" || customer.from.trim() === "" || busy) return;
    const { answer } = await run("write", () => write(customer, text));
    if (!answer) return;
    setText("");
    setWritten(answer);
    onWritten();
  };
  const onKeyDown = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
  };
  return html`
    <form onSubmit=${send}>
      <div class="field">
        <label for=${id}>${t("tryCustomer.messageCustomer")}</label>
        <textarea id=${id} rows="2" dir="auto" value=${text} onKeyDown=${onKeyDown}
          onInput=${(event) => setText(event.currentTarget.value)}></textarea>
      </div>
      <div class="try-foot">
        <button type="submit" disabled=${busy !== null || text.trim() === ""}>${t("tryCustomer.sendCustomer")}</button>
        <${Outcome} written=${written} />
      </div>
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
    </form>
  `;
}

/** The outcome of the last message, until something else happens to its conversation. */
function Outcome({ written }) {
  const address = written && path`/v1/conversations/${written.conversation_id}`;
  const { data } = usePoll(channelApi, address, EVERY);
  const line = useRef(null);
  const isPast = data && (data.last_message.seq > written.seq || data.channel_state !== written.channel_state);
  const words = written && !isPast ? outcomeInWords(written.outcome) : "";
  // The sticky clock must not cover it.
  useEffect(() => {
    if (words) line.current.scrollIntoView({ block: "nearest" });
  }, [words, data?.version]);
  return html`<p class="hint" role="status" ref=${line}>${words}</p>`;
}
