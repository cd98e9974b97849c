/** One rehearsal on a running Postgres: the district, the SIS, the load, the checks, and the report. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Scenario } from "../loadtests/model/scenario.ts";
import { withClient } from "../parts/postgres/client.ts";
import { auditRoster } from "../readiness/audit/audit.ts";
import { findingsFiles } from "../readiness/evidence/findings-files.ts";
import { findSecrets } from "../readiness/ledger/find-secrets.ts";
import { startLookingUp } from "../readiness/ledger/look-up.ts";
import { type ReconcileOptions, reconcileLedger } from "../readiness/ledger/reconcile.ts";
import { startWatchingCommits } from "../readiness/ledger/watch-commits.ts";
import type { WrittenReport } from "../readiness/report/write-report.ts";
import { schoolDayAfter } from "../seed/district/calendar.ts";
import { integrationClients, integrationSecret } from "../seed/district/integration-clients.ts";
import { guardianPassword } from "../seed/district/passwords.ts";
import { keepPrivileges } from "../seed/load/seeded-state.ts";
import { referenceLedger } from "../targets/reference-sis/ledger/reference-ledger.ts";
import { readHandedOut } from "../targets/reference-sis/people/handed-out.ts";
import { type Issuer, startIssuer } from "../targets/reference-sis/people/issuer.ts";
import { keepWaysIn } from "../targets/reference-sis/people/ways-in.ts";
import { rosterViews } from "../targets/reference-sis/roster-views.sql.ts";
import { startCollector } from "./collector-process.ts";
import type { Context } from "./context.ts";
import { startDatabaseWatch } from "./database-watch.ts";
import { findInterleavings } from "./interleavings-file.ts";
import { killSis } from "./kill-sis.ts";
import { makeDistrict } from "./make-district.ts";
import { type Observing, startObserving } from "./observing.ts";
import { playScenario } from "./play-scenario.ts";
import { runningPrometheus } from "./prometheus-part.ts";
import { type RecordedRun, recordRun } from "./recorded-run.ts";
import type { RunFolder } from "./run-folder.ts";
import { startSis } from "./sis-process.ts";
import { prepareSisRole } from "./sis-role.ts";
import { type SisOptions, sisSessionHours } from "./sis-settings.ts";

export type Rehearsal = Omit<RecordedRun, "kind" | "staging"> & {
  readonly scenario: Scenario;
  readonly staging?: Staging;
};

/** What is running when the first people arrive. */
export type Stage = {
  readonly sisUrl: string;
  readonly sisProcessId: number;
  readonly generatorProcessId: number;
  readonly observing: Observing | undefined;
};

/** For rehearsals with an injected fault. */
export type Staging = {
  /** What it is called in the run's description. */
  readonly fault: string;
  /** Replaces the SIS's own entry point. */
  readonly sis: Partial<Pick<SisOptions, "entry" | "settings">> & {
    /** Where the SIS reaches the database, if that isn't where it is. */
    readonly databaseHost?: string;
  };
  /** Runs during the load; the rehearsal waits for it, and fails if it fails. */
  play(stage: Stage): Promise<void>;
};

export function runRehearsal(rehearsal: Rehearsal): Promise<WrittenReport> {
  return recordRun({ ...rehearsal, kind: "rehearsal" }, (context) =>
    rehearseAndCheck({ ...rehearsal, context }),
  );
}

async function rehearseAndCheck(rehearsal: Rehearsal): Promise<void> {
  const { context, server, district } = rehearsal;
  await makeDistrict(context, server, district);
  await server.prepareFor("serving");
  const seen = await serveAndLoad(rehearsal);
  const searchedFiles = await searchFiles(rehearsal, seen);
  await writeJudged(rehearsal, "ledger-account.json", await reconcile(rehearsal, { ...seen, searchedFiles }));
  await writeJudged(rehearsal, "audit.json", await audit(rehearsal));
  await keepInterleavings(rehearsal);
  context.signal.throwIfAborted();
}

/** What was found while the SIS was still running, and what people were given to sign in with. */
type SeenAlive = Required<Pick<ReconcileOptions, "lookUps" | "watchedCommits" | "waysIn">>;

async function serveAndLoad(rehearsal: Rehearsal): Promise<SeenAlive> {
  const { context, server, district, staging } = rehearsal;
  const { waysIn, ...entrance } = await openEntrance(context);
  const { issuer } = entrance;
  const { databaseUrl } = server;
  const [sis, collector] = await context.reporter.stage("serve", () => serve(rehearsal, issuer));
  const { url: collectorUrl } = collector;
  const observing = await observeIfAsked(rehearsal, { sisMetricsUrl: sis.metricsUrl, collectorUrl });
  const database = await startDatabaseWatch(context, { ...rehearsal, metricsUrl: sis.metricsUrl });
  const looking = lookUpWrites(rehearsal);
  const watching = await watchCommits(rehearsal);
  let staged = Promise.resolve();
  const { passwordSignIns } = await playScenario(context, {
    ...rehearsal,
    ...{ ...entrance, observing, database, collectorUrl, databaseUrl },
    target: sis.url,
    metricsUrl: sis.metricsUrl,
    seed: district.seed,
    day: dayOf(rehearsal),
    sessionHours: waysIn.sessionHours,
    processes: { sis: sis.processId, postgres: server.processId() },
    onBegin: (generatorProcessId) => {
      const stage = { sisUrl: sis.url, sisProcessId: sis.processId, generatorProcessId, observing };
      staged = staging?.play(stage) ?? staged;
      // A failure is reported when this is awaited, after the load.
      staged.catch(() => {});
    },
    onEnd: async () => {
      await staged;
      await observing?.finish();
    },
  });
  const lookUps = await looking.stop();
  await staged;
  const watchedCommits = await watching.stop();
  await observing?.finish();
  await Promise.all([killSis(sis, databaseUrl), collector.stop()]);
  await database.finish();
  await issuer.stop();
  return { lookUps, watchedCommits, waysIn: { ...waysIn, passwordSignIns } };
}

