// Rendering: Preact, its hooks, and htm's tagged templates instead of a build step.

import htm from "../vendor/htm.js";
import { createContext, h, render } from "../vendor/preact.js";

export { createContext, render };
export { useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "../vendor/preact-hooks.js";

/** Template tag. Interpolated text stays text: nothing that a customer types can become an element. */
export const html = htm.bind(h);
