// A choice among preset times, and a time of one's own.

import { html, useId, useState } from "../core/html.js";
import { localField } from "../core/time.js";
import { t } from "../core/words.js";

/**
 * The state of the choice among `times` (`{name, words, until}`), for `TimeChoice`: with `until`, which is undefined for a
 * preset without one, and `wrong`. A time of one's own lies from `earliest` to `latest`, and is `usual` at first.
 */
export function useTimeChoice({ times, first, earliest, latest, usual }) {
  const [choice, setChoice] = useState(first);
  const [own, setOwn] = useState(() => localField(usual));
  const until = choice === "own" ? Date.parse(own) : times.find(({ name }) => name === choice)?.until;
  const wrong = choice === "own" && !(until >= earliest && until <= latest);
  return { times, earliest, latest, choice, setChoice, own, setOwn, until, wrong };
}

/** The chips and the field; `said` is the sentence about the choice. */
export function TimeChoice({ legend, state, said }) {
  const id = useId();
  const { times, earliest, latest, choice, setChoice, own, setOwn, wrong } = state;
  const radio = (name, words) => html`
    <label class="chip" key=${name}>
      <input type="radio" name=${id} value=${name} checked=${choice === name} onChange=${() => setChoice(name)} />
      <span>${words}</span>
    </label>
  `;
  return html`
    <fieldset class="field">
      <legend>${legend}</legend>
      <div class="chips">${times.map(({ name, words }) => radio(name, words))} ${radio("own", t("timeChoice.anotherTime"))}</div>
      ${choice === "own" &&
      html`
        <div class="own-time">
          <label class="visually-hidden" for=${`${id}-own`}>${t("timeChoice.dateTime")}</label>
          <input id=${`${id}-own`} type="datetime-local" value=${own} min=${localField(earliest)} max=${localField(latest)}
            aria-invalid=${wrong} aria-describedby=${`${id}-due`} onInput=${(event) => setOwn(event.currentTarget.value)} />
        </div>
      `}
    </fieldset>
    <p class="due-line" id=${`${id}-due`} aria-live="polite" data-wrong=${wrong}>${said}</p>
  `;
}

