import assert from "node:assert/strict";
import { test } from "node:test";
import { splitQuoted } from "../../../console/core/quoted.js";

const said = (text) => splitQuoted(text).said.trimEnd();

const MAILS = {
  gmail: "Yes, please.\n\nOn Sat, Nov 28, 2026 at 10:00 AM Shop <help@shop.example> wrote:\n> Shall we?\n>\n> Shop",
  "gmail, broken": "Yes, please.\n\nOn Sat, Nov 28, 2026 at 10:00 AM Shop with a long name\n<help@shop.example> wrote:\n\n> Shall we?",
  german: "Ja, gern.\n\nAm 28.11.26 um 10:00 schrieb Shop:\n> Sollen wir?",
  spanish: "Sí.\n\nEl sáb, 28 nov 2026 a las 10:00, Shop (<help@shop.example>) escribió:\n\n> ¿Lo hacemos?\n",
  arabic: "نعم\n\nفي السبت، 28 نوفمبر 2026 كتب Shop:\n> هل نفعل؟",
  outlook: "Yes, please.\n\n________________________________\nFrom: Shop <help@shop.example>\nSent: Saturday, November 28, 2026\nTo: Ann\nSubject: Re: Bill\n\nShall we?",
  "outlook, german": "Ja, gern.\n\nVon: Shop <help@shop.example>\nGesendet: Samstag, 28. November 2026\nAn: Ann\nBetreff: AW: Rechnung\n\nSollen wir?",
  "outlook, old": "Yes.\n\n-----Original Message-----\nFrom: Shop\nSent: Saturday\nTo: Ann\n\nShall we?",
  plain: "Yes, please.\n\n> Shall we?\n> Shop",
};

test("what a mail quotes begins where its own words end, in whatever language and program", () => {
  for (const [program, text] of Object.entries(MAILS)) {
    const parts = splitQuoted(text);
    assert.equal(parts.said.trimEnd(), text.split("\n")[0], program);
    assert.match(parts.quoted, /we\?|wir\?|hacemos|نفعل/, program);
    assert.equal(parts.said + parts.quoted, text, `${program}: nothing is lost`);
  }
});

test("who writes between the lines is shown whole, and so is what only quotes", () => {
  for (const text of [
    "> Shall we?\nYes.\n> When?\nTomorrow.",
    "> Shall we?",
    "\n\n> Shall we?\n",
    "From: Shop\nSent: Saturday\nTo: Ann\n\nForwarded for you.",
    "Just words.",
    "",
    "The list:\n- one\n- two",
    "Price: 10\nI think that is too much > 5.",
    "-----\nAnn",
    "Yes.\n\n---- Ann ----",
    "Hello,\n\nName: Ann\nOrder: 123\nPhone: 555\n\nPlease call me back today.",
    "Hello,\n\nFrom: Berlin\nTo: Hamburg\nDate: Friday\n\nIs there a train?",
  ]) {
    assert.deepEqual(splitQuoted(text), { said: text, quoted: null }, text);
  }
});

test("what is no attribution stays with the words, and the quotation alone is folded", () => {
  const page = "Hello,\n\nThe page says:\n> Error";
  assert.equal(said(page), "Hello,\n\nThe page says:");
  const site = "Hello,\n\nMy order has not come.\nI asked, and\nyour site says on 28.11.:\n> delivered";
  assert.equal(said(site), site.slice(0, site.indexOf("\n>")));
});

test("whatever somebody sends, it is split", { timeout: 30_000 }, () => {
  const long = 64 * 1024;
  for (const line of ["-".repeat(long) + "x", "_".repeat(long), " ".repeat(long), ">".repeat(long), "A".repeat(long) + ":", "A: b\n".repeat(long / 5), "> \n".repeat(long / 3), "---\n".repeat(long / 4)]) {
    const { said: own, quoted } = splitQuoted(`Hello.\n\n${line}`);
    assert.equal(own + (quoted ?? ""), `Hello.\n\n${line}`);
  }
});

test("a signature stays with the words, and an answer below its quotation is shown", () => {
  assert.equal(said("Yes.\n-- \nAnn\n\nOn 28.11. Shop wrote:\n> Shall we?"), "Yes.\n-- \nAnn");
  const below = "On 28.11. Shop wrote:\n> Shall we?\n\nYes.";
  assert.equal(said(below), below);
});
