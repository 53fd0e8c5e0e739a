// The filters of the supervisor's lists.

import { orderOf, ORDER_WORDS, ordersOf } from "../core/board.js";
import { html, useEffect, useId, useRef, useState } from "../core/html.js";
import { nameMeant } from "../core/known-names.js";
import { t } from "../core/words.js";

const TYPING = 300;

/** The options of "Due", by seconds from now. */
export const WITHIN = { 3600: t("caseFilters.withinHour"), 86400: t("caseFilters.withinHours", { count: 24 }), 604800: t("caseFilters.withinWeek") };

/** The filters; `known` are the names seen so far, `{agents, queues}`; `onChoose` receives the changed fields. */
export function CaseFilters({ list, filter, known, onChoose }) {
  const id = useId();
  return html`
    <form class="filters" role="search" aria-label=${t("common.filter")} onSubmit=${(event) => event.preventDefault()}>
      <${NameFilter} label=${t("common.agent")} value=${filter.agent_id} known=${known.agents} onChoose=${(agent_id) => onChoose({ agent_id })} />
      <${NameFilter} label=${t("common.queue")} value=${filter.queue} known=${known.queues} onChoose=${(queue) => onChoose({ queue })} />
      ${list === "paused" &&
      html`
        <div class="field">
          <label for=${id}>${t("caseFilters.due")}</label>
          <select id=${id} value=${filter.within ?? ""} onChange=${(event) => onChoose({ within: event.currentTarget.value })}>
            <option value="">${t("caseFilters.anyTime")}</option>
            ${Object.entries(WITHIN).map(
              ([seconds, words]) => html`<option key=${seconds} value=${seconds}>${capital(words)}</option>`,
            )}
          </select>
        </div>
      `}
      <${OrderField} ...${{ list, filter, onChoose }} />
    </form>
  `;
}

/** In which order a list is. */
export function OrderField({ list, filter, onChoose }) {
  const id = useId();
  const orders = ordersOf(list);
  const choose = ({ currentTarget: { value } }) => onChoose({ order: value === orders[0] ? "" : value });
  return html`
    <div class="field">
      <label for=${id}>${t("caseFilters.order")}</label>
      <select id=${id} value=${orderOf(list, filter)} onChange=${choose}>
        ${orders.map((name) => html`<option key=${name} value=${name}>${ORDER_WORDS[name]}</option>`)}
      </select>
    </div>
  `;
}

/** A text field with suggestions that filters while typing. */
export function NameFilter({ label, value = "", known, onChoose }) {
  const id = useId();
  const [typed, setTyped] = useState(null);
  const timer = useRef();
  useEffect(() => () => clearTimeout(timer.current), []);
  const choose = (text) => {
    clearTimeout(timer.current);
    const meant = nameMeant(text, known);
    if (meant !== value) onChoose(meant);
  };
  const onInput = ({ currentTarget: { value: text } }) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => choose(text), TYPING);
  };
  // The typed text stays until the field is left; then the field shows the name that it was completed to.
  const done = () => {
    if (typed !== null) choose(typed);
    setTyped(null);
  };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input id=${id} type="search" autocapitalize="none" autocomplete="off" spellcheck=${false} list=${`${id}-names`}
        value=${typed ?? value} onInput=${onInput} onChange=${done} onBlur=${done} />
      <datalist id=${`${id}-names`}>${known.map((name) => html`<option key=${name} value=${name}></option>`)}</datalist>
    </div>
  `;
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
