/** The SIS in process, on its own database with the two small schools, with requests on behalf of its people. */
import { randomBytes, randomUUID } from "node:crypto";
import { pino } from "pino";
import { createGuessLimits } from "../../sis/access/guess-limits.ts";
import { noIdentity } from "../../sis/access/open-identity.ts";
import { createPasswordHasher } from "../../sis/access/passwords.ts";
import { createApp, type SisApp } from "../../sis/app.ts";
import { createPool } from "../../sis/db/pools.ts";
import type { Dependencies, Settings } from "../../sis/dependencies.ts";
import { createToday } from "../../sis/district-day.ts";
import { createSeal, sealKeyBytes } from "../../sis/http/seal.ts";
import { hashToken, newSessionToken } from "../../sis/http/session-token.ts";
import { createOperationsApp } from "../../sis/operations-app.ts";
import { type PoolName, poolNames } from "../../sis/telemetry/catalogue.ts";
import { createMetrics } from "../../sis/telemetry/metrics.ts";
import { observeStatements } from "../../sis/telemetry/statements.ts";
import { createTelemetry } from "../../sis/telemetry/telemetry.ts";
import { noTracing, type Tracing } from "../../sis/telemetry/tracing/tracing.ts";
import { type Contract, readContract } from "./contract.ts";
import { createDatabase, type TestDatabase } from "./postgres.ts";
import { insertSmallSchool } from "./small-school.ts";

/** Opening day, 8:15 a.m. */
export const testNow = new Date("2026-08-11T15:15:00Z");

export const testSettings: Settings = {
  schoolYear: 2027,
  timeZone: "America/Los_Angeles",
  sessionHours: 12,
  transfersPerHour: 40,
  secureCookies: false,
  coreInFlight: 200,
  portalInFlight: 100,
  signInInFlight: 100,
  inFlightBySession: 100,
  inFlightByAddress: 100,
  rowWaitMs: 5_000,
  queueWaitMs: 2_000,
  behindProxy: false,
  districtSignInInFlight: 100,
  integrationInFlight: 100,
  bodyBytes: 262_144,
  slowRequestMs: 5_000,
};

export type Asked = {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

export type TestApp = {
  readonly sis: SisApp;
  readonly dependencies: Dependencies;
  readonly database: TestDatabase;
  /** The token of a new session for the account, created in the database. */
  signIn(person: { readonly accountId: number }): Promise<string>;
  /** A JSON request; writes get a fresh Idempotency-Key unless `headers` has one. Undefined sends it without a session. */
  ask(person: { readonly accountId: number } | undefined, path: string, asked?: Asked): Promise<Response>;
  /** The OpenAPI document. */
  describe(): object;
  /** What the port for operations answers. */
  operations(path: string): Promise<Response>;
  /** Throws if an answer that it gave isn't as its OpenAPI document says. */
  stop(): Promise<void>;
};

export type TestAppOptions = Partial<
  Pick<Dependencies, "identity" | "districtLogin" | "passwords" | "clock" | "today" | "log">
> & {
  readonly settings?: Partial<Settings>;
  readonly tracing?: Tracing;
};

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createDatabase("sis");
  await insertSmallSchool(database.url);
  const dependencies = await makeDependencies(database.sisUrl, options);
  await dependencies.telemetry.schools.refresh(dependencies.core);
  const sis = createApp(dependencies);
  const undocumented = compareAnswers(sis);
  const operations = createOperationsApp(dependencies.metrics, { reached: () => true });
  const signIn = createSignIn(dependencies);
  return {
    sis,
    dependencies,
    database,
    signIn,
    ask: createAsk(sis, signIn),
    describe: () => describe(sis),
    operations: async (path) => await operations.request(path),
    stop: async () => {
      // The database is dropped while Postgres is still closing the connections, so these errors are expected.
      const pools = poolNames.map((name) => dependencies[name]);
      for (const pool of pools) pool.on("error", () => {});
      await Promise.all(pools.map((pool) => pool.end()));
      await database.drop();
      if (undocumented.size > 0) throw new Error([...undocumented].join("\n"));
    },
  };
}

export async function makeDependencies(url: string, options: TestAppOptions): Promise<Dependencies> {
  const pool = {
    connectionString: url,
    statementTimeoutMs: 5_000,
    lockTimeoutMs: 5_000,
    waitTimeoutMs: 5_000,
  };
  const clock = options.clock ?? (() => testNow);
  const metrics = createMetrics();
  const telemetry = createTelemetry(true, metrics, options.tracing ?? noTracing);
  const open = (name: PoolName, connections: number) =>
    createPool({
      ...pool,
      applicationName: `test-${name}`,
      connections,
      observer: observeStatements(metrics, telemetry.context, name),
    });
  return {
    core: open("core", 8),
    portal: open("portal", 2),
    gate: open("gate", 2),
    integration: open("integration", 2),
    clock,
    today: options.today ?? createToday(clock, testSettings.timeZone),
    metrics,
    telemetry,
    log: options.log ?? pino({ level: "silent" }),
    identity: options.identity ?? noIdentity,
    passwords:
      options.passwords ?? (await createPasswordHasher({ concurrency: 2, queue: 20, retryAfterSeconds: 1 })),
    districtLogin: options.districtLogin,
    guesses: createGuessLimits(clock),
    seal: createSeal(randomBytes(sealKeyBytes), clock),
    settings: { ...testSettings, ...options.settings },
  };
}

/** Opens a session for an account, without a password. */
export function createSignIn({ core, clock, settings }: Dependencies): TestApp["signIn"] {
  return async ({ accountId }) => {
    const token = newSessionToken();
    const expiresAt = new Date(clock().getTime() + settings.sessionHours * 3_600_000);
    const values = [hashToken(token), accountId, expiresAt];
    await core.query("INSERT INTO sessions (token_hash, account_id, expires_at) VALUES ($1, $2, $3)", values);
    return token;
  };
}

function describe({ routes }: SisApp): object {
  return routes.of({ name: "tests", title: "Tests" }).describe();
}

/** Asks it as people do: with a session, a fresh key for each write, and a body in JSON. */
export function createAsk(sis: SisApp, signIn: TestApp["signIn"]): TestApp["ask"] {
  return async (person, path, asked = {}) => {
    const method = asked.method ?? "GET";
    const body = asked.body === undefined ? null : JSON.stringify(asked.body);
    const headers = new Headers(method === "GET" ? {} : { "Idempotency-Key": randomUUID() });
    if (person !== undefined) headers.set("Authorization", `Bearer ${await signIn(person)}`);
    if (body !== null) headers.set("Content-Type", "application/json");
    setAll(headers, asked.headers);
    return await sis.hono.request(path, { method, headers, body });
  };
}

/** Compares every answer with the OpenAPI document, and collects the differences in the set that it returns. */
function compareAnswers(sis: SisApp): ReadonlySet<string> {
  const undocumented = new Set<string>();
  const { fetch } = sis.hono;
  let contract: Contract | undefined;
  sis.hono.fetch = async (request, ...rest) => {
    contract ??= readContract(describe(sis));
    const response = await fetch(request, ...rest);
    const { pathname } = new URL(request.url);
    const problems = await contract.problems({ method: request.method, path: pathname }, response);
    for (const problem of problems) undocumented.add(problem);
    return response;
  };
  return undocumented;
}

function setAll(headers: Headers, more: Readonly<Record<string, string>> = {}): void {
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
}
