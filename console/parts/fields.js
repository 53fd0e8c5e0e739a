// Form fields: text, pick list, switch, radio group, duration.

import { html, useId, useState } from "../core/html.js";
import { isInRange } from "../core/settings-fields.js";
import { duration, join, split } from "../core/time.js";
import { t } from "../core/words.js";

/** A text field, of several lines where `rows` says how many; `most` characters at most, null where there is no bound. */
export function TextField({ label, hint, value, rows, most = 1024, onInput, ...more }) {
  const id = useId();
  const field = {
    id,
    dir: "auto",
    maxlength: most,
    value,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onInput: (event) => onInput(event.currentTarget.value),
    ...more,
  };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${rows ? html`<textarea rows=${rows} ...${field}></textarea>` : html`<input type="text" autocomplete="off" ...${field} />`}
      ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    </div>
  `;
}

/** Several of some values; `words` are pairs of a value and its words, `chosen` is the list of the values that are meant. */
export function Chips({ legend, hint, words, chosen, disabled, onChange }) {
  const toggle = (value, on) => onChange(words.map(([one]) => one).filter((one) => (one === value ? on : chosen.includes(one))));
  return html`
    <fieldset class="field">
      <legend>${legend}</legend>
      <div class="chips">
        ${words.map(
          ([value, text]) => html`
            <label class="chip" key=${value}>
              <input type="checkbox" checked=${chosen.includes(value)} disabled=${disabled}
                onChange=${(event) => toggle(value, event.currentTarget.checked)} />
              <span>${text}</span>
            </label>
          `,
        )}
      </div>
      ${hint && html`<p class="hint">${hint}</p>`}
    </fieldset>
  `;
}

/** A list of texts, one a line. Typed text stays as typed; `onChange` gets the lines, each once, without the empty ones. */
export function LinesField({ label, hint, lines, disabled, onChange }) {
  const [typed, setTyped] = useState(null);
  const isTyped = typed !== null && typed.lines.join("\n") === lines.join("\n");
  const onInput = (text) => {
    const given = [...new Set(text.split("\n").map((line) => line.trim()).filter(Boolean))];
    setTyped({ text, lines: given });
    onChange(given);
  };
  return html`
    <${TextField} label=${label} hint=${hint} rows="4" most=${null} disabled=${disabled}
      value=${isTyped ? typed.text : lines.join("\n")} onInput=${onInput} />
  `;
}

/** A pick list; `words` has the options' words by value. */
export function Select({ label, hint, words, value, disabled, onChange }) {
  const id = useId();
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} value=${value} disabled=${disabled} aria-describedby=${hint ? `${id}-hint` : undefined}
        onChange=${(event) => onChange(event.currentTarget.value)}>
        ${Object.entries(words).map(([name, text]) => html`<option key=${name} value=${name}>${text}</option>`)}
      </select>
      ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    </div>
  `;
}

/** A whole number from `min` to `max`. Typed text stays as typed; `onChange` gets the number, or NaN. */
export function NumberField({ label, hint, value, min, max, disabled, onChange }) {
  const id = useId();
  const [typed, setTyped] = useState(null);
  const isTyped = typed !== null && Object.is(typed.value, value);
  const wrong = !isInRange(value, { min, max });
  const onInput = ({ currentTarget: { value: text } }) => {
    const number = /^\d+$/.test(text.trim()) ? Number(text) : NaN;
    setTyped({ text, value: number });
    onChange(number);
  };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input id=${id} type="text" class="number" inputmode="numeric" autocomplete="off" value=${isTyped ? typed.text : value}
        disabled=${disabled}
        aria-describedby=${`${id}-hint`} aria-invalid=${wrong} onInput=${onInput} />
      <p class="hint" id=${`${id}-hint`} data-wrong=${wrong}>${wrong ? t("fields.chooseFrom", { min, max }) : hint}</p>
    </div>
  `;
}

/** A switch with a hint. */
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

/** A radio group; `options` are `{value, label, hint}`. */
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
 * A duration between `min` and `max` seconds, in days, hours and minutes, and in seconds if it has any. Typed text stays as
 * typed; `onChange` receives the total in seconds, or NaN.
 */
export function DurationField({ legend, hint, seconds, min, max, disabled, onChange }) {
  const id = useId();
  const [typed, setTyped] = useState(null);
  const [withSeconds, setWithSeconds] = useState(false);
  // A value from outside (discarded, saved by somebody else) replaces the typed text.
  const isTyped = typed !== null && Object.is(typed.seconds, seconds);
  const parts = isTyped ? typed.parts : split(seconds);
  if (!withSeconds && parts.seconds > 0) setWithSeconds(true);
  const wrong = !isInRange(seconds, { min, max });
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
      ${UNITS[name]}
    </label>
  `;
  return html`
    <fieldset class="field">
      <legend>${legend}</legend>
      <div class="units">${part("days")} ${part("hours")} ${part("minutes")} ${withSeconds && part("seconds")}</div>
      <p class="hint" id=${id} data-wrong=${wrong}>
        ${wrong ? t("fields.chooseBetween", { min: duration(min), max: duration(max) }) : hint}
      </p>
    </fieldset>
  `;
}

const UNITS = { days: t("fields.days"), hours: t("fields.hours"), minutes: t("fields.minutes"), seconds: t("fields.seconds") };

/** The total of the typed parts in seconds, or NaN. Decimals may use a point or a comma. */
function secondsIn(parts) {
  const numbers = Object.entries(parts).map(([name, typed]) => {
    const text = String(typed).trim().replace(",", ".");
    return [name, /^\d*(\.\d*)?$/.test(text) && text !== "." ? Number(text) : NaN];
  });
  return Math.round(join(Object.fromEntries(numbers)));
}
