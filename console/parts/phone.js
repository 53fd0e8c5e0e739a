// A customer's phone: which number of ours it talks to, what is on it, and what the customer does.

import { useCommand } from "../core/command.js";
import { html, useEffect, useId, useRef, useState } from "../core/html.js";
import { channelName } from "../core/names.js";
import { connectPhone, onPhone, phoneAddress, PHONES, phonesApi } from "../core/phones.js";
import { usePoll } from "../core/use-poll.js";
import { RefusalNotice } from "./notice.js";
import { PhoneFaults } from "./phone-faults.js";
import { t } from "../core/words.js";

const EVERY = 1500;
const FIRST = "+15550100";
const FIRST_MAILBOX = "ann@home.example";
/** Providers that tell of nothing that a customer does to a message. */
const TELLS_NOTHING = ["twilio_messaging", "twilio_conversations", "aws_sms", "ses"];
const THUMB = "\u{1F44D}";

const OFFERS = [
  { provider: "twilio_messaging", id: "tw-main", words: t("phones.connectTwilio") },
  { provider: "twilio_conversations", id: "ch-main", words: t("phones.connectConversations") },
  { provider: "whatsapp_cloud", id: "wa-main", words: t("phones.connectWhatsApp") },
  { provider: "messenger", id: "ms-main", words: t("phones.connectMessenger") },
  { provider: "instagram", id: "ig-main", words: t("phones.connectInstagram") },
  { provider: "ses", id: "mail-main", words: t("phones.connectEmail") },
];

