// A sound and a desktop notification for news, by one of the browser's tabs.

import { desktopOf, isQuiet, soundOf } from "./preferences.js";

/** So long, no other tab tells of the same. */
const CLAIMED_FOR = 60_000;
/** A tab in front comes first. */
const PATIENCE = 400;
const TONES = [[880, 0], [1174.7, 0.11]];

let audio = null;

/** Whether somebody may be looking at this page. */
export const isInFront = () => !document.hidden && document.hasFocus();

/** Sounds, and shows a desktop notification where the page is not in front: once for all tabs. `pieces` are `{key, title, body, open}`. */
export async function alertOf(pieces, userId) {
  if (isQuiet()) return;
  if (!isInFront()) await new Promise((next) => setTimeout(next, PATIENCE));
  const claims = await Promise.all(pieces.map(({ key }) => claim(`hiatus.told.${userId}.${key}`)));
  const mine = pieces.filter((_, n) => claims[n]);
  if (mine.length === 0) return;
  const { isOn, volume } = soundOf();
  if (isOn) chime(volume);
  if (desktopOf() && !isInFront()) mine.forEach(show);
}

/** Whether this tab is the one to tell: the browser gives the lock to one, which keeps it for a while. */
function claim(name) {
  if (!globalThis.navigator?.locks) return true;
  return new Promise((answer) => {
    const held = (lock) => {
      answer(lock !== null);
      return lock && new Promise((release) => setTimeout(release, CLAIMED_FOR));
    };
    navigator.locks.request(name, { ifAvailable: true }, held).catch(() => answer(true));
  });
}

/** Two short tones; `volume` is from 0 to 1. Silent until somebody has used the page: so browsers want it. */
export function chime(volume) {
  try {
    audio ??= new AudioContext();
    audio.resume();
    for (const [frequency, after] of TONES) tone(frequency, audio.currentTime + after, volume);
  } catch {
    // There is no audio here.
  }
}

function tone(frequency, at, volume) {
  const [source, gain] = [audio.createOscillator(), audio.createGain()];
  source.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(Math.max(0.0002, volume * 0.4), at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.28);
  source.connect(gain).connect(audio.destination);
  source.start(at);
  source.stop(at + 0.3);
}

/** Whether the browser may show notifications: `granted`, `denied`, `default` (it has to be asked), or null where it has none. */
export const permission = () => globalThis.Notification?.permission ?? null;

function show({ key, title, body, open }) {
  if (permission() !== "granted") return;
  try {
    const shown = new Notification(title, { body, tag: key });
    shown.onclick = () => {
      window.focus();
      open();
      shown.close();
    };
  } catch {
    // Some phones have them for service workers only.
  }
}
