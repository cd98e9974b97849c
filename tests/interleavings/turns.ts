/** One session's turns: it waits before each statement until it's told to go on. */

export type Turns = {
  /** Running includes waiting for Postgres. */
  state(): "running" | "ready" | "ended";
  /** Waits for the next turn. */
  ask(): Promise<void>;
  /** Lets the ready statement run. */
  go(): void;
  end(): void;
  /** Resolves when a statement is ready or the session has ended. */
  stopped(): Promise<void>;
};

export function createTurns(): Turns {
  let state: ReturnType<Turns["state"]> = "running";
  let turn = Promise.withResolvers<void>();
  let stop = Promise.withResolvers<void>();
  const stopAs = (next: typeof state): void => {
    state = next;
    stop.resolve();
  };
  return {
    state: () => state,
    ask: () => {
      stopAs("ready");
      return turn.promise;
    },
    go: () => {
      const waiting = turn;
      state = "running";
      turn = Promise.withResolvers();
      stop = Promise.withResolvers();
      waiting.resolve();
    },
    end: () => stopAs("ended"),
    stopped: () => stop.promise,
  };
}
