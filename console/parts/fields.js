// Form fields: a switch, one of several, a duration.

import { html, useId } from "../core/html.js";
import { duration, join, split } from "../core/time.js";

/** On or off, with what that means. */
export function Switch({ label, hint, checked, disabled, onChange }) {
  const id = useId();
  return html`
    <div class="switch-field">
      <input id=${id} type="checkbox" role="switch" class="switch" checked=${checked} disabled=${disabled}
        aria-describedby=${hint ? `${id}-hint` : undefined} onChange=${(event) => onChange(event.currentTarget.checked)} />
      <div>
        <label for=${id}>${label}</label>
        ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
      </div>
    </div>
  `;
}

/** One of several; `options` are `{value, label, hint}`. */
export function Choice({ legend, options, value, disabled, onChange }) {
  const id = useId();
  return html`
    <fieldset class="field choice">
      <legend>${legend}</legend>
      ${options.map(
        (option) => html`
          <label class="option" key=${option.value}>
            <input type="radio" name=${id} checked=${value === option.value} disabled=${disabled}
              onChange=${() => onChange(option.value)} />
            <span>${option.label} ${option.hint && html`<span class="hint">${option.hint}</span>`}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

/** A duration in days, hours and minutes, between `min` and `max` seconds. */
export function DurationField({ legend, hint, seconds, min, max, disabled, onChange }) {
  const id = useId();
  const parts = split(seconds);
  const wrong = seconds < min || seconds > max;
  const part = (name) => html`
    <label class="unit">
      <input type="number" min="0" required value=${parts[name]} disabled=${disabled} aria-describedby=${id}
        aria-invalid=${wrong}
        onInput=${(event) => onChange(join({ ...parts, [name]: Math.max(0, Number(event.currentTarget.value)) }))} />
      ${name}
    </label>
  `;
  return html`
    <fieldset class="field">
      <legend>${legend}</legend>
      <div class="units">${part("days")} ${part("hours")} ${part("minutes")}</div>
      <p class="hint" id=${id} data-wrong=${wrong}>
        ${wrong ? `Choose between ${duration(min)} and ${duration(max)}.` : hint}
      </p>
    </fieldset>
  `;
}