/** The issuer, which keeps what people are given to sign in with. */
async function openEntrance({ cleanup, environment }: Context) {
  const sinceMs = Date.now();
  const { given, ...entrance } = keepWaysIn(await startIssuer());
  cleanup.add("the issuer", entrance.issuer.stop);
  return { ...entrance, waysIn: { ...given, sinceMs, sessionHours: sisSessionHours(environment) } };
}

function lookUpWrites({ context, server: { databaseUrl }, runDirectory }: Rehearsal) {
  const ledgerFile = join(runDirectory, "ledger.ndjson");
  const looking = startLookingUp({ databaseUrl, ledgerFile, target: referenceLedger, nowMs: Date.now });
  context.cleanup.add("the look-up of writes", async () => void (await looking.stop()));
  return looking;
}

async function watchCommits({ context, server }: Rehearsal) {
  const watching = await startWatchingCommits(server.databaseUrl);
  context.cleanup.add("the watch over commits", async () => void (await watching.stop()));
  return watching;
}

/** The SIS, and the collector beside it. */
async function serve(rehearsal: Rehearsal, issuer: Issuer) {
  const { context, server, runDirectory, observe, staging } = rehearsal;
  const tracesUrl = observe ? (await runningPrometheus(context))?.tracesUrl : undefined;
  const logFile = join(runDirectory, "sis.log");
  const sisOptions = { issuer, port: 0, logFile, tracesUrl, today: dayOf(rehearsal) };
  const { databaseUrl } = server;
  return Promise.all([
    startSis(context, { ...sisOptions, databaseUrl: await sisDatabaseUrl(rehearsal), ...staging?.sis }),
    startCollector(context, { databaseUrl, logFile: join(runDirectory, "collector.log") }),
  ]);
}

async function sisDatabaseUrl({ context, server, staging }: Rehearsal): Promise<string> {
  const url = new URL(await prepareSisRole(context, server));
  const asOwner = { connectionString: server.databaseUrl, application_name: "firstbell" };
  await withClient(asOwner, keepPrivileges);
  url.host = staging?.sis.databaseHost ?? url.host;
  return url.href;
}

async function observeIfAsked(
  { observe, context, district, ...run }: Rehearsal,
  urls: { sisMetricsUrl: string; collectorUrl: string },
): Promise<Observing | undefined> {
  return observe ? startObserving(context, { ...run, ...urls, students: district.students }) : undefined;
}

/** What the SIS, the generator and the harness have written down, before anything is derived from it. */
async function searchFiles(
  { server, district: { seed }, runDirectory }: Rehearsal,
  { waysIn }: Pick<SeenAlive, "waysIn">,
) {
  const passwords = [...waysIn.guardians].map((guardian) => guardianPassword(seed, guardian));
  const ofSystems = integrationClients.map(({ client }) => integrationSecret(seed, client));
  const secrets = await readHandedOut(server.databaseUrl, waysIn, [...passwords, ...ofSystems]);
  return await findSecrets(runDirectory, secrets);
}

function reconcile(
  { context, server, runDirectory, runId }: Rehearsal,
  seen: SeenAlive & Pick<ReconcileOptions, "searchedFiles">,
) {
  const { databaseUrl } = server;
  const files = {
    ledgerFile: join(runDirectory, "ledger.ndjson"),
    findingsFile: join(runDirectory, findingsFiles.ledger),
  };
  return context.reporter.stage("reconcile", () =>
    reconcileLedger({ databaseUrl, ...files, runId, target: referenceLedger, ...seen }),
  );
}

/** Opening day, or the next day of school after the district's history. */
function dayOf({ district }: Rehearsal): string {
  return schoolDayAfter(district.through);
}

function audit(rehearsal: Rehearsal) {
  const { context, server, runDirectory } = rehearsal;
  const { databaseUrl } = server;
  const findingsFile = join(runDirectory, findingsFiles.audit);
  return context.reporter.stage("audit", () =>
    auditRoster({ databaseUrl, day: dayOf(rehearsal), views: rosterViews, findingsFile }),
  );
}

/** Only for the SIS as it ships: with an injected fault, a different one may be running. */
async function keepInterleavings(rehearsal: Rehearsal): Promise<void> {
  const { context, staging } = rehearsal;
  const played = staging === undefined ? await findInterleavings(context.settings) : undefined;
  if (played !== undefined) await writeJudged(rehearsal, "interleavings.json", played);
}

/** A file that the verdict depends on names its run, so that one of another run is noticed. */
async function writeJudged(
  { runId: run, runDirectory }: RunFolder,
  name: string,
  content: object,
): Promise<void> {
  await writeFile(join(runDirectory, name), `${JSON.stringify({ run, ...content })}\n`);
}
