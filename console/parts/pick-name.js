// A name that is picked from a list: typed in part, it is completed to the one that is meant.

import { html, useEffect, useId, useState } from "../core/html.js";
import { nameMeant } from "../core/known-names.js";

/**
 * The field; `options` are `{name, words}`, `value` is the name picked so far. `wrong` says why it cannot be; otherwise the
 * picked option's words are shown.
 */
export function PickName({ label, options, value, wrong, onPick }) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const names = options.map(({ name }) => name);
  const words = options.find(({ name }) => name === value)?.words;
  // The list may come after the first letters.
  useEffect(() => {
    if (typed) onPick(nameMeant(typed, names));
  }, [names.join("\n")]);
  const onInput = ({ currentTarget: { value: text } }) => {
    setTyped(text);
    onPick(nameMeant(text, names));
  };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input id=${id} type="text" autocapitalize="none" autocomplete="off" spellcheck=${false} maxlength="256" list=${`${id}-names`}
        value=${typed} aria-describedby=${`${id}-hint`} aria-invalid=${Boolean(wrong)} onInput=${onInput}
        onBlur=${() => setTyped(value)} />
      <datalist id=${`${id}-names`}>
        ${options.map((option) => html`<option key=${option.name} value=${option.name}>${option.words}</option>`)}
      </datalist>
      <p class="hint" id=${`${id}-hint`} aria-live="polite" data-wrong=${Boolean(wrong)}>${wrong || (words && `${value}: ${words}`)}</p>
    </div>
  `;
}
