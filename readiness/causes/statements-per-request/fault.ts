/** Proves too many statements per request: broken rosters query each student again. */
import { type Fault, switchBrokenPart } from "../fault.ts";

export const fault: Fault = {
  id: "statement-per-row",
  done: "a roster runs three more queries for every student on it",
  seconds: 22,
  alsoTrue: [],
  brokenPart: "rosters",
  begin: switchBrokenPart,
};
