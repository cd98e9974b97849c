/** Short ways to write to the small school through the real SIS, and to read the faults of its ledger. */
import type { LedgerEvidence, LedgerFault } from "../../../readiness/evidence/ledger-evidence.ts";
import { day, type Fate, type LedgerRun, newcomerOf } from "../../support/ledger-run.ts";
import { aldo, bea, birch, carl, dara } from "../../support/small-school.ts";

export const [english, geometry] = birch.sections;

/** Writes of the small school, as a ledger run plays them. */
export function writesOf(ledger: () => LedgerRun) {
  const submit = async (codes: string, fate: Fate = "answered") => {
    const { period, revision: seenRevision } = await ledger().seen(english);
    const marks = [aldo, bea, carl, dara].map((student, index) => [student, codes[index] ?? "P"] as const);
    const sent = { sectionId: english, day, period, seenRevision, marks };
    return await ledger().attempt("u1", { kind: "attendance.submit", sent }, fate);
  };
  const enterScores = (points: number, version: number) =>
    ledger().attempt(
      "u2",
      {
        kind: "scores.enter",
        sent: {
          assignmentId: birch.assignment,
          sectionId: english,
          scores: [
            [aldo, points, version],
            [bea, points, version],
          ],
        },
      },
      "answered",
    );
  const add = (studentId: number, sectionId: number) =>
    ledger().attempt("u3", { kind: "schedule.add", sent: { studentId, sectionId, day } }, "answered");
  const drop = (studentId: number, sectionId: number) =>
    ledger().attempt("u3", { kind: "schedule.drop", sent: { studentId, sectionId, day } }, "answered");
  const enroll = (familyName: string) =>
    ledger().attempt(
      "u4",
      {
        kind: "enrollment.enroll",
        sent: newcomerOf(familyName),
      },
      "answered",
    );
  return { submit, enterScores, add, drop, enroll };
}

export function faultsOf(
  evidence: LedgerEvidence,
): Partial<Record<LedgerFault, [operations: number, students: number[]]>> {
  return Object.fromEntries(
    evidence.faults
      .filter(({ operations }) => operations > 0)
      .map(({ fault, operations, studentIds }) => [fault, [operations, studentIds]]),
  );
}
