/** Stops what was started, in reverse order: at the end, on a failure, on Ctrl-C. */

export type Cleanup = {
  /** Aborts at the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  add(name: string, stop: () => Promise<void>): void;
  /** Stops everything, last started first; tries every stop and throws the failures together. */
  run(): Promise<void>;
};

export class Interrupted extends Error {
  constructor(signal: NodeJS.Signals) {
    super(`interrupted by ${signal}`);
    this.name = "Interrupted";
  }
}

export function createCleanup(signal: AbortSignal): Cleanup {
  const stops: { name: string; stop: () => Promise<void> }[] = [];
  return {
    signal,
    add: (name, stop) => stops.push({ name, stop }),
    run: async () => {
      const failures: unknown[] = [];
      for (let last = stops.pop(); last !== undefined; last = stops.pop()) {
        const { name, stop } = last;
        await stop().catch((cause) => failures.push(new Error(`${name} could not be stopped`, { cause })));
      }
      if (failures.length > 0) throw new AggregateError(failures, "not everything could be stopped");
    },
  };
}

/**
 * Turns SIGINT, SIGTERM, SIGHUP and a closed output pipe (as with `head`) into an abort. Later signals change nothing:
 * it's already stopping.
 */
export function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] satisfies NodeJS.Signals[]) {
    process.on(name, () => controller.abort(new Interrupted(name)));
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => controller.abort(error));
  }
  return controller.signal;
}
