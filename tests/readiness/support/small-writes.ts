/** Short ways to write to the small school through the real SIS, and to read the faults of its ledger. */
import type { LedgerEvidence, LedgerFault } from "../../../readiness/evidence/ledger-evidence.ts";
import { day, type Fate, type LedgerRun, newcomerOf } from "../../support/ledger-run.ts";
import {
  aldo,
  ana,
  anas,
  aster,
  bea,
  ben,
  birch,
  carl,
  cora,
  dara,
  eli,
  finn,
} from "../../support/small-school.ts";

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
  const recordVisit = (studentId: number, note?: string) => {
    const visit = { reason: "pain", outcome: "rested", ...(note !== undefined && { note }) } as const;
    const sent = { studentId, schoolId: birch.schoolId, day, ...visit };
    return ledger().attempt("u7", { kind: "health.record-visit", sent }, "answered");
  };
  const giveDose = () => {
    const sent = { studentId: ana, orderId: anas.order, schoolId: aster.schoolId };
    return ledger().attempt("u7", { kind: "health.give-dose", sent }, "answered");
  };
  return { submit, enterScores, add, drop, enroll, recordVisit, giveDose };
}

const tomorrow = "2026-08-12";

/** Writes of every kind, each accepted. Each user's operations are numbered: `r1-u4-3` is the third student whom the office enrolls. */
export async function writeAll(ledger: LedgerRun): Promise<void> {
  const { add, drop, enroll, enterScores, submit, recordVisit, giveDose } = writesOf(() => ledger);
  await recordVisit(bea);
  await giveDose();
  await submit("PPAA");
  await enterScores(7.25, 0);
  await drop(bea, geometry);
  await add(finn, birch.freeInPeriod1);
  await drop(aldo, geometry);
  for (const name of ["Aries", "Bellatrix", "Corvus", "Draco", "Eridanus", "Fornax", "Gemma"])
    await enroll(name);
  for (const studentId of [eli, ben, cora]) {
    const sent = { studentId, toSchoolId: 2, fromSchoolId: 1, day: tomorrow, grade: 9 };
    await ledger.attempt("u5", { kind: "enrollment.transfer", sent }, "answered");
  }
  for (const studentId of [dara, carl]) {
    const sent = { studentId, day: tomorrow, exitCode: "T180" };
    await ledger.attempt("u6", { kind: "enrollment.withdraw", sent }, "answered");
  }
  await ledger.attempt("u6", { kind: "enrollment.no-show", sent: { studentId: ana, day } }, "answered");
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
