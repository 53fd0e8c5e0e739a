// Until when a channel carries free answers. Afterwards only templates go.

/** Whether it carries one at this time; `reply_window` is absent or null where the channel has no window. It was `open` when it was read. */
export function isReplyWindowOpen({ reply_window: window }, now) {
  return !window || (window.open && now < Date.parse(window.closes_at));
}

/** A template's text with these values in its places; an empty value leaves its place as it is. */
export function filled({ preview }, values) {
  return preview.replaceAll(/\{\{(\d+)\}\}/g, (place, number) => values[number - 1] || place);
}

/** What is sent of a template: `{name, language, variables}`. */
export function asSent({ name, language }, values) {
  return { name, ...(language && { language }), variables: values };
}
