/** What people were given to sign in with during a run: nothing else may have opened a session. */

export type WaysIn = {
  /** When the first of them could have signed in: milliseconds since the Unix epoch. */
  readonly sinceMs: number;
  /** How long the system promises that a session lasts; undefined if nobody said. */
  readonly sessionHours: number | undefined;
  readonly tokens: readonly SignedToken[];
  /** SHA-256 of the tokens that other systems got for their secrets, in hexadecimal. */
  readonly clientTokens: ReadonlySet<string>;
  /** Guardians who were given their password, by their id. */
  readonly guardians: ReadonlySet<number>;
  /** How often the harness itself sent a password that may have opened a session, by user name. */
  readonly sentPasswords: ReadonlyMap<string, number>;
  /** How many sessions people may have opened with a password during the load, by account; undefined: nobody knows. */
  readonly passwordSignIns: ReadonlyMap<number, number> | undefined;
};

/** An ID token, which works once. */
export type SignedToken = {
  readonly subject: string;
  /** SHA-256 of what was signed, in hexadecimal. */
  readonly digest: string;
  /** Seconds since the Unix epoch. */
  readonly expiresAt: number;
};

/** What was given to people and other systems, and that nobody may write down. Digests are SHA-256 in hexadecimal. */
export type Secrets = {
  /** Passwords, and secrets of other systems, as they are sent. */
  readonly texts: readonly string[];
  /** Of whole tokens: nobody but their owners has the tokens themselves. */
  readonly tokenDigests: ReadonlySet<string>;
  /** Of the signed part of each ID token. */
  readonly idTokenDigests: ReadonlySet<string>;
  /** Of codes without their hyphens. */
  readonly codeDigests: ReadonlySet<string>;
};

/** Nobody was given anything. */
export const noWayIn: WaysIn = {
  ...{ sinceMs: 0, sessionHours: undefined, tokens: [] },
  ...{ clientTokens: new Set(), guardians: new Set(), sentPasswords: new Map(), passwordSignIns: undefined },
};
