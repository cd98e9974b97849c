/** Derives again what a run's judged files are derived from, and finds those that don't follow. */
import { join } from "node:path";
import { z } from "zod";
import { gatherEvidence } from "../loadtests/run/gather-evidence.ts";
import { k6Files } from "../loadtests/run/k6-process.ts";
import { readPlan } from "../loadtests/run/read-plan.ts";
import { allRules } from "../readiness/audit/all-rules.ts";
import type { AuditEvidence, RunEvidence } from "../readiness/evidence/evidence.ts";
import { findingsFiles } from "../readiness/evidence/findings-files.ts";
import type { FoundEvidence } from "../readiness/evidence/found-evidence.ts";
import type { InterleavingsEvidence } from "../readiness/evidence/interleavings-evidence.ts";
import type { LedgerEvidence } from "../readiness/evidence/ledger-evidence.ts";
import type { LoadEvidence } from "../readiness/evidence/load-evidence.ts";
import { loadSchema } from "../readiness/evidence/load-file.ts";
import type { ChangedFile } from "../readiness/evidence/seal-evidence.ts";
import { type Difference, differencesOf } from "./differences.ts";
import { readStagedFault } from "./staged-fault-file.ts";
import { comparedAudit } from "./sum-audit.ts";
import { comparedLedger } from "./sum-ledger.ts";

/** What is missing or malformed is a gap of its own, so it isn't named here again. */
export async function recheckRun(
  directory: string,
  { run, load, ledger, audit, interleavings }: FoundEvidence,
): Promise<ChangedFile[]> {
  const parts = await Promise.all([
    run === undefined ? [] : recheckInputs(directory, run),
    load === undefined ? [] : recheckLoad(directory, load),
    ledger === undefined ? [] : recheckLedger(directory, ledger),
    audit === undefined ? [] : recheckAudit(directory, audit, { run, ledger }),
    interleavings === undefined ? [] : recheckInterleavings(interleavings),
  ]);
  return parts.flat();
}

async function recheckLoad(directory: string, load: LoadEvidence): Promise<ChangedFile[]> {
  const file = "load.json";
  return orUnreadable(file, "the files that it is derived from", async () => {
    const gathered = await gatherEvidence(directory);
    const again = loadSchema.parse(JSON.parse(JSON.stringify(gathered.load)));
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

async function recheckLedger(directory: string, evidence: LedgerEvidence): Promise<ChangedFile[]> {
  const file = "ledger-account.json";
  const [ledger, findings] = [k6Files(directory).ledger, join(directory, findingsFiles.ledger)];
  const sources = `ledger.ndjson and ${findingsFiles.ledger}`;
  return orUnreadable(file, sources, async () => {
    const { seen, wanted } = await comparedLedger({ ledger, findings }, evidence);
    return described(file, differencesOf(seen, wanted), `the lines of ${sources}`);
  });
}

async function recheckAudit(
  directory: string,
  audit: AuditEvidence,
  { run, ledger }: Pick<FoundEvidence, "run" | "ledger">,
): Promise<ChangedFile[]> {
  const file = "audit.json";
  const absent = allRules.filter(({ id }) => audit.rules.filter((rule) => rule.id === id).length !== 1);
  const missing = absent.map(({ id }) => ({
    file,
    problem: `without rule ${id}; each rule was expected, once`,
  }));
  const summed = await orUnreadable(file, findingsFiles.audit, async () => {
    const { seen, wanted } = await comparedAudit(join(directory, findingsFiles.audit), audit);
    return described(file, differencesOf(seen, wanted, "rules"), `the lines of ${findingsFiles.audit}`);
  });
  const size = run && ledger ? sizeProblem(audit, run, ledger) : undefined;
  return [...missing, ...summed, ...(size === undefined ? [] : [{ file, problem: size }])];
}

function sizeProblem(
  { students }: AuditEvidence,
  run: RunEvidence,
  ledger: LedgerEvidence,
): string | undefined {
  if (Math.abs(students - run.students) <= mostMoved(ledger)) return undefined;
  return `students is ${students}; about ${run.students} follows from run.json and the ledger`;
}

/** Its totals follow from its pairs; nothing else in a run's folder says what was played. */
function recheckInterleavings(played: InterleavingsEvidence): ChangedFile[] {
  const { pairs, orders, violations } = played;
  const names = new Set(pairs.map(({ first, second }) => `${first} ${second}`));
  const sum = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  const wanted = {
    pairs: names.size,
    orders: sum((pair) => pair.orders),
    violations: sum((pair) => pair.violations.length),
  };
  const differences = differencesOf({ pairs: pairs.length, orders, violations }, wanted);
  return described("interleavings.json", differences, "its pairs");
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
