// The command menu: what the page offers now, and where one can go, found by typing.

import { allOf, atHand } from "../core/at-hand.js";
import { useServerNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { html, useId, useLayoutEffect, useMemo, useRef, useState } from "../core/html.js";
import { isIn, wordsIn } from "../core/match.js";
import { channelName, nameOf } from "../core/names.js";
import { offer } from "../core/offer.js";
import { keyedCommands, linkCommands } from "../core/page-commands.js";
import { directPauses } from "../core/pause-times.js";
import { usePresets } from "../core/presets.js";
import { conversationAt, route } from "../core/router.js";
import { rowOffers } from "../core/row-offers.js";
import { useStore } from "../core/store.js";
import { shortTime } from "../core/time.js";
import { Dialog } from "./dialog.js";
import { Marked } from "./marked.js";
import { t } from "../core/words.js";

/** So many conversations are named at a time. */
const MOST = 30;

/** The menu; `onClose` gets what was chosen, to be done once the menu is gone, or nothing. */
export function CommandMenu({ onClose }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(null);
  const words = wordsIn(typed);
  const groups = useGroups(words);
  const all = groups.flatMap(({ options }) => options);
  // By its name: what the page offers may change meanwhile, and Enter takes what was looked at.
  const current = Math.max(all.findIndex((one) => nameOfOption(one) === chosen), 0);
  const setAt = (n) => setChosen(nameOfOption(all[n]));
  const list = useRef(null);
  useLayoutEffect(() => {
    if (all.length > 0) setAt(current);
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current, typed, all.length]);
  const onInput = (event) => {
    setTyped(event.currentTarget.value);
    setChosen(null);
  };
  const onKeyDown = (event) => {
    if (event.isComposing) return;
    const to = moved(event.key, current, all.length);
    if (to === null && event.key !== "Enter") return;
    event.preventDefault();
    if (to !== null) setAt(to);
    else if (all[current]) onClose(all[current].run);
  };
  const option = ({ words: name, detail, key, run }, n) => html`
    <div key=${n} role="option" id=${`${id}-${n}`} aria-selected=${n === current} onClick=${() => onClose(run)} onMouseMove=${() => setAt(n)}>
      <span dir="auto"><${Marked} text=${name} words=${words} /></span>
      ${detail && html` <span class="weak" dir="auto"><${Marked} text=${detail} words=${words} /></span>`}
      ${key && html` <kbd>${key}</kbd>`}
    </div>
  `;
  return html`
    <${Dialog} title=${t("commandMenu.commands")} onClose=${() => onClose()}>
      <div class="dialog-body menu">
        <input type="text" role="combobox" autocomplete="off" spellcheck=${false} aria-label=${t("commandMenu.find")} placeholder=${t("commandMenu.find")}
          aria-autocomplete="list" aria-expanded=${all.length > 0} aria-controls=${id} aria-activedescendant=${all.length > 0 ? `${id}-${current}` : undefined}
          value=${typed} onInput=${onInput} onKeyDown=${onKeyDown} />
        ${all.length === 0
          ? html`<p class="weak" role="status">${t("commandMenu.nothingFound")}</p>`
          : html`
              <div role="listbox" id=${id} aria-label=${t("commandMenu.commands")} ref=${list} onMouseDown=${(event) => event.preventDefault()}>
                ${groups.map(
                  ({ title, options }) => html`
                    <div key=${title} role="group" aria-label=${title}>
                      <p class="hint" aria-hidden="true">${title}</p>
                      ${options.map((one) => option(one, all.indexOf(one)))}
                    </div>
                  `,
                )}
              </div>
            `}
      </div>
    <//>
  `;
}

function nameOfOption({ id, words, key }) {
  return id ?? [words, key].join(" ");
}

/** Where a key leads in a list of so many, around its ends; null for any other key. */
function moved(key, at, count) {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(at + 8, count - 1), PageUp: Math.max(at - 8, 0) }[key];
  if (to === undefined || count === 0) return null;
  return (to + count) % count;
}

/** The groups of what there is, `{title, options}`, with the words in it. */
function useGroups(words) {
  const { api } = useApp();
  const offered = useStore(offer);
  const rows = allOf(useStore(atHand));
  const views = useMemo(() => [".views > a", ".tabs > a"].flatMap(linkCommands), []);
  // Looked up each time: a button that waits for the history is offered a moment later.
  const keyed = keyedCommands();
  const now = useServerNow();
  const canPause = Boolean(offered?.pauseUntil) && (offered.rules.require ?? []).every((field) => field === "until");
  const presets = usePresets(api, canPause ? offered.conversation : null);
  const pauses = canPause ? directPauses(now, offered.rules, presets).map((time) => pauseCommand(time, now, offered)) : [];
  const groups = [
    { title: t("commandMenu.actions"), options: [...keyed, ...pauses] },
    { title: t("shell.views"), options: views },
    { title: t("commandMenu.conversations"), options: rows.map(rowCommand) },
    // There are many: whoever means one of them types.
    { title: t("commandMenu.rows"), options: words.length > 0 ? rowOffers() : [] },
  ];
  const found = ({ title, options }) => ({ title, options: options.filter((one) => isIn([one.words, one.detail], words)).slice(0, MOST) });
  return groups.map(found).filter(({ options }) => options.length > 0);
}

function pauseCommand({ words, until, preset }, now, { rules, pauseUntil }) {
  const details = { until, preset, then: "queue", onReply: rules.on_reply };
  return { words: [t("common.pause"), words].join(": "), detail: shortTime(until, now), run: () => pauseUntil(details) };
}

function rowCommand(conversation) {
  const { id, customer_address: address, channel } = conversation;
  const name = nameOf(conversation);
  const detail = [name !== address && address, channelName(channel)].filter(Boolean).join(" · ");
  return { id, words: name, detail, run: () => (location.hash = conversationAt(route.get(), id)) };
}
