/** One line of the write ledger: what a journey attempted, and how the SIS answered. */

/** Each kind of write, with what was sent. Days are YYYY-MM-DD. */
export type Write =
  | {
      kind: "attendance.submit";
      /** Every mark sent: student id and code. */
      sent: { sectionId: number; day: string; marks: [studentId: number, code: string][] };
      answer: { revision: number } | null;
    }
  | {
      kind: "enrollment.enroll";
      sent: {
        schoolId: number;
        grade: number;
        givenName: string;
        familyName: string;
        birthDate: string;
        entryDate: string;
        entryCode: string;
      };
      answer: { studentId: number } | null;
    }
  | {
      kind: "enrollment.transfer";
      sent: { studentId: number; toSchoolId: number; day: string; grade: number };
      answer: { enrollmentId: number } | null;
    }
  | { kind: "enrollment.withdraw"; sent: { studentId: number; day: string; exitCode: string }; answer: null }
  | { kind: "enrollment.no-show"; sent: { studentId: number; day: string }; answer: null }
  | {
      kind: "schedule.add";
      sent: { studentId: number; sectionId: number; day: string };
      answer: { seat: number } | null;
    }
  | { kind: "schedule.drop"; sent: { studentId: number; sectionId: number; day: string }; answer: null }
  | {
      kind: "schedule.move";
      sent: { studentId: number; fromSectionId: number; toSectionId: number; day: string };
      answer: { seat: number } | null;
    }
  | {
      kind: "scores.enter";
      /** Student id, points, and the version the write was based on (0: no score yet). */
      sent: {
        assignmentId: number;
        sectionId: number;
        scores: [studentId: number, points: number, version: number][];
      };
      answer: null;
    };

export const writeKinds = [
  "attendance.submit",
  "enrollment.enroll",
  "enrollment.transfer",
  "enrollment.withdraw",
  "enrollment.no-show",
  "schedule.add",
  "schedule.drop",
  "schedule.move",
  "scores.enter",
] as const satisfies readonly Write["kind"][];

/** ok: 2xx. refused: 4xx, certainly no effect. unknown: timeout, reset or 5xx, so the effect may or may not be there. */
export type Outcome = "ok" | "refused" | "unknown";

/**
 * A ledger line. `op` is `<run>-<user>-<sequence>` and was sent as the Idempotency-Key; `sequence` counts 1, 2, 3 …
 * for each `user` (a virtual user of the generator), so that a missing line is itself visible.
 */
export type LedgerEntry = Write & {
  op: string;
  user: string;
  sequence: number;
  journey: string;
  phase: string;
  /** Milliseconds since the Unix epoch, by the generator's clock. */
  sentAt: number;
  durationMs: number;
  /** HTTP status; 0 where there was no answer. */
  status: number;
  outcome: Outcome;
};
