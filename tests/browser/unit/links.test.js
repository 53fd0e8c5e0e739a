import assert from "node:assert/strict";
import { test } from "node:test";
import { linkParts } from "../../../console/core/links.js";

const links = (text) => linkParts(text).flatMap(({ href }) => href ?? []);

test("a text is split into links and what is between them, and nothing is lost", () => {
  const text = "See https://a.example/x?y=1, and http://b.example.";
  assert.deepEqual(links(text), ["https://a.example/x?y=1", "http://b.example"]);
  assert.equal(linkParts(text).map((part) => part.text).join(""), text);
  assert.deepEqual(linkParts("no link"), [{ text: "no link", href: null }]);
  assert.deepEqual(linkParts(""), []);
});

test("punctuation and brackets of the sentence are no part of a link", () => {
  assert.deepEqual(links("(https://a.example/b)."), ["https://a.example/b"]);
  assert.deepEqual(links("https://a.example/wiki/Cup_(drink)"), ["https://a.example/wiki/Cup_(drink)"]);
  assert.deepEqual(links("“https://a.example/b”"), ["https://a.example/b"]);
});

test("only http and https are links", () => {
  assert.deepEqual(links("javascript:alert(1) data:text/html,x ftp://a.example mailto:a@b.example https://"), []);
});
