// Form fields: a switch, one of several, a duration.

import { html, useId, useState } from "../core/html.js";
import { isDuration } from "../core/settings-limits.js";
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

/**
 * A duration in days, hours, minutes, and seconds where it has any, between `min` and `max` seconds. What is typed stays as
 * it is typed; `onChange` gets the seconds, or NaN where it is no number.
 */
export function DurationField({ legend, hint, seconds, min, max, disabled, onChange }) {
  const id = useId();
  const [typed, setTyped] = useState(null);
  const [withSeconds, setWithSeconds] = useState(false);
  // What came from elsewhere (discarded, saved by somebody else) takes the place of what was typed.
  const isTyped = typed !== null && Object.is(typed.seconds, seconds);
  const parts = isTyped ? typed.parts : split(seconds);
  if (!withSeconds && parts.seconds > 0) setWithSeconds(true);
  const wrong = !isDuration(seconds, min, max);
  const type = (name, text) => {
    const next = { ...parts, [name]: text };
    const sum = secondsIn(next);
    setTyped({ parts: next, seconds: sum });
    onChange(sum);
  };
  const part = (name) => html`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${parts[name]} disabled=${disabled}
        aria-describedby=${id} aria-invalid=${wrong} onInput=${(event) => type(name, event.currentTarget.value)} />
      ${name}
    </label>
  `;
  return html`
    <fieldset class="field">
      <legend>${legend}</legend>
      <div class="units">${part("days")} ${part("hours")} ${part("minutes")} ${withSeconds && part("seconds")}</div>
      <p class="hint" id=${id} data-wrong=${wrong}>
        ${wrong ? `Choose between ${duration(min)} and ${duration(max)}.` : hint}
      </p>
    </fieldset>
  `;
}

/** What was typed into the parts as seconds; NaN where one of them is no number. "1.5" and "1,5" are both one and a half. */
export function secondsIn(parts) {
  const numbers = Object.entries(parts).map(([name, typed]) => {
    const text = String(typed).trim().replace(",", ".");
    return [name, /^\d*(\.\d*)?$/.test(text) && text !== "." ? Number(text) : NaN];
  });
  return Math.round(join(Object.fromEntries(numbers)));
}
