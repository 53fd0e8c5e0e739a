// The application context: `{config, api, user}`.

import { createContext, useContext } from "./html.js";

export const AppContext = createContext(null);

/** The configuration, the API client and the signed-in user. */
export function useApp() {
  return useContext(AppContext);
}
