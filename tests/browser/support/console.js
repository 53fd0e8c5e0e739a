// The console as people use it: by its visible names.

import assert from "node:assert/strict";
import { until } from "./browser.js";

/** One person's page. */
export class Console {
  constructor(page, viewport) {
    this.page = page;
    this.viewport = viewport;
  }

  /** Signs in by name; all three roles unless `roles` names some. */
  async signIn(name, roles = ["Agent", "Supervisor", "Administrator"]) {
    for (const role of ["Agent", "Supervisor", "Administrator"]) {
      await this.page.getByRole("checkbox", { name: role }).setChecked(roles.includes(role));
    }
    await this.page.getByLabel("Or another name").fill(name);
    await this.page.getByRole("button", { name: "Sign in", exact: true }).click();
    await this.page.getByRole("button", { name: "Sign out" }).waitFor();
  }

  /** Signs out; an agent who is still available goes offline, or stays available with `stay`. */
  async signOut(stay = false) {
    await this.button("Sign out").click();
    const choice = this.button(stay ? "Stay available" : "Go offline and sign out");
    const heading = this.page.getByRole("heading", { name: "Sign in" });
    await choice.or(heading).first().waitFor();
    if (await choice.isVisible()) await choice.click();
    await heading.waitFor();
  }

  /** Goes to a view by its link in the header. */
  async go(view) {
    await this.page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view, exact: true }).click();
    await this.page.getByRole("heading", { level: 1, name: view }).waitFor();
  }

  /** Opens one of the supervisor's lists: Now, Paused, Left. */
  async supervise(list) {
    const link = (name, one) => this.page.getByRole("navigation", { name }).getByRole("link", { name: one, exact: true });
    await link("Views", "Supervisor").click();
    await link("Lists", list).click();
    // The list before has the same fields.
    await link("Lists", list).and(this.page.locator('[aria-current="page"]')).waitFor();
  }

  /** A list of the desk by its name: My tasks, Wrapping up, Paused, "Paused, due within the hour". */
  list(name) {
    return this.page.getByRole("region", { name, exact: true });
  }

  /** A conversation's link in a list. */
  row(list, customer) {
    return this.list(list).getByRole("link", { name: customer });
  }

  /** Shows the lists, which a narrow page hides while a conversation is open; `words` is the link's name in the page's language. */
  async lists(words = "All my work") {
    if (this.viewport === "narrow") {
      const back = this.page.getByRole("link", { name: words });
      // The console may navigate back by itself at the same moment.
      await until(async () => {
        if (!(await back.isVisible())) return true;
        await back.click({ timeout: 500 }).catch(() => {});
        return false;
      }, "back at the lists");
    }
  }

  /** Opens a conversation from a list. */
  async open(list, customer) {
    await this.lists();
    await this.row(list, customer).click();
    await this.heading(customer).waitFor();
  }

  /** The heading of the open conversation. */
  heading(customer) {
    return this.page.getByRole("heading", { level: 2, name: customer });
  }

  /** A button by what is written on it. */
  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Writes and sends a reply. */
  async reply(text) {
    await this.page.getByLabel(/^Reply to/).fill(text);
    await this.button("Send").click();
    await this.message(text).waitFor();
  }

  /** Leaves although the customer wrote last. */
  async leaveUnanswered(words = "Leave") {
    await this.button(words).click();
    await this.button("Leave, no answer needed").click();
  }

  /** Makes the page poll at once, as when its window gets the focus. */
  wake() {
    return this.page.evaluate(() => dispatchEvent(new Event("focus")));
  }

  /** A message of the open conversation's history, by its text. */
  message(text) {
    return this.history().locator(".message-body", { hasText: text });
  }

  /** The history of the open conversation. */
  history() {
    return this.page.getByRole("region", { name: "History" });
  }

  /** Waits until the history shows these, in this order; other entries may stand between. */
  async shows(...texts) {
    await until(async () => {
      const all = await this.history().getByRole("listitem").allInnerTexts();
      let from = 0;
      return texts.every((text) => {
        const at = all.findIndex((entry, n) => n >= from && entry.includes(text));
        from = at + 1;
        return at >= 0;
      });
    }, `the history shows ${JSON.stringify(texts)}`);
  }

  /** Waits until a list has exactly these customers, in this order. */
  async has(list, customers) {
    await this.lists();
    const names = async () => this.list(list).locator(".row-name").allInnerTexts();
    await until(async () => JSON.stringify(await names()) === JSON.stringify(customers), `${list} has ${customers}`);
  }

  /** Waits until the live region says it. */
  async announces(pattern) {
    const region = this.page.getByRole("log", { name: "Announcements" });
    await until(async () => pattern.test(await region.textContent()), `announced: ${pattern}`);
  }

  /** The text of the alert that is shown. */
  async alert() {
    return this.page.getByRole("alert").innerText();
  }

  /** What is not offered: no button of this name. */
  async offersNot(name) {
    assert.equal(await this.button(name).count(), 0, `${name} is offered`);
  }
}
