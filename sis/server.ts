/** A running SIS: migrates, connects, listens, and on stop finishes every request that it accepted. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { createGuessLimits } from "./access/guess-limits.ts";
import { accessMetrics } from "./access/module-metrics.ts";
import { openDistrictLogin, openIdentity } from "./access/open-identity.ts";
import { createPasswordHasher } from "./access/passwords.ts";
import { keepRemovingExpired } from "./access/remove-expired.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { type MigrateOptions, migrate } from "./db/migrate.ts";
import { createPool } from "./db/pools.ts";
import { mayAlterAuditTrail } from "./db/roles.ts";
import type { Dependencies, PasswordHasher } from "./dependencies.ts";
import { createToday } from "./district-day.ts";
import { createSeal, sealKeyBytes } from "./http/seal.ts";
import { createHttpListener } from "./http-listener.ts";
import { listen } from "./listening.ts";
import { createOperationsApp } from "./operations-app.ts";
import { usualReadiness, watchReadiness } from "./readiness.ts";
import { keepWorking } from "./reports/module.ts";
import { type PoolName, poolNames } from "./telemetry/catalogue.ts";
import { createMetrics, type Metrics } from "./telemetry/metrics.ts";
import { collectProcessMetrics } from "./telemetry/process-metrics.ts";
import { observeStatements } from "./telemetry/statements.ts";
import { createTelemetry, startSchools, type Telemetry } from "./telemetry/telemetry.ts";
import { createSpanSender } from "./telemetry/tracing/send-spans.ts";
import { noteWait, stepNames } from "./telemetry/tracing/steps.ts";
import { openTraceFile } from "./telemetry/tracing/trace-file.ts";
import { createTracing, noTracing, type Tracing } from "./telemetry/tracing/tracing.ts";

export type RunningSis = {
  readonly port: number;
  /** Where liveness, readiness and metrics are. */
  readonly operationsPort: number;
  /** Accepts nothing new, finishes the requests in flight, closes the pools. False if the grace period ran out first. */
  stop(): Promise<boolean>;
};

/** Longer than a person pauses while working, so that a connection isn't closed just as they click. */
const keepAliveMs = 65_000;
/** How long a client may take to send its headers, and a whole request. */
const headersMs = 10_000;
const sendMs = 15_000;
/** How often connections are checked for it. */
const checkMs = 1_000;

/** `adapt` may replace dependencies before the app gets them. */
export async function startServer(
  config: Config,
  log: Logger,
  adapt: (dependencies: Dependencies) => Dependencies = (own) => own,
): Promise<RunningSis> {
  await migrate(migrateOptions(config));
  const dependencies = adapt(await createDependencies(config, log));
  await warnOfAlterableAuditTrail(dependencies);
  // Making the app computes for a while, and nobody waits yet: it isn't counted as a blocked event loop.
  const app = createApp(dependencies);
  const processMetrics = collectProcessMetrics(dependencies.metrics);
  const stopSchools = await startSchools(dependencies.telemetry, dependencies.core, log);
  const stopKeys = dependencies.identity.keepFresh();
  const stopRemoving = keepRemovingExpired(dependencies);
  const stopReports = keepWorking(dependencies);
  const server = createServer(
    {
      keepAliveTimeout: keepAliveMs,
      headersTimeout: headersMs,
      requestTimeout: sendMs,
      connectionsCheckingInterval: checkMs,
    },
    createHttpListener(app),
  );
  const drain = createDrain(server);
  const operations = await startOperations(config, dependencies);
  const port = await listen(server, config.PORT, config.HOST);
  const stop = async (): Promise<boolean> => {
    const finished = await drain(config.SIS_SHUTDOWN_GRACE_MS);
    await operations.stop();
    stopSchools();
    stopKeys();
    await Promise.all([stopRemoving(), stopReports()]);
    processMetrics.stop();
    await Promise.all(poolNames.map((name) => dependencies[name].end()));
    await dependencies.telemetry.tracing.shutdown();
    return finished;
  };
  return { port, operationsPort: operations.port, stop };
}

/** Listens until the requests in flight are finished, so that a drain can be watched. */
async function startOperations(
  config: Config,
  { gate, metrics }: Dependencies,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const readiness = watchReadiness(gate, usualReadiness);
  const listener = getRequestListener(createOperationsApp(metrics, readiness).fetch);
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  const port = await listen(server, config.SIS_OPERATIONS_PORT, config.SIS_OPERATIONS_HOST);
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await readiness.stop();
  };
  return { port, stop };
}

function migrateOptions({ DATABASE_URL, SIS_OWNER_DATABASE_URL }: Config): MigrateOptions {
  if (SIS_OWNER_DATABASE_URL === undefined) return { connectionString: DATABASE_URL };
  const sisRole = decodeURIComponent(new URL(DATABASE_URL).username);
  return { connectionString: SIS_OWNER_DATABASE_URL, sisRole };
}

async function warnOfAlterableAuditTrail({ gate, log }: Dependencies): Promise<void> {
  if (!(await mayAlterAuditTrail(gate))) return;
  const advice =
    "the SIS's role in Postgres could alter the audit trail: let DATABASE_URL name a role that owns nothing, and SIS_OWNER_DATABASE_URL the owner";
  log.warn({ event: "audit-trail-alterable" }, advice);
}

