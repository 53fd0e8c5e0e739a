// What the keyboard shortcuts do, in words.

import { t } from "./words.js";

/** The keys and what they do. */
export const SHORTCUTS = [
  ["j", t("shortcutWords.openNextConversation")],
  ["k", t("shortcutWords.openPreviousConversation")],
  ["Enter", t("shortcutWords.openHere")],
  ["r", t("shortcutWords.writeReply")],
  ["Escape", t("shortcutWords.leaveReplyBox")],
  ["Ctrl+Enter", t("shortcutWords.sendReply")],
  ["Ctrl+Shift+Enter", t("beforeLeave.sendLeave")],
  ["l", t("common.leave")],
  ["f", t("common.leaveDetails")],
  ["p", t("common.pause")],
  ["o", t("common.pauseAgain")],
  ["y", t("shortcutWords.approveWhatAsked")],
  ["d", t("shortcutWords.declineWhatAsked")],
  ["u", t("shortcutWords.resumeOrTakeUp")],
  ["s", t("shortcutWords.skipNextStepPlan")],
  ["q", t("common.cancelPlan")],
  ["x", t("common.extendPause")],
  ["a", t("shortcutWords.takeOrTakeOver")],
  ["g", t("common.assign")],
  ["t", t("common.transfer")],
  ["n", t("shortcutWords.writeNote")],
  ["i", t("shortcutWords.showCustomer")],
  ["w", t("shortcutWords.writeCustomerFirst")],
  ["z", t("common.undo")],
  ["c", t("shortcutWords.completeWrapUp")],
  ["e", t("common.end")],
  ["/", t("search.search")],
  ["Ctrl+K", t("commandMenu.commands")],
  ["?", t("shortcutWords.showThisList")],
];
