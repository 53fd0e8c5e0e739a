// The files of a reply: links that its writer gives. There is no place to put a file: whoever sends one has it somewhere already.

import { titleOf } from "../core/draft-files.js";
import { fileAt } from "../core/file-link.js";
import { html, useState } from "../core/html.js";
import { TextField } from "./fields.js";
import { t } from "../core/words.js";

/** The files so far, each with the way to take it off again, and the way to one more. */
export function Attach({ files, onChange }) {
  const [isOpen, setOpen] = useState(false);
  const add = (file) => {
    onChange([...files, file]);
    setOpen(false);
  };
  return html`
    <div class="attach">
      ${files.length > 0 &&
      html`
        <ul class="files" aria-label=${t("files.files")}>
          ${files.map(
            (file, n) => html`
              <li key=${`${n} ${file.url}`}>
                <span dir="auto">${titleOf(file)}</span>
                <button type="button" class="small" aria-label=${t("attach.removeFile", { name: titleOf(file) })}
                  onClick=${() => onChange(files.filter((_, other) => other !== n))}>${t("attach.remove")}</button>
              </li>
            `,
          )}
        </ul>
      `}
      ${isOpen
        ? html`<${Link} onAdd=${add} onClose=${() => setOpen(false)} />`
        : html`<button type="button" class="small" onClick=${() => setOpen(true)}>${t("attach.attachFile")}</button>`}
    </div>
  `;
}

function Link({ onAdd, onClose }) {
  const [link, setLink] = useState("");
  const [name, setName] = useState("");
  const file = fileAt(link, name);
  const add = () => file && onAdd(file);
  // It stands in the form of the reply, which Enter would send.
  const onKeyDown = (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    add();
  };
  return html`
    <div class="attach-link" onKeyDown=${onKeyDown}>
      <${TextField} label=${t("attach.link")} hint=${t("attach.linkHint")} inputmode="url" dir="ltr" most=${2048} value=${link} onInput=${setLink} />
      <${TextField} label=${t("attach.nameOptional")} most=${256} value=${name} onInput=${setName} />
      <div class="note-actions">
        <button type="button" onClick=${onClose}>${t("common.cancel")}</button>
        <button type="button" disabled=${!file} onClick=${add}>${t("attach.add")}</button>
      </div>
    </div>
  `;
}
