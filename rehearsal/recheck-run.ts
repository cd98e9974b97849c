/** Derives again what a run's judged files are derived from, and finds those that don't follow. */
import { join } from "node:path";
import { z } from "zod";
import { gatherEvidence } from "../loadtests/run/gather-evidence.ts";
import { k6Files } from "../loadtests/run/k6-process.ts";
import { readPlan } from "../loadtests/run/read-plan.ts";
import { allRules } from "../readiness/audit/all-rules.ts";
import type { AuditEvidence, RunEvidence } from "../readiness/evidence/evidence.ts";
import type { FoundEvidence } from "../readiness/evidence/found-evidence.ts";
import type { LedgerEvidence } from "../readiness/evidence/ledger-evidence.ts";
import type { LoadEvidence } from "../readiness/evidence/load-evidence.ts";
import { loadSchema } from "../readiness/evidence/load-file.ts";
import type { ChangedFile } from "../readiness/evidence/seal-evidence.ts";
import { countLedger } from "./count-ledger.ts";
import { type Difference, differencesOf } from "./differences.ts";
import { readStagedFault } from "./staged-fault-file.ts";

/** What is missing or malformed is a gap of its own, so it isn't named here again. */
export async function recheckRun(
  directory: string,
  { run, load, ledger, audit }: FoundEvidence,
): Promise<ChangedFile[]> {
  const parts = await Promise.all([
    run === undefined ? [] : recheckInputs(directory, run),
    load === undefined ? [] : recheckLoad(directory, load),
    ledger === undefined ? [] : recheckLedger(directory, ledger),
    audit === undefined ? [] : recheckAudit(audit, run, ledger),
  ]);
  return parts.flat();
}

async function recheckLoad(directory: string, load: LoadEvidence): Promise<ChangedFile[]> {
  const file = "load.json";
  return orUnreadable(file, "the files that it is derived from", async () => {
    const again = loadSchema.parse(JSON.parse(JSON.stringify(await gatherEvidence(directory))));
    return described(file, differencesOf(load, again), "what k6, the plan and the machine recorded");
  });
}

async function recheckInputs(directory: string, run: RunEvidence): Promise<ChangedFile[]> {
  const file = "run.json";
  return orUnreadable(file, "plan.json", async () => {
    const { scenario, students, load } = await readPlan(k6Files(directory).plan);
    const fault = await readStagedFault(directory);
    const seen = { scenario: run.scenario, students: run.students, load: run.load, fault: run.fault };
    return described(
      file,
      differencesOf(seen, { scenario, students, load, fault }),
      "plan.json and fault.json",
    );
  });
}

async function recheckLedger(directory: string, ledger: LedgerEvidence): Promise<ChangedFile[]> {
  const file = "ledger-account.json";
  return orUnreadable(file, "ledger.ndjson", async () => {
    const counted = await countLedger(join(directory, "ledger.ndjson"));
    const byKind = Object.fromEntries(
      ledger.byKind.map(({ kind, attempted, ok, refused, unknown }) => [
        kind,
        { attempted, ok, refused, unknown },
      ]),
    );
    return described(
      file,
      differencesOf({ entries: ledger.entries, byKind }, counted),
      "the lines of ledger.ndjson",
    );
  });
}

function recheckAudit(
  { rules, students }: AuditEvidence,
  run: RunEvidence | undefined,
  ledger: LedgerEvidence | undefined,
): ChangedFile[] {
  const file = "audit.json";
  const absent = allRules.filter(({ id }) => rules.filter((rule) => rule.id === id).length !== 1);
  const missing = absent.map(({ id }) => ({
    file,
    problem: `without rule ${id}; each rule was expected, once`,
  }));
  if (run === undefined || ledger === undefined || Math.abs(students - run.students) <= mostMoved(ledger))
    return missing;
  const problem = `students is ${students}; about ${run.students} follows from run.json and the ledger`;
  return [...missing, { file, problem }];
}

/** No write enrolls or removes more than one student; others that are gone are in the account. */
function mostMoved({ entries, faults }: LedgerEvidence): number {
  return entries + faults.reduce((sum, { students }) => sum + students, 0);
}

const mostNamed = 5;

function described(file: string, differences: readonly Difference[], source: string): ChangedFile[] {
  const named = differences.slice(0, mostNamed).map(({ path, seen, wanted }) => ({
    file,
    problem: `${path} is ${seen}; ${wanted} follows from ${source}`,
  }));
  const others = differences.length - named.length;
  return others === 0 ? named : [...named, { file, problem: `${others} other values differ, too` }];
}

async function orUnreadable(
  file: string,
  sources: string,
  check: () => Promise<ChangedFile[]>,
): Promise<ChangedFile[]> {
  try {
    return await check();
  } catch (error) {
    const problem = `this version of Firstbell can't derive it again from ${sources}: ${reasonOf(error)}`;
    return [{ file, problem }];
  }
}

/** Without a period at its end. */
function reasonOf(error: unknown): string {
  const [issue] = error instanceof z.ZodError ? error.issues : [];
  if (issue !== undefined) return `${issue.path.join(".")}: ${issue.message}`;
  const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return first.replace(/\.$/, "");
}
