// One command at a time: what is in flight, and how it was refused.

import { useCallback, useState } from "./html.js";

/**
 * Answers `{busy, refusal, run, clear}`. `run(name, act)` carries out `act`; `busy` is its name meanwhile. It answers
 * `{answer}` or `{refusal}`; a refusal that `mine` takes is the caller's to deal with, and not shown.
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
