/** Ties Postgres to this process: however this process ends, kill -9 included, Postgres is shut down. */
import { type ChildProcess, spawn } from "node:child_process";
import type { ServerAccount } from "./account.ts";

/**
 * A shell waits beside the server on a pipe that only this process holds open. When the pipe closes, it asks the
 * server for a fast shutdown. `read` is built into the shell, so that no further process waits.
 */
const waitForEndOfPipe = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
( while read -r line <&3; do :; done; kill -INT $server ) 2>/dev/null &
watcher=$!
wait $server
status=$?
kill $watcher 2>/dev/null
exit $status
`;

/** Ending the child's standard input stops the server. In a session of its own, so that Ctrl-C reaches us first. */
export function spawnOnLifeline(program: string, args: string[], account: ServerAccount): ChildProcess {
  return spawn("/bin/sh", ["-c", waitForEndOfPipe, "firstbell-lifeline", program, ...args], {
    ...account,
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
  });
}
