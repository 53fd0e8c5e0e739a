// The search field over the lists, and what was found in place of them.

import { allOf, atHand } from "../core/at-hand.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useId } from "../core/html.js";
import { isIn, wordsIn } from "../core/match.js";
import { KNOWN_CHANNELS, nameOf } from "../core/names.js";
import { conversationAt, route } from "../core/router.js";
import { groupOf, matching, search, searchApi, textsOf } from "../core/search.js";
import { useSettings } from "../core/settings.js";
import { useStore } from "../core/store.js";
import { Avatar } from "./avatar.js";
import { Marked } from "./marked.js";
import { RefusalNotice } from "./notice.js";
import { ChannelTag } from "./tags.js";
import { numeral, t } from "../core/words.js";

const GROUPS = {
  mine: t("taskList.myTasks"),
  others: t("search.others"),
  pause: t("common.paused"),
  inactive: t("leftList.waitingCustomer"),
  closed: t("common.closed"),
};

/** The field; Enter asks the API. */
export function Search() {
  const { api, user } = useApp();
  const id = useId();
  const here = allOf(useStore(atHand));
  const now = useStore(search);
  const settings = useSettings(api);
  const { busy, refusal, run, clear } = useCommand();
  const { typed, answer } = now.api === api ? now : { typed: "", answer: null };
  const set = (text) => {
    clear();
    search.set({ api, typed: text, answer: null });
  };
  const ask = async (before) => {
    const { answer: got } = await run("search", () => searchApi(api, user, typed, channelsOf(settings, here), before));
    // What is typed meanwhile is another question.
    if (got && search.get().typed === typed) search.set({ api, typed, answer: got });
  };
  const onSubmit = (event) => {
    event.preventDefault();
    if (typed.trim() !== "" && busy === null) ask(null);
  };
  const onKeyDown = (event) => {
    if (event.key !== "Escape") return;
    if (typed === "") event.currentTarget.blur();
    set("");
  };
  return html`
    <form role="search" onSubmit=${onSubmit}>
      <label class="visually-hidden" for=${id}>${t("search.search")}</label>
      <input id=${id} type="search" autocomplete="off" spellcheck=${false} placeholder=${t("search.search")} aria-keyshortcuts="/" value=${typed}
        onInput=${(event) => set(event.currentTarget.value)} onKeyDown=${onKeyDown} />
    </form>
    ${typed.trim() !== "" &&
    html`<${Found} ...${{ here, typed, answer, refusal }} me=${user.id} busy=${busy !== null} onMore=${() => ask(answer)} />`}
  `;
}

/** The channels in which an address is looked up: those that were seen, those that the settings name, and the usual ones. */
function channelsOf(settings, here) {
  const named = [...here.map(({ channel }) => channel), ...(settings?.channels ?? []), ...KNOWN_CHANNELS];
  return [...new Set(named)].filter((channel) => channel !== "*");
}

function Found({ here, typed, answer, refusal, me, busy, onMore }) {
  const words = wordsIn(typed);
  const found = allOf([answer?.found ?? [], matching(here, typed)]);
  const groups = Object.entries(GROUPS).map(([name, title]) => ({ title, rows: found.filter((one) => groupOf(one, me) === name) }));
  return html`
    <div class="found" aria-busy=${busy}>
      <p class="hint" role="status">${said(found.length, answer)}</p>
      <${RefusalNotice} refusal=${refusal} />
      ${answer?.cursor && html`<button type="button" class="small" disabled=${busy} onClick=${onMore}>${t("common.showMore")}</button>`}
      ${groups
        .filter(({ rows }) => rows.length > 0)
        .map(
          ({ title, rows }) => html`
            <section key=${title} class="list" aria-label=${title}>
              <h2 class="list-title">${title} <span class="count">${numeral(rows.length)}</span></h2>
              <ul>${rows.map((one) => html`<${Row} key=${one.id} conversation=${one} words=${words} />`)}</ul>
            </section>
          `,
        )}
    </div>
  `;
}

/** How far it was looked. */
function said(count, answer) {
  const found = numeral(count);
  if (!answer) return t("search.here", { found });
  const looked = numeral(answer.looked);
  return [answer.cursor ? t("search.some", { found, looked }) : t("search.all", { found, looked }), t("search.closed")].join(" ");
}

function Row({ conversation, words }) {
  const { id, channel } = conversation;
  const name = nameOf(conversation);
  const others = textsOf(conversation).filter((text) => text && text !== name && text !== id);
  // Where it was found, and else how the last message begins.
  const lines = others.filter((text) => words.some((word) => isIn([text], [word])));
  const now = useStore(route);
  const href = conversationAt(now, id);
  const isOpen = [now.rest, now.more].includes(id);
  return html`
    <li class="row" data-selected=${isOpen}>
      <a class="row-link" href=${href} aria-current=${isOpen ? "true" : undefined}>
        <${Avatar} name=${name} />
        <span class="row-top"><span class="row-name" dir="auto"><${Marked} text=${name} words=${words} /></span> <${ChannelTag} channel=${channel} /></span>
        ${[...new Set(lines.length > 0 ? lines : others.slice(-1))].map((text) => html`<span key=${text} class="row-line row-note" dir="auto"><${Marked} text=${text} words=${words} /></span>`)}
      </a>
    </li>
  `;
}
