/** How a school takes attendance: whether its pages start with every student marked present. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { change, db, type Given, query } from "../db/query.ts";
import { attendanceSettings } from "../db/schema/attendance.ts";
import { sections } from "../db/schema/scheduling.ts";
import { schools } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { excluded } from "../db/templates.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { type Refusal, refuseNotFound } from "../errors.ts";

export const attendanceChoice = z.object({ startsPresent: z.boolean("true or false") });
export const schoolChoice = attendanceChoice.extend({ schoolId: z.int() });
type SchoolChoice = z.output<typeof schoolChoice>;

const ofSection = query("attendance.starts-present", ({ sectionId }: Given<{ sectionId: number }>) =>
  db
    .select({ startsPresent: attendanceSettings.startsPresent })
    .from(attendanceSettings)
    .innerJoin(sections, eq(sections.schoolId, attendanceSettings.schoolId))
    .where(eq(sections.id, sectionId)),
);

/** Whether the section's school chose that attendance starts with every student marked present. */
export async function findStartsPresent(database: Database, sectionId: number): Promise<boolean> {
  return (await ofSection.first(database, { sectionId }))?.startsPresent ?? false;
}

const ofSchool = query("attendance.settings", ({ schoolId }: Given<{ schoolId: number }>) =>
  db
    .select({ startsPresent: attendanceSettings.startsPresent })
    .from(attendanceSettings)
    .where(eq(attendanceSettings.schoolId, schoolId)),
);

/** One school's choices take turns, even before it has made any, so that each knows the one before. */
const lockSchool = query("attendance.lock-school", ({ schoolId }: Given<{ schoolId: number }>) =>
  db.select({ id: schools.id }).from(schools).where(eq(schools.id, schoolId)).for("no key update"),
);

export async function findSettings(
  database: Database,
  schoolId: number,
): Promise<z.output<typeof attendanceChoice>> {
  return (await ofSchool.first(database, { schoolId })) ?? { startsPresent: false };
}

const choose = change("attendance.choose-settings", ({ schoolId, startsPresent }: Given<SchoolChoice>) => {
  const chosen = excluded(attendanceSettings.startsPresent);
  return db
    .insert(attendanceSettings)
    .values({ schoolId, startsPresent })
    .onConflictDoUpdate({ target: attendanceSettings.schoolId, set: { startsPresent: chosen } });
});

export async function chooseAttendanceSettings(
  context: WriteContext,
  writer: Writer,
  choice: SchoolChoice,
  operation: Operation,
): Promise<Written<SchoolChoice> | Refusal> {
  const attempt = { action: "attendance.choose-settings", writer, operation };
  return await writeOnce(context, attempt, schoolChoice, async (client) => {
    if ((await lockSchool.first(client, choice)) === undefined) return refuseNotFound();
    const before = await findSettings(client, choice.schoolId);
    await choose(client, choice);
    return { status: 200, answer: choice, schoolId: choice.schoolId, detail: { before } };
  });
}
