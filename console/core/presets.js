// The API's times to pause until, which know the calendar that holds.

import { query } from "./api.js";
import { useEffect, useState } from "./html.js";
import { zoneHere } from "./time.js";

/** The presets `{preset, until}` for a conversation, read once; none until they are there, where they cannot be read, and without a conversation. */
export function usePresets(api, conversation) {
  const { channel, queue } = conversation ?? {};
  const [presets, setPresets] = useState([]);
  useEffect(() => {
    if (!channel) return undefined;
    let isHere = true;
    const show = ({ body }) => isHere && setPresets(body.presets);
    api.get("/v1/presets" + query({ zone: zoneHere(), channel, queue })).then(show, () => {});
    return () => (isHere = false);
  }, [api, channel, queue]);
  return presets;
}
