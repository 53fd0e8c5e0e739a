// The API's times to pause until, which know the calendar that holds.

import { query } from "./api.js";
import { useEffect, useState } from "./html.js";
import { zoneHere } from "./time.js";

/** The presets `{preset, until}` for a conversation, read once; none until they are there, and where they cannot be read. */
export function usePresets(api, { channel, queue }) {
  const [presets, setPresets] = useState([]);
  useEffect(() => {
    let isHere = true;
    const show = ({ body }) => isHere && setPresets(body.presets);
    api.get("/v1/presets" + query({ zone: zoneHere(), channel, queue })).then(show, () => {});
    return () => (isHere = false);
  }, [api, channel, queue]);
  return presets;
}
