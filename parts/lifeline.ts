/** Starts programs that can't outlive this process: however it ends, even by kill -9, they are stopped. */
import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";

export type LifelineOptions = {
  readonly program: string;
  readonly args: string[];
  /** Signal sent to the program when this process is gone: Postgres shuts down fast on SIGINT. */
  readonly stopSignal: "INT" | "TERM";
  readonly environment?: NodeJS.ProcessEnv;
  readonly folder?: string;
  readonly account?: { readonly uid: number; readonly gid: number } | undefined;
  readonly output: "pipe" | "ignore" | "inherit" | number;
  readonly errors: "pipe" | "ignore" | "inherit" | number;
};

/**
 * A shell leaves a watcher behind and becomes the program, so that the child's process id is the program's. The
 * watcher waits on a pipe that only this process holds open: a line means that the program has ended; end of file
 * means that this process has. A program that ignores SIGTERM is then killed; Postgres never is, because its own
 * processes would outlive it. The watcher is forked twice, so that the program has no unexpected child.
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

/** The child has its own session, so Ctrl-C reaches only this process, which stops everything in order. */
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

/** The watcher may exit before the last line is written. */
function ignoreClosedPipe(): void {}
