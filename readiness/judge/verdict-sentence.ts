/** The verdict in two or three sentences for a reader who decides: for which scope, and why. */
import { type FoundEvidence, isLoadAlone } from "../evidence/found-evidence.ts";
import { counted, inSentence, number } from "../evidence/plain-words.ts";
import { statedParts } from "../evidence/preparation.ts";
import { kindsInWords } from "../evidence/request-kind-words.ts";
import { systemNames } from "../evidence/sis-systems.ts";
import { isCounted, quantity } from "../evidence/units.ts";
import { byGravity, type Grave } from "./gravity.ts";
import type { Verdict } from "./judged-requirement.ts";
import { differences } from "./size.ts";
import { invalidates } from "./verdict.ts";

type Row = Grave;

/** The verdict with its scope: the day, how it differed from the real one, and the parts of the SIS that were tested. */
export function headlineOf(verdict: Verdict, evidence: FoundEvidence): string {
  const { run, load, preparation } = evidence;
  if (isLoadAlone(evidence)) return loadHeadline(verdict, load);
  if (load === undefined) return verdict;
  const { title, systems, judgedBy } = load.scenario;
  const day = [inSentence(title), ...(run === undefined ? [] : differences(run))].join(", ");
  const parts = systems === null ? kindsInWords(judgedBy) : systemNames(systems).join(", ");
  const beyond = statedParts(preparation).join(", ");
  return `${verdict} for ${day}: ${parts === "" ? "no requests" : parts}${beyond === "" ? "" : `; and beyond the software, ${beyond}`}`;
}

/** A load alone can't show that a school year may open, so it gets no verdict. */
function loadHeadline(verdict: Verdict, load: FoundEvidence["load"]): string {
  const what = load === undefined ? "" : `: ${inSentence(load.scenario.title)}, sent to ${load.target}`;
  return `${loadWords[verdict]}: a load on its own${what}`;
}

/** What a headline says of a load in a word or two. */
export function loadWordIn(headline: string): string {
  return Object.values(loadWords).find((word) => headline.startsWith(word)) ?? headline;
}

const loadWords = {
  GO: "Within limits",
  CONDITIONAL: "Limits crossed",
  "NO-GO": "Limits crossed",
  "INVALID RUN": "Can’t be judged",
} as const satisfies Record<Verdict, string>;

export const reasonOf = {
  GO: (rows) => `All ${number(rows.length)} requirements that apply were tested, and all of them were met.`,
  CONDITIONAL: conditionalReason,
  "NO-GO": failureReason,
  "INVALID RUN": invalidReason,
} as const satisfies Record<Verdict, (rows: readonly Row[]) => string>;

function conditionalReason(rows: readonly Row[]): string {
  const open = byGravity(rows.filter(({ status }) => status !== "held"));
  const others = open.length > 2 ? " and others" : "";
  return `${number(open.length)} of ${all(rows)} ${open.length === 1 ? "needs" : "need"} a decision: ${open.slice(0, 2).map(named).join("; ")}${others}.`;
}

function failureReason(rows: readonly Row[]): string {
  const failed = byGravity(
    rows.filter(({ status, severity }) => status === "failed" && severity === "fails"),
  );
  const proven = failed.filter((row) => row.proven);
  const verb = failed.length === 1 ? "was" : "were";
  const worst = (proven.length === 0 ? failed : proven).slice(0, 1).map(named).join("");
  return `${number(failed.length)} of ${all(rows)} ${verb} not met. The most serious: ${worst}.${inSpiteOf(rows, proven)}`;
}

/** A run that was disturbed is judged by what no disturbance explains. */
function inSpiteOf(rows: readonly Row[], proven: readonly Row[]): string {
  const isDisturbed = rows.some(({ leavesProof, status }) => leavesProof === true && status === "failed");
  if (!isDisturbed) return "";
  const failures = counted(proven.length, "failure", "failures");
  return ` Something disturbed this run, but that can’t be the reason for ${failures}.`;
}

function invalidReason(rows: readonly Row[]): string {
  const invalid = byGravity(rows.filter((row) => row.severity === "invalidates" && invalidates(row)));
  const cause = invalid.find(({ status }) => status === "failed") ?? invalid[0] ?? rows.find(invalidates);
  const because = cause === undefined ? "no requirement applied" : named(cause);
  const detail = cause?.status === "failed" ? ` ${cause.detail}` : "";
  return `This run cannot be judged: ${because}.${detail}${provenFailures(rows)}`;
}

function provenFailures(rows: readonly Row[]): string {
  const proven = byGravity(rows.filter((row) => row.proven && row.status === "failed"));
  const [worst] = proven;
  if (worst === undefined) return "";
  return ` Even so, it proves ${counted(proven.length, "failure", "failures")}; the most serious: ${named(worst)}.`;
}

function all(rows: readonly Row[]): string {
  return counted(rows.length, "requirement", "requirements");
}

function named(row: Row): string {
  const { promise, measured, unit, status, students } = row;
  const words = promise.replace(/\.$/, "");
  if (measured === null || status === "not-tested") return `“${words}” was not tested`;
  const touched =
    students.students === null || students.students === 0 || unit === "students"
      ? ""
      : `; ${counted(students.students, "student", "students")} affected`;
  return `“${words}” (${howMeasured(row)} ${quantity(measured, unit)}${touched})`;
}

/** “What people may not do is refused” (measured: 11 requests) would sound as if 11 had been refused. */
function howMeasured({ comparison, limit, unit }: Row): string {
  return comparison === "at most" && limit === 0 && isCounted(unit) ? "not so for" : "measured:";
}
