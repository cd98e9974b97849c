/** Adds up a ledger's findings once more, and without a database. */
import {
  type LedgerEvidence,
  type LedgerFault,
  type LookedUp,
  ledgerFaults,
  type RefusalEvidence,
} from "../readiness/evidence/ledger-evidence.ts";
import {
  type LedgerFinding,
  ledgerFindingSchema,
  sumLookedUp,
} from "../readiness/evidence/ledger-finding.ts";
import { mostSamples, mostSchools } from "../readiness/ledger/ledger-account.ts";
import { countLedger } from "./count-ledger.ts";
import { readFindings } from "./read-findings.ts";

type OfFault = LedgerEvidence["faults"][number];
type RefusalLine = Extract<LedgerFinding, { finding: "refusal" }>;
type FaultLine = Extract<LedgerFinding, { finding: "fault" }>;
type Sample = Pick<FaultLine, "op" | "expected" | "found">;
type OfKind = Pick<LedgerEvidence["byKind"][number], "unknownPresent" | "unknownAbsent" | "superseded">;

type SummedFault = Pick<OfFault, "operations" | "students" | "studentIds" | "worstSchools"> & {
  readonly samples: number;
};

type SummedLedger = Pick<
  LedgerEvidence,
  "compared" | "unsafeSettings" | "watchedCommits" | "searchedFiles"
> & {
  readonly refusals: Readonly<Record<string, Rulings>>;
  readonly lookedUp: LookedUp;
  readonly faults: Readonly<Record<string, SummedFault>>;
  readonly ofKind: (kind: string) => OfKind;
  /** Whether a sample is among the findings. */
  readonly hasSample: (fault: LedgerFault, sample: Sample) => boolean;
};

type Compared = Pick<
  SummedLedger,
  "compared" | "unsafeSettings" | "watchedCommits" | "searchedFiles" | "faults" | "refusals"
> & {
  readonly entries: number;
  readonly lookedUp: LedgerEvidence["lookedUp"];
  readonly byKind: Readonly<Record<string, Omit<LedgerEvidence["byKind"][number], "kind">>>;
};

/** What the evidence says, and what the ledger and its findings say. */
export async function comparedLedger(
  { ledger, findings }: { readonly ledger: string; readonly findings: string },
  evidence: LedgerEvidence,
): Promise<{ readonly seen: Compared; readonly wanted: Compared }> {
  const { entries, byKind } = await countLedger(ledger);
  const { ofKind, hasSample, ...summed } = await sumFindings(findings);
  const wanted: Compared["byKind"] = Object.fromEntries(
    Object.entries(byKind).map(([kind, counts]) => [kind, { ...counts, ...ofKind(kind) }]),
  );
  return { seen: ofEvidence(evidence, hasSample), wanted: { ...summed, entries, byKind: wanted } };
}

function ofEvidence(evidence: LedgerEvidence, hasSample: SummedLedger["hasSample"]): Compared {
  const { entries, compared, unsafeSettings, watchedCommits, searchedFiles, lookedUp, byKind, faults } =
    evidence;
  const rulings = (evidence.refusals ?? []).map(({ kind, code, ...of }): [string, Rulings] => [
    `${kind} ${code}`,
    of,
  ]);
  const refusals: Compared["refusals"] = Object.fromEntries(rulings);
  return {
    ...{ entries, compared, unsafeSettings, watchedCommits, searchedFiles, lookedUp, refusals },
    byKind: Object.fromEntries(byKind.map(({ kind, ...counts }) => [kind, counts])),
    faults: Object.fromEntries(
      faults.map(({ fault, samples, ...of }) => [
        fault,
        { ...of, samples: samples.filter((sample) => hasSample(fault, sample)).length },
      ]),
    ),
  };
}

async function sumFindings(file: string): Promise<SummedLedger> {
  const faults = new Map(ledgerFaults.map((fault) => [fault, newTally()]));
  const kinds = new Map<string, OfKind>();
  const ofKind = (kind: string) => kinds.get(kind) ?? { unknownPresent: 0, unknownAbsent: 0, superseded: 0 };
  const others: OtherLine[] = [];
  for await (const line of readFindings(file, ledgerFindingSchema)) {
    if (line.finding === "fault") faults.get(line.fault)?.add(line);
    else if (line.finding === "unknown" || line.finding === "superseded")
      kinds.set(line.kind, counted(ofKind(line.kind), line));
    else others.push(line);
  }
  return {
    ...sumOthers(others),
    ofKind,
    faults: Object.fromEntries([...faults].map(([fault, tally]) => [fault, tally.sum()])),
    hasSample: (fault, sample) => faults.get(fault)?.hasSample(sample) === true,
  };
}

