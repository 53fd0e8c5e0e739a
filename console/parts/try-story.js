// "Show me", above the steps: plays what was not seen yet, and says what is happening.

import { path } from "../core/api.js";
import { useApp } from "../core/context.js";
import { deeds, isWished } from "../core/deeds.js";
import { html, useEffect } from "../core/html.js";
import { go } from "../core/router.js";
import { useStore } from "../core/store.js";
import { isOver, play, stop, story } from "../core/story.js";
import { usePoll } from "../core/use-poll.js";
import { mayShapeAgents, presenceOf } from "./presence.js";
import { t } from "../core/words.js";

const EVERY = 15_000;

/** The button and the line; `view` is the view in which conversations are opened. */
export function TryStory({ view }) {
  const { api, user } = useApp();
  const agent = usePoll(api, path`/v1/agents/${user.id}`, EVERY);
  const settings = usePoll(api, "/v1/settings", EVERY);
  const { isPlaying, words, isStuck } = useStore(story);
  const seen = useStore(deeds);
  const isReady = agent.loaded && settings.loaded;
  const start = () => {
    const presence = () => presenceOf(agent, "available", mayShapeAgents(user, settings.data));
    const refresh = () => Promise.all([settings.refresh(), agent.refresh()]);
    play({ api, user, open: (id) => go(view, id), presence, refresh });
  };
  useEffect(() => {
    if (!isReady || !isWished.get()) return;
    isWished.set(false);
    start();
  }, [isReady]);
  // Whoever goes to another page stops it, and goes on from there later.
  useEffect(() => stop, []);
  return html`
    <div class="story" data-stuck=${isStuck}>
      <button type="button" class=${isPlaying ? "" : "primary"} disabled=${!isReady} onClick=${isPlaying ? stop : start}>
        ${isPlaying ? t("story.stop") : beginning(seen)}
      </button>
      <p role="status">${words}</p>
    </div>
  `;
}

function beginning(seen) {
  if (isOver()) return t("story.again");
  return Object.keys(seen).length > 0 ? t("story.goOn") : t("story.showMe");
}
