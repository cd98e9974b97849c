/** A fault that is injected on purpose from outside the SIS to prove a cause, and what it may use to do so. */

/** What a fault can reach while the load runs. */
export type Scene = {
  /** Where the SIS answers. */
  readonly sisUrl: string;
  /** A sign-in with a token that the SIS rejects. */
  readonly rejectedSignIn: PlainRequest;
  /** Signals a process of the rehearsal; throws if it has ended. */
  signal(target: "sis" | "generator", name: NodeJS.Signals): void;
  /** Its own database session. */
  openSession(applicationName: string): Promise<DatabaseSession>;
  /** Runs SQL as an administrator. */
  execute(...statements: readonly string[]): Promise<void>;
  /** Delays everything the SIS sends to the database, for a fault that goes `throughProxy`. */
  delayDatabase(milliseconds: number): void;
  restartDatabase(): Promise<void>;
};

/** One request to the SIS, its body already serialized as JSON. */
export type PlainRequest = {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
};

export type DatabaseSession = {
  query(sql: string): Promise<unknown>;
  end(): Promise<void>;
};

/** Ends the fault; called once. */
export type Withdraw = () => Promise<void>;

export type Fault = {
  readonly id: string;
  /** What is done, in words for the table of results. */
  readonly done: string;
  readonly seconds: number;
  /** Alerts of other causes that are also true while it lasts. */
  readonly alsoTrue: readonly string[];
  /** The verdict the run must get. Left out if users may not notice the fault at this load. */
  readonly outcome?: FaultOutcome;
  /**
   * The part of the SIS that is replaced by a broken one, proof/broken-sis/parts/<name>.ts; it misbehaves only while
   * the fault lasts.
   */
  readonly brokenPart?: string;
  /** Whether the SIS reaches the database through a proxy. */
  readonly throughProxy?: true;
  begin(scene: Scene): Promise<Withdraw>;
};

/** `users-fail`: NO-GO, or INVALID RUN if other programs fill the machine too. `invalid`: INVALID RUN. */
export type FaultOutcome = "users-fail" | "invalid";

/** Turns the broken part on, and off again at the end: each SIGUSR2 flips it. */
export async function switchBrokenPart({ signal }: Scene): Promise<Withdraw> {
  signal("sis", "SIGUSR2");
  return async () => signal("sis", "SIGUSR2");
}