type OtherLine = Exclude<LedgerFinding, { finding: "fault" | "unknown" | "superseded" }>;

function sumOthers(lines: readonly OtherLine[]) {
  const compared = lines.filter((line) => line.finding === "compared").at(-1);
  const searched = lines.filter((line) => line.finding === "searched-files").at(-1);
  const watched = lines.filter((line) => line.finding === "watched-commits").at(-1);
  return {
    compared: compared === undefined ? null : withoutFinding(compared),
    searchedFiles: searched === undefined ? null : searchedWithoutName(searched),
    watchedCommits: watched === undefined ? null : withoutName(watched),
    unsafeSettings: lines.flatMap((line) => (line.finding === "unsafe-setting" ? [line.setting] : [])),
    lookedUp: sumLookedUp(lines.filter((line) => line.finding === "looked-up")),
    refusals: sumRefusals(lines.filter((line) => line.finding === "refusal")),
  };
}

function withoutFinding({ tables, rows, seconds }: Extract<LedgerFinding, { finding: "compared" }>) {
  return { tables, rows, seconds };
}

function withoutName({
  looks,
  transactions,
  hastyTables,
}: Extract<LedgerFinding, { finding: "watched-commits" }>) {
  return { looks, transactions, hastyTables };
}

function searchedWithoutName({
  files,
  characters,
  secrets,
  found,
}: Extract<LedgerFinding, { finding: "searched-files" }>) {
  return { files, characters, secrets, found };
}

function counted(sum: OfKind, line: Extract<LedgerFinding, { finding: "unknown" | "superseded" }>): OfKind {
  const column =
    line.finding === "superseded" ? "superseded" : line.isPresent ? "unknownPresent" : "unknownAbsent";
  return { ...sum, [column]: sum[column] + 1 };
}

type Rulings = Omit<RefusalEvidence, "kind" | "code">;

/** By kind and code. */
function sumRefusals(lines: readonly RefusalLine[]): Readonly<Record<string, Rulings>> {
  const sums = [...Map.groupBy(lines, ({ kind, code }) => `${kind} ${code}`)].map(([of, own]) => {
    const count = (ruling: RefusalLine["ruling"]) => own.filter((line) => line.ruling === ruling).length;
    const rest = { undecided: count("undecided"), unchecked: count("unchecked") };
    return [of, { refused: own.length, wrong: count("wrong"), ...rest }] as const;
  });
  return Object.fromEntries(sums);
}

type School = { readonly name: string; readonly students: Set<number> };

function newTally() {
  const ops = new Set<string | null>();
  const students = new Set<number>();
  const schools = new Map<number, School>();
  const samples = new Set<string>();
  return {
    add(line: FaultLine): void {
      ops.add(line.op);
      samples.add(keyOf(line));
      const ofSchool = schoolAmong(schools, line);
      for (const set of [students, ...ofSchool]) if (line.studentId !== null) set.add(line.studentId);
    },
    hasSample: (sample: Sample) => samples.has(keyOf(sample)),
    sum: (): SummedFault => ({
      operations: ops.size - (ops.has(null) ? 1 : 0),
      students: students.size,
      studentIds: [...students].toSorted((one, other) => one - other),
      samples: Math.min(mostSamples, ops.size),
      worstSchools: worstOf(schools),
    }),
  };
}

/** The students of the line's school, if it has one. */
function schoolAmong(schools: Map<number, School>, { schoolId, school: name }: FaultLine): Set<number>[] {
  if (schoolId === null || name === null) return [];
  const school = schools.get(schoolId) ?? { name, students: new Set() };
  schools.set(schoolId, school);
  return [school.students];
}

function worstOf(schools: ReadonlyMap<number, School>): OfFault["worstSchools"] {
  return [...schools]
    .map(([schoolId, { name, students }]) => ({ schoolId, name, students: students.size }))
    .toSorted((one, other) => other.students - one.students || one.schoolId - other.schoolId)
    .slice(0, mostSchools);
}

/** Without words it is no sample's. */
function keyOf({ op, expected, found }: Sample): string {
  return JSON.stringify([op, expected, found]);
}
