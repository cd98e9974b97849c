/** Everything the app is given: no part of it makes its own pool, clock, metrics or log. */
import type { Pool } from "pg";
import type { Logger } from "pino";
import type { GuessLimits } from "./access/guess-limits.ts";
import type { TokenFault } from "./access/token-rules.ts";
import type { Refusal } from "./errors.ts";
import type { Seal } from "./http/seal.ts";
import type { Metrics } from "./telemetry/metrics.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";

export type Settings = {
  /** The school year that enrollments are made in: 2027 is 2026-27. */
  readonly schoolYear: number;
  /** The district's time zone, which decides what day it is today. */
  readonly timeZone: string;
  readonly sessionHours: number;
  /** Mark cookies Secure; off only if people reach the SIS over plain HTTP, as in a rehearsal. */
  readonly secureCookies: boolean;
  /** How many requests of each class may be in flight; the next one is shed. */
  readonly coreInFlight: number;
  readonly portalInFlight: number;
  readonly signInInFlight: number;
  /** How many requests of one session may be in flight, and how many without a session from one client address. */
  readonly inFlightBySession: number;
  readonly inFlightByAddress: number;
  /** A request that would wait longer for a connection is shed. */
  readonly queueWaitMs: number;
  /** Longest wait of a write for another write to the same row. */
  readonly rowWaitMs: number;
  /** A proxy in front of us says where requests come from and whether they came over TLS. */
  readonly behindProxy: boolean;
  readonly districtSignInInFlight: number;
  readonly integrationInFlight: number;
  readonly bodyBytes: number;
  /** How many students of other schools one person may transfer in or look up in an hour. */
  readonly transfersPerHour: number;
  /** Slower requests are logged as warnings. */
  readonly slowRequestMs: number;
};

/** Who a valid ID token is for, or why it isn't valid. */
export type VerifiedIdentity =
  | {
      /** The `sub` claim. */
      readonly subject: string;
      /** The same for every spelling of one token. */
      readonly digest: Buffer;
      readonly expiresAt: Date;
    }
  | {
      readonly fault: TokenFault;
      /** How far in the future the token begins, if its signature is right. */
      readonly secondsAhead?: number;
    };

/** Verifies ID tokens of the district's single sign-on. */
export type IdentityVerifier = {
  /** Refuses while the issuer's keys can't be read. */
  verify(idToken: string): Promise<VerifiedIdentity | Refusal>;
  /** Reads the keys ahead of need until the returned function is called. */
  keepFresh(): () => void;
};

/** What a browser keeps while the person is at the district's single sign-on. */
export type KeptLogin = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Signs people in on the pages of the district's single sign-on; refuses while that can't be reached. */
export type DistrictLogin = {
  /** Where to send the browser, which comes back to `redirectUri`. */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly kept: KeptLogin } | Refusal>;
  /** Undefined if the district, or what came back from it, says no. */
  finish(callback: URL, kept: KeptLogin): Promise<{ readonly idToken: string | undefined } | Refusal>;
};

/** Checks passwords, a limited number at a time. */
export type PasswordHasher = {
  /** False for a wrong password. Without a hash (an unknown user) it takes just as long and returns false. */
  verify(passwordHash: string | undefined, password: string): Promise<boolean | Refusal>;
  hashing(): number;
  waiting(): number;
};

export type Dependencies = {
  readonly core: Pool;
  readonly portal: Pool;
  /** Looks up sessions that aren't known yet, so that requests with made-up ones don't wait in line with others. */
  readonly gate: Pool;
  /** For other systems, which read whole districts. */
  readonly integration: Pool;
  readonly clock: () => Date;
  /** The district's day, YYYY-MM-DD. */
  readonly today: () => string;
  readonly metrics: Metrics;
  readonly telemetry: Telemetry;
  readonly log: Logger;
  readonly identity: IdentityVerifier;
  /** Undefined where only tokens are exchanged. */
  readonly districtLogin: DistrictLogin | undefined;
  readonly passwords: PasswordHasher;
  readonly guesses: GuessLimits;
  /** Seals what browsers keep for us. */
  readonly seal: Seal;
  readonly settings: Settings;
};
