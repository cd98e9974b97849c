/** A small rehearsal from command to verdict, observed by Prometheus: it is GO, and all its records agree. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { type RecordedTarget, readRecording } from "../../dashboards/draw/recording.ts";
import { readBoards } from "../../dashboards/panel-queries.ts";
import { findK6 } from "../../loadtests/run/find-k6.ts";
import { findPrometheus } from "../../observe/prometheus/find-prometheus.ts";
import { ask, queryInstant } from "../../observe/prometheus/query.ts";
import { noOther } from "../../observe/recorded/record-boards.ts";
import { generatorSaturated } from "../../readiness/causes/generator-saturated/cause.ts";
import { alertEvidenceSchema } from "../../readiness/evidence/alert-evidence.ts";
import { readSignals } from "../../readiness/evidence/signals/read-signals.ts";
import { readRunFolder } from "../../readiness/report/read-evidence.ts";
import { isRunning, runFirstbell, startNode } from "../support/child.ts";
import { descendantsOf } from "../support/descendants.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";
import { patience } from "../support/patience.ts";
import { createLook, searchStream } from "../support/personal-data/find-personal-data.ts";
import { knownKinds } from "../support/personal-data/shapes.ts";
import { countedByPostgres, countedBySis, readDatabaseEvidence } from "./counted-statements.ts";
import { readRehearsedPeople, searchRun, searchSeries, watchAnswers } from "./left-behind.ts";
import { countedTwice, shown, waitedTwice } from "./observed.ts";
import { minutesMs, rehearse } from "./small-rehearsal.ts";

let home: HomeFolder;
let observing: ReturnType<typeof startNode>;
let prometheusUrl = "";
/** The rehearsal that Prometheus observed. */
let observed = { run: "", folder: "" };
/** The last response of each target that Prometheus scraped, by job. */
let answers = new Map<string, string>();

const observeAnswer = z.object({ prometheus: z.string() });
const ruleGroups = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ name: z.string(), health: z.string() })) })),
});

/** Ratio of neighboring bounds of k6's native histograms. */
const histogramFactor = 2 ** (1 / 8);

/** k6 is built before anything is measured: its build uses every core. */
beforeAll(async () => {
  await findK6({ environment: process.env });
  await findPrometheus({ environment: process.env });
  home = await makeHomeFolder();
  observing = startNode(["firstbell.ts", "observe", "--port", "0", "--json"], home.environment);
  prometheusUrl = observeAnswer.parse(JSON.parse(await observing.line(/"prometheus"/))).prometheus;
}, 25 * minutesMs);

/** Stops Prometheus when interrupted. */
afterAll(async () => {
  const started = await descendantsOf(observing.processId);
  observing.kill("SIGINT");
  expect((await observing.finished).exitCode).toBe(130);
  await vi.waitFor(() => expect(started.filter(isRunning)).toEqual([]), patience);
  await home.remove();
});

test(
  "a good opening day on a quiet machine is GO, which at less than its real rate is no permission, and its report is rebuilt",
  async () => {
    const watching = watchAnswers(prometheusUrl);
    // Keeps traces even though nothing is slow.
    const { exitCode, answer, errors } = await rehearse(home, ["--observe"], { SIS_TRACE_SLOW_MS: "1" });
    answers = await watching.stop();
    const notHeld = answer.requirements.filter(({ status }) => status !== "held");
    expect(notHeld, errors).toEqual([]);
    expect([answer.verdict, exitCode]).toEqual(["GO", 10]);
    observed = { run: answer.run, folder: dirname(answer.report) };
    const before = await readFile(answer.report);
    const rebuilt = await runFirstbell(["report", observed.folder], home.environment);
    expect(rebuilt.exitCode).toBe(10);
    expect(before.equals(await readFile(answer.report))).toBe(true);
  },
  5 * minutesMs,
);

test("nothing that the rehearsal left behind contains anyone's name, address, id, token or password", async () => {
  const people = await readRehearsedPeople(home.path);
  const counted = Object.fromEntries(knownKinds.map((kind) => [kind, people[kind].size]));
  console.info("looked for", counted);
  for (const kind of ["name", "e-mail address", "user name", "id"] as const)
    expect(counted[kind], kind).toBeGreaterThan(2_000);
  expect(counted["student number"]).toBeGreaterThan(1_990);
  expect(counted["phone number"]).toBeGreaterThan(500);
  expect(counted["session token"]).toBeGreaterThan(50);
  expect(counted.password).toBe(32);
  const look = createLook(people);
  const run = await searchRun(observed.folder, look);
  const logs = ["sis.log", "collector.log", "k6.log"];
  expect(run.files).toEqual(
    expect.arrayContaining([...logs, "traces.ndjson", "signals.ndjson.gz", "alerts.json"]),
  );
  // Matches in the files that may contain personal data show that the search works.
  expect(new Set(run.onPurpose.map(({ place, kind }) => `${place}: ${kind}`))).toEqual(
    new Set([
      ...["id", "name", "e-mail address", "phone number", "student number"].map(
        (kind) => `ledger.ndjson: ${kind}`,
      ),
      // Students whom a good opening day leaves without classes.
      "audit.json: id",
      "audit-findings.ndjson: id",
      "report.json: id",
      "report.html: id",
      "last-looks.ndjson: id",
    ]),
  );
  const series = await searchSeries(prometheusUrl, look);
  expect(series.values).toBeGreaterThan(300);
  expect(series.exemplars).toBeGreaterThan(0);
  expect([...answers.keys()].sort()).toEqual(["firstbell", "postgres", "sis", "sis-schools"]);
  const finds = await Promise.all(
    [...answers].map(([job, text]) => searchStream(`/metrics of ${job}`, Readable.from([text]), look)),
  );
  expect([...run.finds, ...series.finds, ...finds.flat()]).toEqual([]);
});

