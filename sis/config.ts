/** The SIS's settings from the environment, checked as a whole so that every bad one is reported at once. */
import { availableParallelism } from "node:os";
import { z } from "zod";
import { usualTimeZone } from "./district-day.ts";

const whole = (smallest: number, largest: number) => {
  const wanted = `a whole number from ${smallest} to ${largest}`;
  return z.coerce.number(wanted).int(wanted).min(smallest, wanted).max(largest, wanted);
};
/**
 * Two for each core: more of them answer no more requests, they only take turns on the cores, and where the SIS shares
 * those, it gets its own turn later (measured on two cores: refusals under twice the load that it can bear took 90 ms
 * at the 99th percentile with 8, and 25 ms with 4). For a database elsewhere, set twice the number of its cores.
 */
export const usualCoreConnections = Math.min(16, Math.max(4, 2 * availableParallelism()));

const flag = z.enum(["true", "false"], "true or false").transform((text) => text === "true");

const cookieKeyWanted = "32 random bytes in base64url: 43 characters";

const environment = z
  .object({
    DATABASE_URL: z.string("a postgres:// address").regex(/^postgres(ql)?:\/\//, "a postgres:// address"),
    /** With the role that owns the schema, if that of DATABASE_URL doesn't: migrates, and grants what the SIS needs. */
    SIS_OWNER_DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "a postgres:// address")
      .optional(),
    HOST: z.string().default("127.0.0.1"),
    /** 0 takes any free port. */
    PORT: whole(0, 65_535).default(8080),
    /** Liveness, readiness and metrics: not for the public. */
    SIS_OPERATIONS_HOST: z.string().default("127.0.0.1"),
    SIS_OPERATIONS_PORT: whole(0, 65_535).default(8081),
    /** The district's single sign-on: its issuer, our audience there, and its keys. */
    SIS_ISSUER: z.string().min(1, "the issuer's `iss`").optional(),
    SIS_AUDIENCE: z.string().min(1, "the audience's `aud`").optional(),
    SIS_JWKS_URL: z.url("an http address").optional(),
    /** Our secret there, to sign in on pages: the issuer is then an https address, or http on this machine. */
    SIS_CLIENT_SECRET: z.string().min(16, "at least 16 characters").optional(),
    /** How long the district's keys stay in use while its key server is down. */
    SIS_KEYS_KEPT_HOURS: whole(1, 720).default(24),
    /** How long the district's single sign-on may take to answer us. */
    SIS_DISTRICT_TIMEOUT_MS: whole(50, 60_000).default(1_000),
    /** How long an ID token may be valid. */
    SIS_ID_TOKEN_MINUTES: whole(1, 1_440).default(60),
    SIS_CORE_CONNECTIONS: whole(1, 500).default(usualCoreConnections),
    SIS_PORTAL_CONNECTIONS: whole(1, 500).default(4),
    /** For looking up sessions that this process hasn't seen lately. */
    SIS_GATE_CONNECTIONS: whole(1, 500).default(2),
    /** For other systems, which may read whole districts: few, so that people have the rest. */
    SIS_INTEGRATION_CONNECTIONS: whole(1, 500).default(2),
    SIS_CORE_IN_FLIGHT: whole(1, 100_000).default(300),
    SIS_PORTAL_IN_FLIGHT: whole(1, 100_000).default(150),
    /** A browser opens six connections; a script may do a little more. */
    SIS_SESSION_IN_FLIGHT: whole(1, 100_000).default(20),
    /** Requests without a session: many people may sign in from behind one address. */
    SIS_ADDRESS_IN_FLIGHT: whole(1, 100_000).default(250),
    SIS_INTEGRATION_IN_FLIGHT: whole(1, 100_000).default(40),
    SIS_DISTRICT_SIGN_INS_IN_FLIGHT: whole(1, 100_000).default(150),
    SIS_HASH_CONCURRENCY: whole(1, 64).default(availableParallelism()),
    /** How many password checks may wait: about 1.5 s of work for one core. */
    SIS_HASH_QUEUE: whole(0, 10_000).default(90),
    SIS_STATEMENT_TIMEOUT_MS: whole(1, 600_000).default(5_000),
    /** Longest wait for a row that is locked: behind other writes to the same row, and then in the database, together. */
    SIS_LOCK_TIMEOUT_MS: whole(1, 600_000).default(2_000),
    SIS_POOL_WAIT_MS: whole(1, 600_000).default(2_000),
    /** A request that would wait longer for a connection is shed at once. */
    SIS_QUEUE_WAIT_MS: whole(1, 600_000).default(1_000),
    /** Trust the last X-Forwarded-For and X-Forwarded-Proto: only where a proxy of ours sets them. */
    SIS_BEHIND_PROXY: flag.default(false),
    SIS_SHUTDOWN_GRACE_MS: whole(0, 600_000).default(15_000),
    SIS_SLOW_REQUEST_MS: whole(0, 600_000).default(1_000),
    SIS_BODY_BYTES: whole(1_024, 100_000_000).default(262_144),
    SIS_TRANSFERS_PER_HOUR: whole(1, 10_000).default(40),
    SIS_SESSION_HOURS: whole(1, 720).default(12),
    /** Pages are served over TLS: cookies are marked Secure, and their names begin with __Host-. */
    SIS_SECURE_COOKIES: flag.default(true),
    /** Seals what browsers keep for us. Without it, each process makes up its own: give several replicas one. */
    SIS_COOKIE_KEY: z.base64url(cookieKeyWanted).length(43, cookieKeyWanted).optional(),
    SIS_SCHOOL_YEAR: whole(2000, 2100).default(2027),
    SIS_TIME_ZONE: z
      .string()
      .refine(isTimeZone, "a time zone such as America/Los_Angeles")
      .default(usualTimeZone),
    /** The day to treat as today, to rehearse one that is still ahead or long past; the default is today. */
    SIS_TODAY: z.iso.date("a day as YYYY-MM-DD").optional(),
    /** Off drops request logs, statement and school metrics and traces, to measure what they cost. */
    SIS_TELEMETRY: z.enum(["on", "off"], "on or off").default("on"),
    /** Where to send traces as OTLP over HTTP, without `/v1/traces`. */
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url("an http address").optional(),
    /** The share of ordinary requests (neither slow nor failed) to send there: 0.05 is one in twenty. */
    SIS_TRACE_SHARE: z.coerce.number("0 to 1").min(0, "0 to 1").max(1, "0 to 1").default(0.05),
    /** A file for the traces of slow and failed requests, one JSON line each; the slowest of each route are kept. */
    SIS_TRACE_FILE: z.string().optional(),
    SIS_TRACE_SLOW_MS: whole(0, 600_000).default(1_000),
    /** Comma-separated names that a caller may give in `baggage: journey=…`; traces leave out all others. */
    SIS_JOURNEYS: z
      .string()
      .default("")
      .transform((names) => names.split(",")),
    SIS_TRACES_AT_MOST: whole(1, 10_000).default(200),
    SIS_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .superRefine(({ SIS_ISSUER, SIS_CLIENT_SECRET }, context) => {
    if (SIS_CLIENT_SECRET === undefined || isIssuerAddress(SIS_ISSUER)) return;
    const message = "an https address, or http on this machine, to sign in on pages (SIS_CLIENT_SECRET)";
    context.addIssue({ code: "custom", path: ["SIS_ISSUER"], message });
  })
  .superRefine(({ SIS_ISSUER, SIS_AUDIENCE, SIS_JWKS_URL }, context) => {
    const single = { SIS_ISSUER, SIS_AUDIENCE, SIS_JWKS_URL };
    const missing = Object.entries(single).filter(([, value]) => value === undefined);
    if (missing.length === 0 || missing.length === 3) return;
    for (const [name] of missing) {
      const message = "all of SIS_ISSUER, SIS_AUDIENCE and SIS_JWKS_URL, or none";
      context.addIssue({ code: "custom", path: [name], message });
    }
  });

export type Config = z.output<typeof environment>;
export type ConfigProblem = { readonly setting: string; readonly seen: string; readonly wanted: string };

export function readConfig(
  variables: Readonly<Record<string, string | undefined>>,
): { config: Config } | { problems: ConfigProblem[] } {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = environment.safeParse(set);
  if (result.success) return { config: result.data };
  return {
    problems: result.error.issues.map((issue) => describe(set, String(issue.path[0]), issue.message)),
  };
}

/** Every setting at its default, for an SIS that is described but not run. */
export function defaultConfig(): Config {
  return environment.parse({ DATABASE_URL: "postgres://127.0.0.1/none" });
}

/** The database URL contains a password. */
const secrets = new Set(["DATABASE_URL", "SIS_OWNER_DATABASE_URL", "SIS_COOKIE_KEY", "SIS_CLIENT_SECRET"]);

function describe(
  variables: Readonly<Record<string, string | undefined>>,
  setting: string,
  wanted: string,
): ConfigProblem {
  const seen = variables[setting] ?? "nothing";
  return { setting, seen: secrets.has(setting) && seen !== "nothing" ? "(not shown)" : seen, wanted };
}

const loopback = new Set(["127.0.0.1", "[::1]", "localhost"]);

function isIssuerAddress(issuer: string | undefined): boolean {
  if (issuer === undefined || !URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === "https:" || (protocol === "http:" && loopback.has(hostname));
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
