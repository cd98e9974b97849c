import { type Fault, felt } from "../fault.ts";

export const stoppedSis: Fault = {
  id: "stopped-sis",
  cause: "sis-silent",
  done: "the SIS's process is stopped, and goes on after 20 s as if nothing had been",
  seconds: 20,
  alsoTrue: [],
  verdicts: felt,
  begin: async ({ sisProcessId }) => {
    process.kill(sisProcessId, "SIGSTOP");
    return async () => {
      process.kill(sisProcessId, "SIGCONT");
    };
  },
};
