/** A fault that is put in on purpose, from outside the SIS, and what the harness must make of it. */
import type { CauseId } from "../readiness/causes/cause-list.ts";
import type { Verdict } from "../readiness/judge/judge.ts";
import type { BrokenPart } from "./broken-sis/broken-part.ts";
import type { DatabaseProxy } from "./database-proxy.ts";

/** What a fault may lay hands on while the load runs. */
export type Scene = {
  databaseUrl: string;
  /** Where the SIS answers. */
  target: string;
  sisProcessId: number;
  generatorProcessId: number;
  /** Between the SIS and the database; only for faults that ask for it. */
  proxy: DatabaseProxy | null;
  restartDatabase(): Promise<void>;
};

/** People are turned away; on a machine that others fill as well, the run says nothing. */
export const felt: readonly Verdict[] = ["NO-GO", "INVALID RUN"];

/** Ends the fault; called once. */
export type Withdraw = () => Promise<void>;

export type Fault = {
  id: string;
  /** The cause that the report must name first. */
  cause: CauseId;
  /** What is done, in words for the table of the proof. */
  done: string;
  /** How long it stands. */
  seconds: number;
  /** Alerts on other causes that are true as well while it stands. */
  alsoTrue: readonly string[];
  /** What the run must be judged to be; where nothing stands here, people need not feel the fault at this load. */
  verdicts?: readonly Verdict[];
  /** The part of the SIS that is replaced by a broken one, which misbehaves only while the fault stands. */
  brokenPart?: BrokenPart;
  /** Whether the SIS reaches the database through a proxy. */
  throughProxy?: boolean;
  begin(scene: Scene): Promise<Withdraw>;
};
