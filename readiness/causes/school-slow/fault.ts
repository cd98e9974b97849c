/** Proves the slow school: rosters of the largest school take longer in the database. */
import { type Fault, switchBrokenPart } from "../fault.ts";

export const fault: Fault = {
  id: "slow-school",
  done: "rosters of the largest school take two seconds longer in the database",
  seconds: 32,
  alsoTrue: ["StatementSlow"],
  brokenPart: "one-school",
  begin: switchBrokenPart,
};
