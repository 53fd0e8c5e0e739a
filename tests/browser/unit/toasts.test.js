import assert from "node:assert/strict";
import { test } from "node:test";
import { dismissLinksTo, notify, toasts } from "../../../console/core/toasts.js";

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
