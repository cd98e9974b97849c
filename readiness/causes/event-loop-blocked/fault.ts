/** Proves the blocked event loop: a broken token check computes on the SIS's only thread. */
import { type Fault, switchBrokenPart } from "../fault.ts";

export const fault: Fault = {
  id: "blocked-event-loop",
  done: "each ID token is checked by code that computes for a quarter of a second and lets nothing else run",
  seconds: 22,
  alsoTrue: [],
  brokenPart: "tokens",
  begin: switchBrokenPart,
};
