/** Starts programs that cannot outlive this process: however it ends, kill -9 included, they are stopped. */
import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";

export type LifelineOptions = {
  program: string;
  args: string[];
  /** What the program is sent when this process is gone: Postgres shuts down fast on SIGINT. */
  stopSignal: "INT" | "TERM";
  environment?: NodeJS.ProcessEnv;
  folder?: string;
  account?: { uid: number; gid: number } | null;
  output: "pipe" | "ignore" | "inherit" | number;
  errors: "pipe" | "ignore" | "inherit" | number;
};

/**
 * A shell leaves a watcher behind and becomes the program, so that the child's process id is the program's. The
 * watcher waits on a pipe that only this process holds open: a line on it says that the program has ended, its end
 * says that this process has. What does not end on SIGTERM then is killed; Postgres never is, since its own processes
 * would outlive it. Forked twice, so that the program has no child that it does not know.
 */
const watchThenBecome = `
exec 3<&0
program=$$
stop=$1
shift
watch() {
  read -r line <&3 && exit
  kill -$stop $program
  [ $stop = INT ] && exit
  for second in 1 2 3 4 5; do kill -0 $program || exit; sleep 1; done
  kill -KILL $program
}
( watch >/dev/null 2>&1 & )
exec "$@" 3<&- </dev/null
`;

/** The child is in a session of its own, so that Ctrl-C reaches this process alone, which stops things in order. */
export function spawnOnLifeline(options: LifelineOptions): ChildProcess {
  const stdio: StdioOptions = ["pipe", options.output, options.errors];
  const args = ["-c", watchThenBecome, "lifeline", options.stopSignal, options.program, ...options.args];
  const child = spawn("/bin/sh", args, {
    ...options.account,
    ...(options.folder && { cwd: options.folder }),
    env: options.environment ?? process.env,
    detached: true,
    stdio,
  });
  child.stdin?.on("error", ignoreClosedPipe);
  child.once("exit", () => child.stdin?.end("ended\n"));
  return child;
}

/** The watcher may be gone before the last line is written. */
function ignoreClosedPipe(): void {}