async function createDependencies(config: Config, log: Logger): Promise<Dependencies> {
  const metrics = createMetrics();
  const clock = () => new Date();
  const on = config.SIS_TELEMETRY === "on";
  const tracing = on ? openTracing(config, log, clock) : noTracing;
  const telemetry = createTelemetry(on, metrics, tracing);
  return {
    ...createPools(config, log, metrics, telemetry),
    clock,
    today: createToday(clock, config.SIS_TIME_ZONE, config.SIS_TODAY),
    metrics,
    telemetry,
    log,
    identity: openIdentity(config, { clock, metrics, log }),
    districtLogin: openDistrictLogin(config, log),
    passwords: await createPasswords(config, metrics, telemetry),
    guesses: createGuessLimits(clock),
    seal: createSeal(sealKey(config), clock),
    settings: settingsOf(config),
  };
}

function openTracing(config: Config, log: Logger, clock: () => Date): Tracing {
  const { SIS_TRACE_FILE: path, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config;
  return createTracing({
    slowMs: config.SIS_TRACE_SLOW_MS,
    journeys: config.SIS_JOURNEYS,
    clock,
    file:
      path === undefined ? undefined : openTraceFile({ path, tracesAtMost: config.SIS_TRACES_AT_MOST, log }),
    sender:
      endpoint === undefined ? undefined : createSpanSender({ endpoint, share: config.SIS_TRACE_SHARE }),
  });
}

function createPasswords(config: Config, metrics: Metrics, { context }: Telemetry): Promise<PasswordHasher> {
  const wait = metrics.of(accessMetrics.rows).histogram("sis_password_check_wait_seconds", {});
  return createPasswordHasher({
    concurrency: config.SIS_HASH_CONCURRENCY,
    queue: config.SIS_HASH_QUEUE,
    retryAfterSeconds: 2,
    waited: (seconds) => {
      noteWait(context.getStore(), stepNames.passwordWait, seconds);
      wait.observe(seconds);
    },
    checked: (seconds) => noteWait(context.getStore(), stepNames.passwordCheck, seconds),
  });
}

function createPools(
  config: Config,
  log: Logger,
  metrics: Metrics,
  { on, context }: Telemetry,
): Pick<Dependencies, PoolName> {
  const open = (name: PoolName, connections: number) => {
    const pool = createPool({
      connectionString: config.DATABASE_URL,
      applicationName: `sis-${name}`,
      connections,
      statementTimeoutMs: config.SIS_STATEMENT_TIMEOUT_MS,
      lockTimeoutMs: config.SIS_LOCK_TIMEOUT_MS,
      waitTimeoutMs: config.SIS_POOL_WAIT_MS,
      observer: on ? observeStatements(metrics, context, name) : undefined,
    });
    pool.on("error", (error) => log.warn({ err: error }, "an idle database connection was lost"));
    return pool;
  };
  return {
    core: open("core", config.SIS_CORE_CONNECTIONS),
    portal: open("portal", config.SIS_PORTAL_CONNECTIONS),
    gate: open("gate", config.SIS_GATE_CONNECTIONS),
    integration: open("integration", config.SIS_INTEGRATION_CONNECTIONS),
  };
}

function sealKey({ SIS_COOKIE_KEY: given }: Config): Uint8Array {
  return given === undefined ? randomBytes(sealKeyBytes) : Buffer.from(given, "base64url");
}

export function settingsOf(config: Config): Dependencies["settings"] {
  return {
    schoolYear: config.SIS_SCHOOL_YEAR,
    timeZone: config.SIS_TIME_ZONE,
    sessionHours: config.SIS_SESSION_HOURS,
    transfersPerHour: config.SIS_TRANSFERS_PER_HOUR,
    secureCookies: config.SIS_SECURE_COOKIES,
    coreInFlight: config.SIS_CORE_IN_FLIGHT,
    portalInFlight: config.SIS_PORTAL_IN_FLIGHT,
    signInInFlight: config.SIS_HASH_CONCURRENCY + config.SIS_HASH_QUEUE + config.SIS_PORTAL_CONNECTIONS,
    inFlightBySession: config.SIS_SESSION_IN_FLIGHT,
    inFlightByAddress: config.SIS_ADDRESS_IN_FLIGHT,
    integrationInFlight: config.SIS_INTEGRATION_IN_FLIGHT,
    rowWaitMs: config.SIS_LOCK_TIMEOUT_MS,
    queueWaitMs: config.SIS_QUEUE_WAIT_MS,
    behindProxy: config.SIS_BEHIND_PROXY,
    districtSignInInFlight: config.SIS_DISTRICT_SIGN_INS_IN_FLIGHT,
    bodyBytes: config.SIS_BODY_BYTES,
    slowRequestMs: config.SIS_SLOW_REQUEST_MS,
  };
}

/** While draining, each answer closes its connection, so that clients don't send more on it. */
function createDrain(server: Server): (graceMs: number) => Promise<boolean> {
  let draining = false;
  const underWay = new Set<ServerResponse>();
  server.prependListener("request", (_: IncomingMessage, response: ServerResponse) => {
    if (draining) response.setHeader("Connection", "close");
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
  });
  return async (graceMs) => {
    draining = true;
    for (const response of underWay) if (!response.headersSent) response.setHeader("Connection", "close");
    const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)));
    const timer = Promise.withResolvers<boolean>();
    const timeout = setTimeout(() => timer.resolve(false), graceMs);
    const finished = await Promise.race([closed, timer.promise]);
    clearTimeout(timeout);
    if (!finished) server.closeAllConnections();
    return finished;
  };
}
