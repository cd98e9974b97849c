/** A short load by real k6 on the real SIS: planned people arrive, and what they write is in the ledger and the tables. */
import { readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findK6, type K6Binary } from "../../../loadtests/run/find-k6.ts";
import { readConsole } from "../../../loadtests/run/read-console.ts";
import { type RunPlanOptions, runPlan } from "../../../loadtests/run/run-scenario.ts";
import { openingDay } from "../../../loadtests/scenarios/opening-day.ts";
import { BadInput } from "../../../parts/bad-input.ts";
import { forbiddenKinds } from "../../../readiness/evidence/forbidden-evidence.ts";
import type { LedgerEntry } from "../../../readiness/evidence/ledger-entry.ts";
import { type LoadEvidence, requestKinds } from "../../../readiness/evidence/load-evidence.ts";
import { accessKinds } from "../../../readiness/evidence/walk-evidence.ts";
import { judge } from "../../../readiness/judge/judge.ts";
import { isEnough } from "../../../readiness/requirements/enough.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";
import { timeZone } from "../../../seed/district/calendar.ts";
import { integrationSecret } from "../../../seed/district/integration-clients.ts";
import { guardianPassword } from "../../../seed/district/passwords.ts";
import { allWrites } from "../../../targets/reference-sis/all-writes.ts";
import { allRequests } from "../../../targets/reference-sis/client/all-requests.ts";
import { readLedger } from "../support/read-ledger.ts";
import { districtSeed, type ServedDistrict, serveDistrict } from "../support/served-district.ts";
import { shortPlan } from "../support/short-plan.ts";

const buildMs = 600_000;
let served: ServedDistrict;
let k6: K6Binary;

beforeAll(async () => {
  k6 = await findK6({ environment: process.env, onProgress: console.log });
  served = await serveDistrict();
}, buildMs);
afterAll(() => served.stop());

async function options(runId: string): Promise<RunPlanOptions> {
  const { target, metricsUrl, database, issuer, sisProcessId } = served;
  return {
    target,
    metricsUrl,
    databaseUrl: database.url,
    seed: districtSeed,
    timeZone,
    guardianPassword: (guardianId) => guardianPassword(districtSeed, guardianId),
    clientSecret: (client) => integrationSecret(districtSeed, client),
    runId,
    runDirectory: await served.runDirectory(),
    k6,
    issuer,
    processes: { sis: sisProcessId, postgres: undefined },
  };
}

async function query(text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: served.database.url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text, values);
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * Counselors are signed out, and half of the class lists lose everyone, while the load runs. The database refuses to
 * delete a seat that has marks, so its triggers are off meanwhile.
 */
async function denyOwnRows(): Promise<void> {
  await query(
    "DELETE FROM sessions WHERE account_id IN (SELECT id FROM accounts WHERE role = 'counselor')",
    [],
  );
  await query(
    `BEGIN; SET LOCAL session_replication_role = replica;
     DELETE FROM section_enrollments WHERE section_id % 2 = 0; COMMIT`,
    [],
  );
}

/** Command lines of k6 processes that name this folder. */
async function k6In(folder: string): Promise<string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.startsWith(k6.path) && line.includes(folder));
}

/** Visits of each journey with writes in which people give up on purpose, in a load this small. */
const mostAnsweredFirst = 12;

