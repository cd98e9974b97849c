/** Everything the app is given: no part of it makes its own pool, clock, metrics or log. */
import type { Pool } from "pg";
import type { Logger } from "pino";
import type { IdentityVerifier } from "./access/identity.ts";
import type { PasswordHasher } from "./access/passwords.ts";
import type { Metrics } from "./telemetry/metrics.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";

export type Settings = {
  /** The school year that enrollments are made in: 2027 is 2026-27. */
  schoolYear: number;
  /** Where the school day is: decides what day it is today. */
  timeZone: string;
  sessionHours: number;
  /** Cookies are marked Secure; off only where people reach the SIS by plain http, as in a rehearsal. */
  secureCookies: boolean;
  /** Requests that may be under way at once; the next one is shed. */
  coreInFlight: number;
  portalInFlight: number;
  signInInFlight: number;
  bodyBytes: number;
  /** A request slower than this stands out in the log. */
  slowRequestMs: number;
  /** Where staff and students begin to sign in, for the sign-in page's link. */
  districtSignInUrl?: string | undefined;
};

export type Dependencies = {
  core: Pool;
  portal: Pool;
  clock: () => Date;
  metrics: Metrics;
  telemetry: Telemetry;
  log: Logger;
  identity: IdentityVerifier;
  passwords: PasswordHasher;
  settings: Settings;
};
