/** Proves the silent SIS: its process is paused. */
import type { Fault } from "../fault.ts";

const seconds = 20;

export const fault: Fault = {
  id: "stopped-sis",
  done: `the SIS process is paused, then resumes after ${seconds} s as if nothing had happened`,
  seconds,
  alsoTrue: [],
  outcome: "users-fail",
  begin: async ({ signal }) => {
    signal("sis", "SIGSTOP");
    return async () => signal("sis", "SIGCONT");
  },
};
