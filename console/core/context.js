// What every view needs at hand: `{config, api, user}`.

import { createContext, useContext } from "./html.js";

export const AppContext = createContext(null);

/** The configuration, the API's client, and who is signed in. */
export function useApp() {
  return useContext(AppContext);
}
