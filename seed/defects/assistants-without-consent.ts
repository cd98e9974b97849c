/** Twelve juniors and seniors who became assistants for a period, and whose families nobody asked. */
import { sql } from "drizzle-orm";
import { makeAssistants } from "./assistant-sections.ts";
import { type Defect, record } from "./defect.ts";
import { juniorsAndSeniors } from "./home-sections.ts";

const id = "assistants-without-consent";

export const assistantsWithoutConsent = {
  id,
  rule: "R49",
  title: "twelve students who are assistants for a period without consent",
  needs: `a high school with assistants, and with more than ${juniorsAndSeniors} juniors and seniors`,
  drops: [],
  sql: sql`
${makeAssistants(id)}
${record(id, "R49", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
