// The files of a message: pictures are shown, once they are near what is read; what else there is can be saved. An agent's file
// is also where its agent has it.

import { path } from "../core/api.js";
import { useApp } from "../core/context.js";
import { isPicture, linkTo, sizeWords, useFile } from "../core/files.js";
import { html, useEffect, useRef, useState } from "../core/html.js";
import { isEnglish, t } from "../core/words.js";
import { Dialog } from "./dialog.js";

/** Within so many pixels of what is seen, a file is asked for. */
const NEAR = "300px";
const KINDS = { image: t("files.picture"), audio: t("files.voice"), video: t("files.film") };

/** All files of a message. */
export function MessageFiles({ conversationId, message: { seq, at, from, media } }) {
  return html`
    <ul class="files" aria-label=${t("files.files")}>
      ${media.map((file) => html`<${File} key=${file.n} file=${file} at=${at} elsewhere=${from.type === "agent" ? linkOf(file) : null} address=${path`/v1/conversations/${conversationId}/messages/${seq}/media/${file.n}`} />`)}
    </ul>
  `;
}

/** Where an agent has a file; null where that is no link. */
function linkOf({ reference }) {
  return /^https?:/.test(reference ?? "") ? reference : null;
}

function File({ address, file, at, elsewhere }) {
  const { api } = useApp();
  const [element, wanted] = useNear();
  const { state, url, refusal } = useFile(api, address, { at, wanted });
  const [cannotShow, setCannotShow] = useState(false);
  const name = file.name ?? KINDS[(file.content_type ?? "").split("/")[0]] ?? t("files.file");
  const isShown = isPicture(file) && !cannotShow && (state === "asked" || state === "there");
  return html`
    <li ref=${element} data-state=${state}>
      ${isShown && html`<${Picture} ...${{ api, address, url, name, onError: () => setCannotShow(true) }} />`}
      ${!isShown && state === "there" && html`<button type="button" class="link" onClick=${() => save(api, address)}>${name}</button>`}
      ${!isShown && state !== "there" && elsewhere && html`<a href=${elsewhere} target="_blank" rel="noreferrer" dir="auto">${name}</a>`}
      ${!isShown && state !== "there" && !elsewhere && html`<span class="weak" dir="auto">${wordsOf(state, name, refusal)}</span>`}
      ${!isShown && file.size !== null && html` <span class="weak">${sizeWords(file.size)}</span>`}
    </li>
  `;
}

/** A picture in a place that is kept for it; whoever wants to see more of it opens it. */
function Picture({ api, address, url, name, onError }) {
  const [open, setOpen] = useState(null);
  const show = async () => setOpen(await linkTo(api, address).catch(() => url));
  return html`
    <button type="button" class="picture" disabled=${!url} onClick=${show}>
      ${url && html`<img src=${url} alt=${name} loading="lazy" onError=${onError} />`}
      ${!url && html`<span class="visually-hidden">${name}</span>`}
    </button>
    ${open &&
    html`
      <${Dialog} title=${name} onClose=${() => setOpen(null)}>
        <div class="dialog-body picture-whole"><img src=${open} alt=${name} /></div>
        <div class="dialog-actions">
          <button type="button" onClick=${() => save(api, address)}>${t("files.save")}</button>
          <button type="button" class="primary" onClick=${() => setOpen(null)}>${t("common.close")}</button>
        </div>
      <//>
    `}
  `;
}

/** The link's answer says that it is to be saved: the page stays where it is. */
async function save(api, address) {
  location.assign(await linkTo(api, address));
}

function wordsOf(state, name, refusal) {
  if (state === "pending") return t("files.pending", { name });
  if (state === "uncopied") return t("files.uncopied", { name });
  if (state === "failed") return t("files.failed", { name });
  // Why there is none, the API says in English.
  if (state === "never") return isEnglish() && refusal.detail ? `${name}: ${refusal.detail}.` : t("files.never", { name });
  return name;
}

/** An element's ref, and whether it has been near what is seen. */
function useNear() {
  const element = useRef(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && setNear(true), { rootMargin: NEAR });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, isNear];
}
