import { type Fault, felt } from "../fault.ts";
import { connectAs } from "./admin.ts";

export const heldLock: Fault = {
  id: "held-lock",
  cause: "lock-held",
  done: "a session locks the table of attendance submissions and leaves its transaction open",
  seconds: 20,
  alsoTrue: [],
  verdicts: felt,
  begin: async ({ databaseUrl }) => {
    const client = await connectAs("an unfinished report", databaseUrl);
    await client.query("BEGIN");
    await client.query("LOCK TABLE attendance_submissions IN ACCESS EXCLUSIVE MODE");
    return () => client.end();
  },
};
