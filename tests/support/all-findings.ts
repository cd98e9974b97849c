/** Every finding of an audit as text, by rule, whichever database it ran in. */
import { z } from "zod";
import type { FindingsKeeper } from "../../readiness/audit/keep-findings.ts";
import type { RosterConnection } from "../../readiness/audit/roster-connection.ts";

const found = z.object({
  school_id: z.string().nullable(),
  student_id: z.string().nullable(),
  section_id: z.string().nullable(),
  teacher_id: z.string().nullable(),
  critical: z.boolean(),
  detail: z.string().nullable(),
});

export type AllFindings = Readonly<Record<string, readonly string[]>>;

export function collectFindings(): {
  readonly keeper: FindingsKeeper<RosterConnection>;
  readonly all: () => AllFindings;
} {
  const all: Record<string, string[]> = {};
  return {
    all: () => all,
    keeper: {
      close: async () => {},
      keep: async (connection, { id }) => {
        const rows = await connection.rows(
          "SELECT school_id, student_id, section_id, teacher_id, critical, detail FROM finding",
          found,
        );
        all[id] = rows.map((row) => JSON.stringify(row)).toSorted();
      },
    },
  };
}
