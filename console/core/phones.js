// Customers' phones behind the simulated providers of the local system.

import { path, query } from "./api.js";
import { openApi } from "./local.js";

/** What is polled by. */
export const phonesApi = openApi;

/** Where the phones are. */
export const PHONES = "/local/phones";

/** Where what is on a customer's phone is. */
export function phoneAddress(connection, customer) {
  return path`/local/phones/${connection}` + query({ customer });
}

/** A connection to a simulated provider: made, with its secrets. */
export async function connectPhone(connection, provider) {
  const { body } = await openApi.put(path`/local/connections/${connection}`, { provider });
  return body;
}

/** What the customer does: "messages", "repeat", "reactions", "edits", "deletions" or "read". */
export async function onPhone(connection, deed, body) {
  const answer = await openApi.post(path`/local/phones/${connection}/` + deed, body);
  return answer.body;
}

/** What goes wrong from now on. */
export async function setFaults(connection, faults) {
  const { body } = await openApi.put(path`/local/phones/${connection}/faults`, faults);
  return body;
}