/** The phone of one customer at a time. */
export function Phone() {
  const { data, refresh } = usePoll(phonesApi, PHONES, EVERY);
  const [chosen, setChosen] = useState(null);
  const [customer, setCustomer] = useState(null);
  const { busy, refusal, run, clear } = useCommand();
  const id = useId();
  if (!data) return null;
  const { phones } = data;
  const phone = phones.find(({ connection }) => connection === chosen) ?? phones[0];
  const isMail = phone?.provider === "ses";
  const number = customer ?? phone?.customers[0] ?? (isMail ? FIRST_MAILBOX : FIRST);
  const connect = async (offer) => {
    const { answer } = await run(offer.id, () => connectPhone(offer.id, offer.provider));
    if (!answer) return;
    await refresh();
    choose(offer.id);
  };
  // A number is nobody's mailbox.
  const choose = (connection) => {
    setChosen(connection);
    setCustomer(null);
  };
  const offers = OFFERS.filter(({ provider }) => phones.every((one) => one.provider !== provider));
  return html`
    <section class="try-part" aria-labelledby="${id}-title">
      <h3 id="${id}-title">${t("phones.connection")}</h3>
      ${!phone && html`<p>${t("phones.none")}</p>`}
      ${phone &&
      html`
        <div class="pair">
          <div class="field">
            <label for="${id}-of">${t("phones.connection")}</label>
            <select id="${id}-of" value=${phone.connection} onChange=${(event) => choose(event.currentTarget.value)}>
              ${phones.map((one) => html`<option key=${one.connection} value=${one.connection}>${one.business_address}, ${channelName(one.channel)}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="${id}-from">${t("phones.customer")}</label>
            <input id="${id}-from" type=${isMail ? "email" : "tel"} autocomplete="off" dir="ltr" list="${id}-known" value=${number}
              onInput=${(event) => setCustomer(event.currentTarget.value)} />
            <datalist id="${id}-known">${phone.customers.map((one) => html`<option key=${one} value=${one}></option>`)}</datalist>
          </div>
        </div>
      `}
      ${offers.length > 0 &&
      html`
        <div class="phone-deeds">
          ${offers.map((offer) => html`<button key=${offer.id} type="button" class="small" disabled=${busy !== null} onClick=${() => connect(offer)}>${offer.words}</button>`)}
        </div>
      `}
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
    </section>
    ${phone && number.trim() !== "" && html`<${OnPhone} key=${`${phone.connection} ${number}`} phone=${phone} customer=${number} />`}
    ${phone && html`<${PhoneFaults} key=${phone.connection} phone=${phone} onChange=${refresh} />`}
  `;
}

/** What is on the phone, and what its owner does. */
function OnPhone({ phone, customer }) {
  const { data, refresh } = usePoll(phonesApi, phoneAddress(phone.connection, customer), EVERY);
  const [text, setText] = useState("");
  const [status, setStatus] = useState(null);
  const { busy, refusal, run, clear } = useCommand();
  const id = useId();
  const messages = data?.messages ?? [];
  const act = async (deed, body = {}) => {
    const { answer } = await run(deed, () => onPhone(phone.connection, deed, { from: customer, ...body }));
    await refresh();
    setStatus(answer?.hook_status ?? null);
    return answer;
  };
  const send = async (event) => {
    event.preventDefault();
    if (text.trim() === "" || busy) return;
    if (await act("messages", { body: text })) setText("");
  };
  const sendFile = async ({ currentTarget: input }) => {
    const [file] = input.files;
    if (!file || busy) return;
    if (await act("messages", { body: text, file: await encoded(file) })) setText("");
    input.value = "";
  };
  const onKeyDown = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
  };
  const last = messages.filter((one) => one.from === "business" && isThere(one)).at(-1);
  const own = messages.filter((one) => one.from === "customer" && one.change !== "deleted").at(-1);
  const tellsAll = !TELLS_NOTHING.includes(phone.provider);
  const button = (deed, words, body, isOff) => html`
    <button type="button" class="small" disabled=${busy !== null || isOff} onClick=${() => act(deed, body)}>${words}</button>
  `;
  return html`
    <div class="try-part on-phone">
      <h3>${t("phones.onPhone")}</h3>
      <${Thread} messages=${messages} />
      <form onSubmit=${send}>
        <div class="field">
          <label for=${id}>${t("phones.message")}</label>
          <textarea id=${id} rows="2" dir="auto" value=${text} onKeyDown=${onKeyDown}
            onInput=${(event) => setText(event.currentTarget.value)}></textarea>
        </div>
        <div class="try-foot">
          <button type="submit" disabled=${busy !== null || text.trim() === ""}>${t("phones.send")}</button>
        </div>
        <div class="field">
          <label for="${id}-file">${t("phones.sendFile")}</label>
          <input id="${id}-file" type="file" disabled=${busy !== null} onChange=${sendFile} />
        </div>
      </form>
      <div class="phone-deeds">
        ${button("repeat", t("phones.repeat"), {}, !messages.some((one) => one.from === "customer"))}
        ${button("read", t("phones.readAll"), {}, !last)}
        ${tellsAll && button("edits", t("phones.edit"), { body: text }, !own || text.trim() === "")}
        ${tellsAll && phone.provider !== "messenger" && button("deletions", t("phones.delete"), {}, !own)}
        ${tellsAll && button("reactions", t("phones.react"), { message_id: last?.id, emoji: THUMB }, !last)}
      </div>
      <p class="hint" role="status">${status >= 300 ? t("phones.notTaken", { status: String(status) }) : ""}</p>
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
    </div>
  `;
}

function Thread({ messages }) {
  const end = useRef(null);
  useEffect(() => {
    end.current.scrollTop = end.current.scrollHeight;
  }, [messages.length]);
  return html`
    <div class="thread" ref=${end} tabindex="0" role="region" aria-label=${t("phones.onPhone")}>
      ${messages.length === 0 && html`<p class="hint">${t("phones.nothing")}</p>`}
      ${messages.map(
        (one) => html`
          <p key=${one.id} class="bubble" dir="auto" data-from=${one.from} data-there=${isThere(one)}>
            <span class="visually-hidden">${one.from === "customer" ? t("phones.you") : t("phones.business")}</span>${one.body}
            ${one.file && html`<span class="bubble-status">${t("phones.file", { name: one.file.name ?? one.file.content_type })}</span>`}
            ${one.links.map((link) => html`<span key=${link.url || link.name} class="bubble-status">${t("phones.file", { name: link.name ?? link.url })}</span>`)}
            ${one.from === "business" && html`<span class="bubble-status">${statusOf(one)}</span>`}
            ${one.change && html`<span class="bubble-status">${one.change === "edited" ? t("phones.edited") : t("phones.deleted")}</span>`}
            ${one.reaction && html`<span class="bubble-status">${t("phones.reaction", { sign: one.reaction })}</span>`}
          </p>
        `,
      )}
    </div>
  `;
}

/** A file, as the local system takes it. */
function encoded(file) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done({ content_type: file.type || "application/octet-stream", name: file.name, content: reader.result.split(",")[1] ?? "" });
    reader.readAsDataURL(file);
  });
}

function isThere({ from, status }) {
  return from === "customer" || status === "delivered" || status === "read";
}

function statusOf({ status, error }) {
  if (status === "failed") return t("phones.failed", { code: String(error) });
  if (status === "read") return t("phones.read");
  return status === "delivered" ? t("phones.delivered") : t("phones.sent");
}
