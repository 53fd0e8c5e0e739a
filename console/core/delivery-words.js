// How far a message has got, in words.

import { t } from "./words.js";

const STATUS = {
  sending: t("delivery.sending"),
  accepted: t("delivery.accepted"),
  sent: t("delivery.sent"),
  delivered: t("delivery.delivered"),
  read: t("delivery.read"),
  failed: t("delivery.failed"),
};

const FAILURES = {
  reply_window_closed: t("delivery.replyWindowClosed"),
  opted_out: t("delivery.optedOut"),
  bad_address: t("delivery.badAddress"),
  too_long: t("delivery.tooLong"),
  template_refused: t("delivery.templateRefused"),
  rejected: t("delivery.rejected"),
  expired: t("delivery.expired"),
  no_connection: t("delivery.noConnection"),
  unknown: t("delivery.unknown"),
};

/** What became of a message. */
export function statusWords({ status }) {
  return STATUS[status] ?? status;
}

/** Why it did not get there, with the provider's own code where it has one; null where it did. */
export function failureWords({ error }) {
  if (!error) return null;
  const why = FAILURES[error.code] ?? error.code;
  return error.provider_code ? t("delivery.withCode", { why, code: error.provider_code }) : why;
}
