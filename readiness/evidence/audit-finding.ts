/** `runs/<id>/audit-findings.ndjson`: what each rule of the audit found, a line for each finding; audit.json adds it up. */
import { z } from "zod";

const whole = z.int().nonnegative();

export const auditFindingSchema = z.discriminatedUnion("finding", [
  z.object({
    finding: z.literal("rule"),
    rule: z.string(),
    status: z.enum(["passed", "failed", "not-checkable"]),
    outOf: whole,
  }),
  /** `detail` only on the first ones. */
  z.object({
    finding: z.literal("one"),
    rule: z.string(),
    schoolId: z.string().nullable(),
    studentId: z.string().nullable(),
    sectionId: z.string().nullable(),
    critical: z.boolean(),
    detail: z.string().nullable(),
  }),
  /** The students whom a school's findings affect, the critical ones and the others apart. */
  z.object({
    finding: z.literal("students"),
    rule: z.string(),
    schoolId: z.string().nullable(),
    critical: z.boolean(),
    studentIds: z.array(z.int()),
  }),
  /** What the rule counts at a school that has findings. */
  z.object({ finding: z.literal("school"), rule: z.string(), schoolId: z.string(), outOf: whole }),
]);
export type AuditFinding = z.output<typeof auditFindingSchema>;
