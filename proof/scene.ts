/** The parts of a running rehearsal that a fault may use. */
import type { Scene } from "../readiness/causes/fault.ts";
import { signInWithDistrict } from "../targets/reference-sis/client/requests/access.ts";
import type { DatabaseProxy } from "./database-proxy.ts";
import { executeAsAdministrator, openSession } from "./database-session.ts";

export type SceneParts = {
  readonly databaseUrl: string;
  readonly sisUrl: string;
  readonly sisProcessId: number;
  readonly generatorProcessId: number;
  /** Between the SIS and the database, for faults that ask for it. */
  readonly proxy: DatabaseProxy | undefined;
  readonly restartDatabase: () => Promise<void>;
};

export function openScene({ databaseUrl, proxy, ...parts }: SceneParts): Scene {
  const processIds = { sis: parts.sisProcessId, generator: parts.generatorProcessId };
  return {
    sisUrl: parts.sisUrl,
    rejectedSignIn: signInWithDistrict("expired"),
    signal: (target, name) => {
      process.kill(processIds[target], name);
    },
    openSession: (applicationName) => openSession(applicationName, databaseUrl),
    execute: (...statements) => executeAsAdministrator(databaseUrl, statements),
    delayDatabase: (milliseconds) => {
      if (proxy === undefined) throw new Error("this fault does not ask for a proxy");
      proxy.delay(milliseconds);
    },
    restartDatabase: parts.restartDatabase,
  };
}
