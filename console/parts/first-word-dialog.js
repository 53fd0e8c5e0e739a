// An agent writes first: the dialog with the form.

import { isOn } from "../core/actions.js";
import { writeFirst } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { useDirectory } from "../core/directory.js";
import { beginning, firstWord, ourAddress, outcomeOfFirst, sentFirst, wordOf } from "../core/first-word.js";
import { html, useRef, useState } from "../core/html.js";
import { noteLeft } from "../core/left-by-me.js";
import { channelName, KNOWN_CHANNELS } from "../core/names.js";
import { go, hashOf } from "../core/router.js";
import { notify } from "../core/toasts.js";
import { markOpened } from "../core/unread.js";
import { Choice, Select, TextField } from "./fields.js";
import { FormDialog } from "./form-dialog.js";
import { Notice, RefusalNotice } from "./notice.js";
import { isKnownQueue, PickQueue } from "./pick-agent.js";
import { t } from "../core/words.js";

/** The dialog; `work` is the agent's, `view` the one that links lead to, `onSent` is called once it was sent. */
export function FirstWordDialog({ work, settings, view, onSent, onClose }) {
  const { api, user } = useApp();
  const { busy, refusal, run } = useCommand();
  const directory = useDirectory(api, user);
  const known = [...(work?.tasks ?? []).map(({ conversation }) => conversation), ...(work?.paused ?? [])].filter(Boolean);
  const channels = channelsOf(settings, known);
  const [form, setForm] = useState(() => beginning(known, channels));
  const attempt = useRef({});
  const canLeave = isOn(settings, "leave", { channel: form.channel, queue: form.queue || "default" });
  const word = wordOf({ ...form, then: canLeave ? form.then : "stay" });
  const isReady = word.to !== "" && word.from !== "" && word.body.trim() !== "" && (form.queue === "" || isKnownQueue(directory, form.queue));
  const change = (fields) => {
    const next = { ...form, ...fields };
    setForm(next);
    firstWord.set(next);
  };
  const submit = async () => {
    // The same words again are the same message, should the first answer have been lost.
    const text = JSON.stringify(word);
    if (attempt.current.text !== text) attempt.current = { text, id: crypto.randomUUID() };
    const { answer } = await run("send", () => writeFirst(api, attempt.current.id, word));
    if (!answer) return;
    sentFirst(word);
    noteLeft(answer.body, user.id);
    if (answer.body.task?.agent_id === user.id) markOpened(answer.body.task.id);
    const open = word.then === "leave" ? { action: { words: t("common.open"), href: hashOf(view, answer.body.id) } } : {};
    notify(outcomeOfFirst(word, answer), open);
    onClose();
    await onSent();
    if (word.then === "stay") go(view, answer.body.id);
  };
  return html`
    <${FormDialog} title=${t("common.newConversation")} act=${t("common.send")} cancel=${t("common.close")} busy=${busy !== null} isReady=${isReady}
      onSubmit=${submit} onClose=${onClose}>
      <${Addresses} ...${{ form, channels, known, change }} />
      <${TextField} label=${t("firstWord.message")} rows="4" most=${null} value=${form.body} onInput=${(body) => change({ body })} />
      <${PickQueue} directory=${directory} label=${t("firstWord.queueOptional")} value=${form.queue} onPick=${(queue) => change({ queue })} />
      ${canLeave && html`<${Choice} legend=${t("common.then")} options=${THEN} value=${form.then} onChange=${(then) => change({ then })} />`}
      <${Refused} refusal=${refusal} view=${view} />
    <//>
  `;
}

const THEN = [
  { value: "stay", label: t("common.stay"), hint: t("firstWord.taskUsesSlot") },
  { value: "leave", label: t("common.leave"), hint: t("firstWord.replyBringsBackUntil") },
];

function channelsOf(settings, known) {
  const named = (settings?.channels ?? []).filter((channel) => channel !== "*");
  return [...new Set([...KNOWN_CHANNELS, ...named, ...known.map(({ channel }) => channel)])];
}

function Addresses({ form, channels, known, change }) {
  const chooseChannel = (channel) => change({ channel, from: ourAddress(channel, known) });
  const line = (label, name, more) => html`
    <${TextField} label=${label} value=${form[name]} autocapitalize="none" onInput=${(text) => change({ [name]: text })} ...${more} />
  `;
  return html`
    <div class="field-row">
      <${Select} label=${t("common.channel")} words=${Object.fromEntries(channels.map((name) => [name, channelName(name)]))} value=${form.channel}
        onChange=${chooseChannel} />
      ${line(t("firstWord.fromOurAddress"), "from")}
    </div>
    <div class="field-row">
      ${line(t("firstWord.customersAddress"), "to")} ${line(t("firstWord.theirNameOptional"), "name", { most: 256 })}
    </div>
  `;
}

/** Where another agent has the customer's open conversation, the refusal leads there. */
function Refused({ refusal, view }) {
  const id = refusal?.problem.conversation_id;
  if (!id) return html`<${RefusalNotice} refusal=${refusal} />`;
  return html`
    <${RefusalNotice} refusal=${refusal} />
    <${Notice}><a href=${hashOf(view, id)}>${t("firstWord.openConversation")}</a><//>
  `;
}
