// Whether a media query holds, for what is elsewhere on a narrow page: order and focus are the page's, not the stylesheet's.

import { useEffect, useState } from "./html.js";

/** Whether it holds; re-renders the component when that changes. */
export function useMedia(query) {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const look = () => setHolds(media.matches);
    look();
    media.addEventListener("change", look);
    return () => media.removeEventListener("change", look);
  }, [query]);
  return holds;
}
