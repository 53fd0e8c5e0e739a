import assert from "node:assert/strict";
import { test } from "node:test";
import { dismissLinksTo, notify, stack, toasts } from "../../../console/core/toasts.js";

test("a notification that leads to where one is now is gone, and the others stay", () => {
  notify("A task of Dana's", { action: { words: "Open", href: "#/desk/1" } });
  notify("Saved");
  notify("A task of Ravi's", { action: { words: "Open", href: "#/desk/2" } });
  dismissLinksTo("#/desk/1");
  assert.deepEqual(toasts.get().map(({ text }) => text), ["Saved", "A task of Ravi's"]);
  const before = toasts.get();
  dismissLinksTo("#/desk/1");
  assert.equal(toasts.get(), before, "nothing is drawn anew");
});

test("news of one kind are one notification, which leads to the first, and what is opened is no more of it", () => {
  toasts.set([]);
  const words = { many: (count) => `${count} new tasks`, open: "Open" };
  stack("task", { text: "Dana's", href: "#/desk/1" }, words);
  stack("message", { text: "Mei wrote", href: "#/desk/9" }, words);
  stack("task", { text: "Ravi's", href: "#/desk/2" }, words);
  stack("task", { text: "Omar's", href: "#/desk/3" }, words);
  const shown = () => toasts.get().map(({ text, action }) => `${text} ${action.href}`);
  assert.deepEqual(shown(), ["Mei wrote #/desk/9", "3 new tasks #/desk/1"]);
  dismissLinksTo("#/desk/1");
  dismissLinksTo("#/desk/3");
  assert.deepEqual(shown(), ["Mei wrote #/desk/9", "Ravi's #/desk/2"]);
  dismissLinksTo("#/desk/2");
  dismissLinksTo("#/desk/9");
  assert.deepEqual(shown(), []);
});
