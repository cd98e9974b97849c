/** Proves the starved pool: broken code takes every connection and never releases one. */
import { type Fault, switchBrokenPart } from "../fault.ts";

export const fault: Fault = {
  id: "starved-pool",
  done: "code that never releases connections takes every connection in the core pool",
  seconds: 22,
  alsoTrue: [],
  outcome: "users-fail",
  brokenPart: "connections",
  begin: switchBrokenPart,
};
