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
  ]) {
    assert.deepEqual(splitQuoted(text), { said: text, quoted: null }, text);
  }
});

test("a signature stays with the words, and an answer below its quotation is shown", () => {
  assert.equal(said("Yes.\n-- \nAnn\n\nOn Saturday Shop wrote:\n> Shall we?"), "Yes.\n-- \nAnn");
  const below = "On Saturday Shop wrote:\n> Shall we?\n\nYes.";
  assert.equal(said(below), below);
});
