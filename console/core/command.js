// The state of a command: whether it is in flight, and how it was refused.

import { useCallback, useState } from "./html.js";

/**
 * Returns `{busy, refusal, run, clear}`. `run(name, act)` awaits `act`, with `busy` set to `name`, and resolves to `{answer}`
 * or `{refusal}`. Refusals for which `mine` is true are left to the caller and not shown.
 */
export function useCommand() {
  const [state, setState] = useState({ busy: null, refusal: null });
  const run = useCallback(async (name, act, mine = () => false) => {
    setState({ busy: name, refusal: null });
    try {
      const answer = await act();
      setState({ busy: null, refusal: null });
      return { answer };
    } catch (refusal) {
      setState({ busy: null, refusal: mine(refusal) ? null : refusal });
      return { refusal };
    }
  }, []);
  const clear = useCallback(() => setState({ busy: null, refusal: null }), []);
  return { ...state, run, clear };
}
