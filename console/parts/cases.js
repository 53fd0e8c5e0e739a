// A supervisor's list of conversations, as long as it is.

import { useAtHand } from "../core/at-hand.js";
import { observePause } from "../core/clock.js";
import { html, useEffect } from "../core/html.js";
import { noteTopics } from "../core/topics.js";
import { RefusalNotice, StaleNotice } from "./notice.js";
import { Rows } from "./rows.js";
import { SupervisedRow } from "./supervised-row.js";
import { t } from "../core/words.js";

/** What there is to say of a list as a whole: that it could not be read, or not again. */
export function ListNotice({ list }) {
  return list.isRead ? html`<${StaleNotice} error=${list.error} />` : html`<${RefusalNotice} refusal=${list.error} />`;
}

/** The list that `useList` reads, named `label`; `empty` is there where nothing is in it, the others are as in `SupervisedRow`. */
export function Cases({ list, label, empty, hrefOf, ...ofRow }) {
  const { rows, loaded, error, isOpen, asks } = list;
  useAtHand("cases", rows);
  useEffect(() => {
    rows.forEach(({ pause }) => observePause(pause));
    noteTopics(rows);
  }, [rows]);
  const row = (n, place) => html`<${SupervisedRow} key=${rows[n].id} conversation=${rows[n]} href=${hrefOf(rows[n].id)} ...${ofRow} place=${place} />`;
  return html`
    <section class="cases" aria-label=${label} aria-busy=${!loaded}>
      ${loaded && !error && rows.length === 0 && !isOpen && empty}
      <${Rows} keys=${rows.map(({ id }) => id)} row=${row} ...${{ isOpen, onNear: list.onNear, known: list.known }} />
      ${asks &&
      html`<p class="list-empty">${t("cases.nothingSoFar")} <button type="button" class="small" onClick=${list.more}>${t("common.showMore")}</button></p>`}
      ${list.reading}
    </section>
  `;
}
