// The settings document by field: differences in words, and the three-way merge of concurrent edits.
//
// Policies and calendars are lists of the API's that several people edit: here they are kept by name (`policies["billing/email"]`),
// and a calendar's exceptions by date, so that two people's changes to different ones come together.

import { DAYS, exceptionInWords, spansInWords } from "./calendar-text.js";
import { planInWords } from "./plan-words.js";
import { isInRange, placeInWords, POLICY_FIELDS, policyName, SETTINGS_FIELDS } from "./settings-fields.js";
import { t } from "./words.js";

/** What a task may weigh. */
const WEIGHTS = { min: 1, max: 100 };

const SECTIONS = [...new Set(SETTINGS_FIELDS.map(({ keys: [section] }) => section))];

/** The API's detail on an invalid value, with field names and durations in words. */
export function inWords(detail) {
  const found = SETTINGS_FIELDS.find(({ at }) => detail.includes(at));
  if (!found) return detail;
  const said = detail.replace(found.at, found.label);
  if (found.kind !== "time") return said;
  // The API says it in English, and so does what is around this.
  return said.replace(/(\d+) to (\d+)/, (_, from, to) => [from, to].map((seconds) => found.words(Number(seconds))).join(" to "));
}

/** The writable part of what the API says, without the server's own fields. */
export function documentOf(settings) {
  const document = Object.fromEntries(SECTIONS.filter((name) => name in settings).map((name) => [name, settings[name]]));
  if (settings.policies) document.policies = byName(settings.policies, ({ match }) => policyName(match));
  if (settings.calendars) document.calendars = mapped(settings.calendars, withDates);
  return document;
}

/** What the API takes to turn leave and pause on, and to leave the rest of these settings as it is. */
export function withBothOn(settings) {
  const document = documentOf(settings);
  const on = (section) => ({ ...section, enabled: true });
  return bodyOf({ ...document, leave: on(document.leave), pause: on(document.pause) });
}

/** The document as the API takes it. */
export function bodyOf(document) {
  const body = { ...document };
  if (document.policies) body.policies = Object.values(document.policies);
  if (document.calendars) body.calendars = mapped(document.calendars, withoutDates);
  return body;
}

function withDates(calendar) {
  return { ...calendar, exceptions: byName(calendar.exceptions ?? [], ({ date }) => date) };
}

function withoutDates(calendar) {
  return { ...calendar, exceptions: Object.values(calendar.exceptions).sort((one, other) => (one.date < other.date ? -1 : 1)) };
}

/** A copy of the document with `value` at `at` (`pause.enabled`, or its keys); undefined removes it. */
export function withValue(document, at, value) {
  return put(document, Array.isArray(at) ? at : at.split("."), value);
}

/** The differences of two documents as `{keys, label, from, to}`, both values in words. */
export function differences(before, after) {
  const fields = [...SETTINGS_FIELDS, ...fieldsOf(before, after)];
  return fields.flatMap(({ keys, label, words }) => {
    const [from, to] = [get(before, keys), get(after, keys)];
    return same(from, to) ? [] : [{ keys, label, from: said(from, words), to: said(to, words) }];
  });
}

/** Applies my changes of `base` to theirs, each of them a document. */
export function merge(base, theirs, mine) {
  const changed = differences(base, mine);
  const merged = changed.reduce((document, { keys }) => put(document, keys, get(mine, keys)), theirs);
  return { ...merged, ...whole(merged, mine, "policies", "match"), ...whole(merged, mine, "calendars", "zone") };
}

/** Whether all numbers and times are in their ranges, and leave and pause are on for some channel. */
export function isValid(document) {
  // A field that the API does not have yet is none of the document's.
  const fits = (field) => !("min" in field) || get(document, field.keys) === undefined || isInRange(get(document, field.keys), field);
  const weights = Object.values(document.routing?.weights ?? {});
  return document.channels.length > 0 && SETTINGS_FIELDS.every(fits) && weights.every((weight) => isInRange(weight, WEIGHTS));
}

/** What one of us removed and the other changed: what I changed stays, as I have it; the rest of what was removed goes. */
function whole(merged, mine, list, sign) {
  if (!merged[list]) return {};
  const kept = Object.entries(merged[list]).map(([name, one]) => [name, one?.[sign] ? one : mine[list]?.[name]]);
  return { [list]: Object.fromEntries(kept.filter(([, one]) => one)) };
}

/** The fields of the policies and calendars in either document. */
function fieldsOf(before, after) {
  const names = (of) => [...new Set([...Object.keys(of(before) ?? {}), ...Object.keys(of(after) ?? {})])];
  const policies = names((document) => document.policies).flatMap((name) => {
    const { match } = (after.policies ?? {})[name] ?? before.policies[name];
    return policyFields(name, placeInWords(match));
  });
  const calendars = names((document) => document.calendars).flatMap((name) => {
    const dates = names((document) => document.calendars?.[name]?.exceptions);
    return calendarFields(name, dates);
  });
  const plans = names((document) => document.leave?.plans).map((name) => ({ keys: ["leave", "plans", name], label: t("settings.plan", { name }), words: planInWords }));
  return [...policies, ...calendars, ...plans];
}

function policyFields(name, place) {
  const rules = POLICY_FIELDS.map(({ keys, label, words }) => ({ keys: ["policies", name, ...keys], label: `${place}: ${label}`, words }));
  return [{ keys: ["policies", name, "match"], label: t("settings.policy", { place }), words: () => t("settings.there") }, ...rules];
}

function calendarFields(name, dates) {
  const field = (keys, label, words) => ({ keys: ["calendars", name, ...keys], label: t("settings.calendar", { name }) + label, words });
  return [
    field(["zone"], "", (zone) => zone),
    ...Object.entries(DAYS).map(([day, words]) => field(["week", day], `, ${words}`, spansInWords)),
    ...dates.map((date) => field(["exceptions", date], `, ${date}`, exceptionInWords)),
  ];
}

function said(value, words) {
  return value === undefined ? t("settings.notSet") : words(value);
}

function get(document, keys) {
  return keys.reduce((part, key) => part?.[key], document);
}

function put(document, [key, ...rest], value) {
  if (rest.length > 0) return { ...document, [key]: put(document?.[key] ?? {}, rest, value) };
  const { [key]: _, ...others } = document;
  return value === undefined ? others : { ...document, [key]: value };
}

function byName(list, nameOf) {
  return Object.fromEntries(list.map((one) => [nameOf(one), one]));
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, one]) => [name, change(one)]));
}

/** Whether two values are the same, whatever the order of their fields. */
function same(one, other) {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}
