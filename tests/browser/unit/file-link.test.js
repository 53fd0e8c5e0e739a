import assert from "node:assert/strict";
import { test } from "node:test";
import { titleOf } from "../../../console/core/draft-files.js";
import { fileAt } from "../../../console/core/file-link.js";

test("a file is what its name says, and is called as its link has it", () => {
  for (const [link, name, expected] of [
    ["https://files.example/a%20bill.PDF?s=1#2", "", { url: "https://files.example/a%20bill.PDF?s=1", content_type: "application/pdf", name: "a bill.PDF" }],
    ["https://files.example/7", "photo.jpg", { url: "https://files.example/7", content_type: "image/jpeg", name: "photo.jpg" }],
    ["https://files.example/a.png", "Look", { url: "https://files.example/a.png", content_type: "image/png", name: "Look" }],
    ["https://files.example/", "", { url: "https://files.example/", content_type: "application/octet-stream" }],
    ["http://localhost:8080/a%zz", "", { url: "http://localhost:8080/a%zz", content_type: "application/octet-stream", name: "a%zz" }],
  ]) {
    assert.deepEqual(fileAt(link, name), expected);
  }
  assert.equal(titleOf({ url: "https://files.example/" }), "https://files.example/");
});

test("what is no link that whoever has it can open is no file", () => {
  for (const link of ["", "a.pdf", "http://files.example/a.pdf", "https://ann:secret@files.example/a.pdf", "file:///a.pdf", "javascript:alert(1)"]) {
    assert.equal(fileAt(link), null, link);
  }
});
