// One field of the settings, by its kind.

import { html } from "../core/html.js";
import { fieldAt, optionsOf } from "../core/settings-fields.js";
import { Chips, DurationField, LinesField, NumberField, Select, Switch, TextField } from "./fields.js";

/** The field; `calendars` are the names of those that there are, `onChange` gets the value. */
export function SettingField({ at, value, hint, calendars = [], disabled, onChange }) {
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
      return html`<${Chips} legend=${label} words=${optionsOf(field)} chosen=${value} ...${common} />`;
    case "lines":
      return html`<${LinesField} lines=${value} ...${common} />`;
    case "calendar":
      return html`<${Select} words=${calendarWords(calendars, value)} value=${value ?? ""} ...${common} onChange=${(name) => onChange(name || null)} />`;
    default:
      return html`<${TextField} ...${{ label, hint, disabled }} value=${value ?? ""} onInput=${(text) => onChange(text.trim() || null)} />`;
  }
}

function calendarWords(calendars, value) {
  const names = value && !calendars.includes(value) ? [...calendars, value] : calendars;
  return { "": "None: all time counts", ...Object.fromEntries(names.map((name) => [name, name])) };
}
