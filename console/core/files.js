// The files that customers send: where the copy of each is, for as long as a link to it is good, and when one that is not there yet is
// asked for again.

import { serverNow } from "./clock.js";
import { useEffect, useRef, useState } from "./html.js";
import { locale } from "./words.js";

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
/** A link that ends sooner is not given out any more. */
const MARGIN = 20 * SECOND;
/** For how long a message's file is still looked for: for so long, the bus tries to copy it. */
const LOOKED_FOR = 6 * HOUR;
/** What browsers show by themselves. */
const PICTURES = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp"];

const links = new WeakMap();
/** The clients whose API has no route for files: the stack does not copy them. */
const without = new WeakSet();

/** Whether a browser shows it. */
export function isPicture({ content_type: type }) {
  return PICTURES.includes((type ?? "").split(";")[0].trim().toLowerCase());
}

/** A size in words. */
export function sizeWords(bytes) {
  const [unit, of] = bytes < 1000 ? ["byte", 1] : bytes < 1_000_000 ? ["kilobyte", 1000] : ["megabyte", 1_000_000];
  const options = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: bytes < 10 * of && of > 1 ? 1 : 0 };
  return new Intl.NumberFormat(locale(), options).format(bytes / of);
}

/** After how many milliseconds a file that is not there is looked for again, the n-th time; null for never. */
export function lookAgainAfter(times, age) {
  return age > LOOKED_FOR ? null : Math.min(2 * SECOND * 2 ** times, MINUTE);
}

/** What a refusal says of a file: `pending`, `never`, `uncopied` where the stack copies none, or `failed`. */
export function stateOf({ status, code }) {
  if (code === "media_pending") return "pending";
  if (code === "media_unavailable") return "never";
  return status === 404 && code === "http_404" ? "uncopied" : "failed";
}

/** A link to a file that is good for a while; throws a `Refusal`. */
export async function linkTo(api, address) {
  if (!links.has(api)) links.set(api, new Map());
  const known = links.get(api);
  const link = known.get(address);
  if (link && link.until - MARGIN > serverNow()) return link.url;
  const { body } = await api.get(address);
  known.set(address, { url: body.url, until: Date.parse(body.expires_at) });
  return body.url;
}

/**
 * A file, once it is `wanted`: `{state, url, refusal}`, where the state is `asked`, `there` or one of `stateOf`. One that is not there yet is
 * looked for again and again, ever more seldom, while its message, of the time `at`, is new.
 */
export function useFile(api, address, { at, wanted }) {
  const [file, setFile] = useState({ state: "asked" });
  const timer = useRef(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let isOver = false;
    const look = async (times) => {
      const found = without.has(api) ? { state: "uncopied" } : await looked(api, address);
      if (isOver) return;
      if (found.state === "uncopied") without.add(api);
      setFile(found);
      const isOpen = found.state === "pending" || found.state === "failed";
      const after = isOpen ? lookAgainAfter(times, serverNow() - Date.parse(at)) : null;
      if (after !== null) timer.current = setTimeout(() => whenSeen(() => look(times + 1)), after);
    };
    const whenSeen = (run) => (document.hidden ? (timer.current = setTimeout(() => whenSeen(run), MINUTE)) : run());
    look(0);
    return () => {
      isOver = true;
      clearTimeout(timer.current);
    };
  }, [api, address, wanted]);
  return file;
}

async function looked(api, address) {
  try {
    return { state: "there", url: await linkTo(api, address) };
  } catch (refusal) {
    return { state: stateOf(refusal), refusal };
  }
}