async function readEvidence() {
  const { evidence } = await readRunFolder(observed.folder);
  const { load, ledger } = evidence;
  if (load === undefined || ledger === undefined)
    throw new Error("the evidence of the observed rehearsal is missing");
  const span = { fromMs: Date.parse(load.startedAt) - 2000, toMs: Date.parse(load.endedAt) + 4000 };
  return { load, ledger, span };
}

test("what is tried when everyone has left doesn't count as what the system was asked", async () => {
  const signals = await readSignals(join(observed.folder, "signals.ndjson.gz"));
  const asked = (route: string) =>
    signals.increase("http_request_duration_seconds_count", { route }, signals.fromMs, signals.toMs);
  expect(asked("section-roster")).toBeGreaterThan(0);
  expect(asked("openapi")).toBe(0);
});

test("in the clean rehearsal no alert fired but for the tests' own busy machine, and every rule was evaluated without an error", async () => {
  const alerts = alertEvidenceSchema.parse(
    JSON.parse(await readFile(join(observed.folder, "alerts.json"), "utf8")),
  );
  expect(alerts).toMatchObject({ rules: "rehearsal", blind: [] });
  const fired = "alerts" in alerts ? alerts.alerts : [];
  expect(fired.filter(({ labels }) => labels.component !== generatorSaturated.component)).toEqual([]);
  const { groups } = ruleGroups.parse(await ask(prometheusUrl, "rules", {}));
  const rules = groups.flatMap(({ rules }) => rules);
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.filter(({ health }) => health !== "ok")).toEqual([]);
});

test("every number in the report matches Prometheus for the same run", async () => {
  const { load, ledger, span } = await readEvidence();
  for (const pair of countedTwice(observed.run, load, ledger))
    expect([pair.quantity, await shown(prometheusUrl, pair, span.toMs)]).toEqual([
      pair.quantity,
      pair.reported,
    ]);
  for (const { quantity, reported, atLeast, atMost } of waitedTwice(observed.run, load)) {
    const least = await shown(prometheusUrl, atLeast, span.toMs);
    const most = await shown(prometheusUrl, atMost, span.toMs);
    expect(reported, quantity).toBeGreaterThan(least / histogramFactor);
    expect(reported, quantity).toBeLessThan(most * histogramFactor);
  }
});

test("Postgres counted every statement and row that the SIS counted, and watching cost almost nothing", async () => {
  const evidence = await readDatabaseEvidence(observed.folder);
  const { counts, requests } = await countedBySis(observed.folder);
  expect(countedByPostgres(evidence)).toEqual(counts);
  expect(Object.keys(counts).length).toBeGreaterThan(30);
  const sum = (of: (phase: (typeof evidence.phases)[number]) => number): number =>
    evidence.phases.reduce((all, phase) => all + of(phase), 0);
  expect(sum((phase) => phase.requests ?? 0)).toBe(requests);
  expect(sum(({ watchSeconds }) => watchSeconds)).toBeLessThan(
    0.05 * sum(({ fromMs, toMs }) => (toMs - fromMs) / 1000),
  );
  const { restarts, unreachableSeconds, missing, plans } = evidence;
  expect({ restarts, unreachableSeconds, missing }).toEqual({
    restarts: 0,
    unreachableSeconds: 0,
    missing: [],
  });
  expect(plans.filter(({ scans }) => scans.length > 0)).toEqual([]);
});

test("each panel of each board shows data from a healthy rehearsal, and the recording is kept", async () => {
  const { run, panels, other, toMs } = await readRecording(observed.folder);
  expect(run).toBe(observed.run);
  const boards = await readBoards();
  expect(boards.length).toBeGreaterThan(5);
  const queries = boards.flatMap(({ uid, panels: ofBoard }) =>
    ofBoard.flatMap(({ id, targets }) => targets.map(({ refId }) => ({ panel: `${uid}/${id}`, refId }))),
  );
  const recorded = Object.entries(panels).flatMap(([panel, targets]) =>
    targets.map(({ refId }) => ({ panel, refId })),
  );
  expect(recorded).toEqual(queries);
  // The only run of its home has no other run to compare with, so it's compared with itself.
  const asItself = async ({ expr }: RecordedTarget): Promise<boolean> => {
    if (other.run !== noOther || !expr.includes(noOther)) return false;
    const answer = await queryInstant(prometheusUrl, expr.replaceAll(noOther, run), toMs);
    return answer.some(({ points }) => points.some(([, value]) => Number.isFinite(value)));
  };
  const shows = async (target: RecordedTarget): Promise<boolean> =>
    target.series.some(({ points }) => points.some(([, value]) => value !== null)) ||
    (await asItself(target));
  const empty: string[] = [];
  for (const [panel, targets] of Object.entries(panels))
    for (const target of targets) if (!(await shows(target))) empty.push(`${panel}: ${target.expr}`);
  expect(empty).toEqual([]);
});
