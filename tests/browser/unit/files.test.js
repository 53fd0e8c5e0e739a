import assert from "node:assert/strict";
import { test } from "node:test";
import { isPicture, linkTo, lookAgainAfter, sizeWords, stateOf } from "../../../console/core/files.js";

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];

test("a file that is not there is looked for ever more seldom, and in the end no more", () => {
  const after = [0, 1, 2, 3, 4, 5, 9].map((times) => lookAgainAfter(times, MINUTE) / SECOND);
  assert.deepEqual(after, [2, 4, 8, 16, 32, 60, 60]);
  assert.equal(lookAgainAfter(0, 6 * HOUR + 1), null);
});

test("a refusal says whether a file is on its way, never comes, or is not copied at all", () => {
  for (const [status, code, state] of [
    [404, "media_pending", "pending"],
    [404, "media_unavailable", "never"],
    [404, "http_404", "uncopied"],
    [404, "not_found", "failed"],
    [503, "unavailable", "failed"],
    [0, "unreachable", "failed"],
  ]) {
    assert.equal(stateOf({ status, code }), state, code);
  }
});

test("pictures are what a browser shows, and nothing that it would run", () => {
  for (const type of ["image/jpeg", "Image/PNG", "image/webp; q=1"]) assert.ok(isPicture({ content_type: type }), type);
  for (const type of ["image/svg+xml", "image/heic", "application/pdf", "", null]) assert.ok(!isPicture({ content_type: type }), type);
});

test("sizes are in words", () => {
  assert.equal(sizeWords(999), "999 byte");
  assert.equal(sizeWords(1500), "1.5 kB");
  assert.equal(sizeWords(240_000), "240 kB");
  assert.equal(sizeWords(25_000_000), "25 MB");
});

test("a link is asked for once, and anew before it ends", async () => {
  let asked = 0;
  let until = Date.now() + 5 * MINUTE;
  const api = {
    get: async (address) => {
      asked += 1;
      return { body: { url: `${address}?${asked}`, expires_at: new Date(until).toISOString() } };
    },
  };
  assert.equal(await linkTo(api, "/a"), "/a?1");
  assert.equal(await linkTo(api, "/a"), "/a?1");
  assert.equal(await linkTo(api, "/b"), "/b?2");
  until = Date.now() + 10 * SECOND;
  assert.equal(await linkTo(api, "/c"), "/c?3");
  assert.equal(await linkTo(api, "/c"), "/c?4", "one that ends soon is not given out");
});
