// One field of the settings, by its kind.

import { html, useState } from "../core/html.js";
import { fieldAt, optionsOf, timesOf } from "../core/settings-fields.js";
import { Chips, DurationField, LinesField, NumberField, Select, Switch, TextField } from "./fields.js";

/** The field; `names` are those that there are to choose from, of calendars or plans; `onChange` gets the value. */
export function SettingField({ at, value, hint, names = [], disabled, onChange }) {
  const field = fieldAt(at);
  const { label, min, max } = field;
  const common = { label, hint, disabled, onChange };
  switch (field.kind) {
    case "switch":
      return html`<${Switch} checked=${value} ...${common} />`;
    case "time":
      return html`<${DurationField} legend=${label} seconds=${value} ...${{ ...common, min, max }} />`;
    case "number":
      return html`<${NumberField} value=${value} ...${{ ...common, min, max }} />`;
    case "choice":
      return html`<${Select} words=${optionsOf(field)} value=${value} ...${common} />`;
    case "set":
      return html`<${Chips} legend=${label} words=${Object.entries(optionsOf(field))} chosen=${value} ...${common} />`;
    case "times":
      return html`<${Times} field=${field} value=${value} ...${common} />`;
    case "lines":
      return html`<${LinesField} lines=${value} ...${common} />`;
    case "named":
      return html`<${Select} words=${wordsOf(names, value, field.none)} value=${value ?? ""} ...${common}
        onChange=${(name) => onChange(name || null)} />`;
    default:
      return html`<${TextField} ...${{ label, hint, disabled }} value=${value ?? ""}
        onInput=${(text) => onChange(text.trim() || null)} />`;
  }
}

/** Several times: what was chosen can be chosen again until the page is left. */
function Times({ field, value, label, ...common }) {
  const [seen, setSeen] = useState(value);
  const times = timesOf(field, [...seen, ...value]);
  const change = (chosen) => {
    setSeen([...seen, ...value]);
    common.onChange(chosen.map(Number));
  };
  return html`<${Chips} legend=${label} words=${times} chosen=${value.map(String)} ...${common} onChange=${change} />`;
}

/** What was chosen is there, although it may be gone. */
function wordsOf(names, value, none) {
  const all = value && !names.includes(value) ? [...names, value] : names;
  return { "": none, ...Object.fromEntries(all.map((name) => [name, name])) };
}