describe("a load of a few seconds", () => {
  const plan = shortPlan();
  let evidence: LoadEvidence;
  let entries: LedgerEntry[];
  let folder: string;

  beforeAll(async () => {
    const given = await options("short");
    folder = given.runDirectory;
    ({ load: evidence } = await runPlan({ ...openingDay, judgedBy: ["read"] }, plan, given));
    entries = await readLedger(join(folder, "ledger.ndjson"));
  });

  test("is judged by every kind of request that was sent, whatever the scenario names", () => {
    expect(evidence.scenario.judgedBy).toEqual(requestKinds);
  });

  test("k6 finishes on its own: no one is dropped, cut off or stopped by a script error", () => {
    expect([0, 99]).toContain(evidence.generatorExitCode);
    expect(evidence.generator).toMatchObject({
      droppedArrivals: 0,
      interruptedArrivals: 0,
      scriptErrors: 0,
    });
  });

  test("every phase starts the planned arrivals, give or take one per stream", () => {
    for (const phase of evidence.phases) {
      const streams = plan.streams.filter((stream) => stream.phase === phase.id).length;
      expect(Math.abs(phase.startedArrivals - phase.plannedArrivals)).toBeLessThanOrEqual(streams);
    }
  });

  test("every kind of request is measured over the whole load, and none fails", () => {
    for (const kind of requestKinds) {
      const whole = evidence.requests.find((row) => row.kind === kind && !row.name && !row.phase);
      expect(whole?.count).toBeGreaterThanOrEqual(20);
      expect(whole).toMatchObject({ failed: 0 });
    }
  });

  test("requests by name add up to the requests of their kind", () => {
    for (const kind of requestKinds) {
      const rows = evidence.requests.filter((row) => row.kind === kind);
      const count = (some: typeof rows) => some.reduce((sum, row) => sum + row.count, 0);
      const whole = count(rows.filter((row) => row.name === null && row.phase === null));
      expect(count(rows.filter((row) => row.name !== null))).toBe(whole);
      expect(count(rows.filter((row) => row.phase !== null))).toBe(whole);
    }
  });

  test("the seconds have as many arrivals, requests and sign-ins as the whole", async () => {
    const console = await readConsole(join(folder, "ledger.ndjson"));
    const total = (figure: (second: (typeof evidence.seconds)[number]) => number) =>
      evidence.seconds.reduce((sum, second) => sum + figure(second), 0);
    const started = evidence.phases.reduce((sum, phase) => sum + phase.startedArrivals, 0);
    const requests = evidence.requests.filter((row) => row.name === null && row.phase === null);
    const signIns = evidence.signInMinutes.reduce((sum, minute) => sum + minute.attempts, 0);
    expect(total((second) => second.startedArrivalsPerSecond)).toBe(started);
    expect(total((second) => second.completedArrivalsPerSecond)).toBe(started);
    const forbidden = evidence.forbidden.kinds.reduce((sum, { refused }) => sum + refused, 0);
    const pairs = evidence.rivals.map(
      ({ oneTold, bothConfirmed, unclear }) => oneTold + bothConfirmed + unclear,
    );
    const rivals = pairs.reduce((sum, each) => sum + each, forbidden);
    const replayed = evidence.replays.reduce((sum, { compared }) => sum + compared, rivals);
    const apart = console.visits.reduce((sum, { answersLost }) => sum + answersLost, replayed);
    // Of those who give up on purpose, a few are answered first: such a request is counted nowhere else.
    const answeredFirst =
      total((second) => second.requestsPerSecond) - requests.reduce((sum, row) => sum + row.count, apart);
    expect(answeredFirst).toBeGreaterThanOrEqual(0);
    expect(answeredFirst).toBeLessThanOrEqual(mostAnsweredFirst);
    expect(evidence.journeys.reduce((sum, { count }) => sum + count, 0)).toBe(
      total((second) => second.requestsPerSecond),
    );
    expect(signIns).toBe(requests.find((row) => row.kind === "sign-in")?.count);
    expect(total((second) => second.cores.generator)).toBeGreaterThan(0);
    expect(total((second) => second.cores.sis)).toBeGreaterThan(0);
  });

  test("every visit says where its time went: waiting, thinking, and hardly anything else", () => {
    const sum = (of: (row: (typeof evidence.visits)[number]) => number) =>
      evidence.visits.reduce((total, row) => total + of(row), 0);
    expect(sum(({ visits }) => visits)).toBe(
      evidence.phases.reduce((total, { startedArrivals }) => total + startedArrivals, 0),
    );
    expect(sum(({ waitSeconds }) => waitSeconds)).toBeGreaterThan(0);
    expect(sum(({ thinkSeconds }) => thinkSeconds)).toBeGreaterThan(sum(({ otherSeconds }) => otherSeconds));
  });

  test("everyone comes from a school", () => {
    const sum = (rows: readonly { readonly visits: number }[]) =>
      rows.reduce((total, { visits }) => total + visits, 0);
    expect(sum(evidence.schools)).toBe(sum(evidence.visits));
  });

  test("each answer that shows what is on record is compared with it, and is right", () => {
    const { compared, samples } = evidence.answers;
    expect(samples).toEqual([]);
    const requests = allRequests.flatMap((table) => Object.keys(table));
    const withoutBody = "sign-out";
    expect(compared.map(({ name }) => name)).toEqual(
      requests.filter((name) => name !== withoutBody).toSorted(),
    );
  });

  test("everything that is forbidden is tried, and refused", () => {
    expect(evidence.forbidden.kinds.map(({ kind }) => kind)).toEqual([...forbiddenKinds]);
    expect(evidence.forbidden.samples).toEqual([]);
    for (const { refused, admitted, unclear } of evidence.forbidden.kinds) {
      expect(refused).toBeGreaterThan(0);
      expect(admitted + unclear).toBe(0);
    }
  });

  test("every class whose teacher came has attendance on record", () => {
    expect(evidence.rolls?.missing).toEqual([]);
    expect(evidence.rolls?.due).toBeGreaterThanOrEqual(12);
  });

  test("the ledger has a line for every number of every user, and each kind of write", () => {
    expect(evidence.ledgerLines).toEqual(
      Object.fromEntries(
        allWrites.map(({ kind }) => [kind, entries.filter((entry) => entry.kind === kind).length]),
      ),
    );
    const byUser = Map.groupBy(entries, (entry) => entry.user);
    for (const [user, own] of byUser) {
      expect(own.map((entry) => entry.sequence).sort((one, other) => one - other)).toEqual(
        own.map((_, index) => index + 1),
      );
      for (const entry of own) expect(entry.op).toBe(`short-${user}-${entry.sequence}`);
    }
    expect(new Set(entries.map((entry) => entry.kind))).toEqual(new Set(allWrites.map(({ kind }) => kind)));
  });

  test("people look for what they entered, of every kind, and so does somebody else; all of it is there", () => {
    const kinds = (by: string) =>
      new Set(evidence.readBacks.filter((row) => row.by === by).map(({ kind }) => kind));
    const confirmed = entries.filter(({ outcome }) => outcome === "ok").map(({ kind }) => kind);
    expect(kinds("self")).toEqual(new Set(confirmed));
    expect(kinds("other").size).toBeGreaterThan(4);
    for (const row of evidence.readBacks) expect(row).toMatchObject({ stale: 0, contested: 0 });
  });

  test("writes of every kind are sent again under the same key, and answered as before", () => {
    const confirmed = entries.filter(({ outcome }) => outcome === "ok").map(({ kind }) => kind);
    expect(new Set(evidence.replays.map(({ kind }) => kind))).toEqual(new Set(confirmed));
    for (const row of evidence.replays) expect(row).toMatchObject({ different: 0, unclear: 0, samples: [] });
  });

  test("what people look up is what others entered before", () => {
    expect(evidence.lookUps.map(({ name }) => name)).toEqual([
      ...["assignment-scores", "family-attendance", "family-grades", "family-schedule"],
      ...["school-health-visits", "school-students", "section-roster", "student-schedule", "transcript"],
    ]);
    for (const row of evidence.lookUps) expect(row).toMatchObject({ outdated: 0, samples: [] });
  });

  test("of two people who change the same record at the same moment, one is told", () => {
    expect(evidence.rivals.map(({ kind }) => kind)).toEqual([
      ...["attendance.submit", "enrollment.enroll", "enrollment.no-show", "enrollment.transfer"],
      ...["enrollment.withdraw", "health.give-dose", "health.record-visit", "placements.check"],
      ...["schedule.add", "schedule.drop", "schedule.move", "scores.enter"],
      ...["transcripts.enter-course", "transcripts.verify-course"],
    ]);
    for (const { kind, bothConfirmed, oneTold, unclear } of evidence.rivals) {
      expect([kind, bothConfirmed]).toEqual([kind, 0]);
      // A student who was marked present that morning isn't a no-show, so neither is confirmed.
      if (kind === "enrollment.no-show") expect(oneTold + unclear).toBeGreaterThan(0);
      // One pair may be unclear, as when a third person comes in between.
      else expect([kind, isEnough(oneTold, oneTold + unclear)]).toEqual([kind, true]);
    }
  });

  test("what the SIS acknowledged is in its tables under the operation's id", async () => {
    const ok = entries.filter((entry) => entry.outcome === "ok").map((entry) => entry.op);
    const rows = await query("SELECT operation_id FROM audit_trail WHERE operation_id = ANY($1)", [ok]);
    expect(rows).toHaveLength(ok.length);
    const told = evidence.rivals.reduce((sum, { oneTold }) => sum + oneTold, 0);
    expect(ok.length).toBeGreaterThan((entries.length - told) * 0.8);
  });

  test("a student whom an office enrolled or received has a class in every required period", async () => {
    const students = entries.flatMap((entry) => {
      if (entry.outcome !== "ok") return [];
      if (entry.kind === "enrollment.enroll") return [entry.answer?.studentId ?? 0];
      return entry.kind === "enrollment.transfer" ? [entry.sent.studentId] : [];
    });
    const rows = await query(
      `SELECT student_id FROM section_enrollments WHERE student_id = ANY($1) AND end_date IS NULL GROUP BY 1`,
      [students],
    );
    expect(students.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(new Set(students).size);
  });

  test("every declared route refuses people who may not call it, and nothing is left untried", () => {
    expect(evidence.walk).toMatchObject({ uncovered: [], admitting: [] });
    const { kinds, missing } = { kinds: new Set<string>(accessKinds), missing: evidence.walk?.unfound ?? [] };
    expect(missing.filter(({ unfound }) => kinds.has(unfound))).toEqual([]);
    const refused = evidence.walk?.tried.filter((row) => row.refused > 0).map(({ tried }) => tried);
    expect(refused).toEqual(expect.arrayContaining([...accessKinds]));
  });

  test("most pages are opened by people who may, and none may be kept", () => {
    const opened = evidence.answers.looks.find(({ name }) => name === "pages");
    expect(isEnough(opened?.answered ?? 0, opened?.asked ?? 1)).toBe(true);
    const pages = new Set(evidence.walk?.reads.flatMap(({ route, by }) => (by === "page" ? [route] : [])));
    expect(evidence.answers.compared.filter(({ name }) => pages.has(name))).toEqual([]);
  });

  test("the evidence is in files, without passwords or sessions", async () => {
    const files = await readdir(folder);
    expect(files.sort()).toEqual([
      "k6-config.json",
      "k6-options.json",
      "k6-series.ndjson.gz",
      "k6-summary.json",
      "k6.log",
      "last-looks.ndjson",
      "ledger.ndjson",
      "load.json",
      "machine.ndjson",
      "plan.json",
      "played.json",
      "signals.ndjson.gz",
      "walk.ndjson",
    ]);
    expect(JSON.parse(await readFile(join(folder, "load.json"), "utf8"))).toEqual({
      run: "short",
      ...evidence,
    });
  });
});

test("denying people their own data, or returning empty rosters, doesn't pass for a good answer", async () => {
  const plan = shortPlan();
  const given = await options("denied");
  let denied: Promise<unknown> | undefined;
  const onProgress: RunPlanOptions["onProgress"] = ({ second }) => {
    if (second >= 2) denied ??= denyOwnRows();
  };
  const { load: evidence } = await runPlan(openingDay, plan, { ...given, onProgress });
  await denied;
  const judgment = judge(
    {
      run: undefined,
      load: evidence,
      ledger: undefined,
      audit: undefined,
      interleavings: undefined,
      seal: undefined,
    },
    requirements,
    [],
  );
  const failed = judgment.requirements.filter(({ status }) => status === "failed").map(({ id }) => id);
  expect(evidence.generator.scriptErrors).toBe(0);
  expect(failed).toEqual(
    expect.arrayContaining(["reliability.errors", "reliability.empty-answers", "records.shown"]),
  );
  expect(evidence.seconds.some(({ failedPerSecond }) => failedPerSecond > 0)).toBe(true);
});

test("an interrupt stops k6, and the run ends with its reason", async () => {
  const given = await options("cut");
  const interrupt = new AbortController();
  const reason = new Error("interrupted");
  const running = runPlan(openingDay, shortPlan(), {
    ...given,
    signal: interrupt.signal,
    onProgress: ({ second }) => {
      if (second > 0) interrupt.abort(reason);
    },
  });
  await expect(running).rejects.toBe(reason);
  expect(await k6In(given.runDirectory)).toEqual([]);
});

test.skipIf(process.platform !== "linux")(
  "a disk that is full ends the load at once, though nobody has read what couldn't be written",
  async () => {
    const given = await options("full");
    await symlink("/dev/full", join(given.runDirectory, "machine.ndjson"));
    const plan = shortPlan();
    await expect(runPlan(openingDay, plan, given)).rejects.toMatchObject({ code: "ENOSPC" });
    const { visits } = await readConsole(join(given.runDirectory, "ledger.ndjson"));
    const arrivals = plan.streams.reduce((sum, stream) => sum + stream.arrivals, 0);
    expect(visits.length).toBeLessThan(arrivals / 2);
    expect(await k6In(given.runDirectory)).toEqual([]);
  },
);

test("a target on another machine is refused before any request goes to it", async () => {
  const given = { ...(await options("far")), target: "http://sis.district.example" };
  await expect(runPlan(openingDay, shortPlan(), given)).rejects.toThrow(BadInput);
  expect(await readdir(given.runDirectory)).toEqual([]);
});
