// What takes the reply box's place where free answers go no more: a template, and what stands in its places.

import { path } from "../core/api.js";
import { useApp } from "../core/context.js";
import { useServerNow } from "../core/clock.js";
import { html, useEffect, useState } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { asSent, filled } from "../core/reply-window.js";
import { shortTime } from "../core/time.js";
import { t } from "../core/words.js";
import { Select, TextField } from "./fields.js";
import { MessageText } from "./message-text.js";
import { RefusalNotice } from "./notice.js";

/** The templates of a conversation; `onSend` receives the text as the customer reads it, and `{template}`. */
export function TemplateBox({ conversation, onSend }) {
  const { templates, refusal } = useTemplates(conversation.id);
  const now = useServerNow();
  const closed = conversation.reply_window.closes_at;
  return html`
    <section class="composer template-box" aria-label=${t("templateBox.reply", { name: nameOf(conversation) })}>
      <p class="hint">
        ${closed ? t("templateBox.freeAnswersWentUntil", { at: shortTime(closed, now) }) : t("templateBox.customerHasNotWritten")}
      </p>
      <${RefusalNotice} refusal=${refusal} />
      ${templates?.length === 0 && html`<p class="hint">${t("templateBox.noTemplatesListed")}</p>`}
      ${templates?.length > 0 && html`<${TemplateForm} ...${{ templates, onSend }} />`}
    </section>
  `;
}

function useTemplates(conversationId) {
  const { api } = useApp();
  const [state, setState] = useState({});
  useEffect(() => {
    let isGone = false;
    api.get(path`/v1/conversations/${conversationId}/templates`).then(
      ({ body }) => !isGone && setState({ templates: body.templates }),
      (refusal) => !isGone && setState({ refusal }),
    );
    return () => (isGone = true);
  }, [conversationId]);
  return state;
}

function TemplateForm({ templates, onSend }) {
  const [chosen, setChosen] = useState(0);
  const [values, setValues] = useState([]);
  const template = templates[chosen];
  const places = Array.from({ length: template.variables }, (_, n) => values[n] ?? "");
  const text = filled(template, places);
  const isComplete = places.every((value) => value.trim() !== "");
  const words = Object.fromEntries(templates.map((one, n) => [n, nameOfTemplate(one)]));
  const onSubmit = (event) => {
    event.preventDefault();
    if (!isComplete) return;
    setValues([]);
    onSend(text, { template: asSent(template, places) });
  };
  const put = (n, value) => setValues(places.map((before, at) => (at === n ? value : before)));
  return html`
    <form onSubmit=${onSubmit}>
      <${Select} label=${t("templateBox.template")} words=${words} value=${String(chosen)}
        onChange=${(value) => [setChosen(Number(value)), setValues([])]} />
      ${places.map(
        (value, n) => html`
          <${TextField} key=${`${chosen}.${n}`} label=${t("templateBox.place", { number: n + 1 })} value=${value}
            onInput=${(typed) => put(n, typed)} />
        `,
      )}
      <blockquote class="template-preview" dir="auto"><${MessageText} text=${text} /></blockquote>
      <div class="composer-foot">
        <span class="hint">${t("templateBox.customerReadsThis")}</span>
        <button type="submit" class="primary" disabled=${!isComplete}>${t("common.send")}</button>
      </div>
    </form>
  `;
}

const nameOfTemplate = ({ name, language }) => (language ? `${name} (${language})` : name);
