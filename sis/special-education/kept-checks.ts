/** Checks of placements on record: a student's, newest first, and one more. */
import { eq, type SQLWrapper, sql } from "drizzle-orm";
import { fullName } from "../db/fragments.ts";
import { change, db, type Given } from "../db/query.ts";
import { staff } from "../db/schema/people.ts";
import {
  type PlacementFinding,
  placementChecks,
  type SpecialEducationSetting,
} from "../db/schema/special-education.ts";
import { insertFrom, oneRow } from "../db/templates.ts";

const { revision } = placementChecks;
const checkJson = sql`jsonb_build_object(
  'revision', ${revision}, 'finding', ${placementChecks.finding}, 'note', ${placementChecks.note},
  'checkedOn', ${placementChecks.day}, 'checkedBy', ${fullName(staff)}, 'setting', ${placementChecks.setting},
  'sectionIds', ${placementChecks.sectionIds})`;

/** Newest first. */
export function checksOf(student: SQLWrapper) {
  return db
    .select({ checks: sql`coalesce(jsonb_agg(${checkJson} ORDER BY ${revision} DESC), '[]')` })
    .from(placementChecks)
    .innerJoin(staff, eq(staff.id, placementChecks.checkedBy))
    .where(eq(placementChecks.studentId, student));
}

type Check = {
  readonly studentId: number;
  readonly revision: number;
  readonly day: string;
  readonly finding: PlacementFinding;
  readonly note: string | null;
  readonly setting: SpecialEducationSetting | null;
  readonly sectionIds: readonly number[];
  readonly checkedBy: number;
  readonly checkedAt: Date;
  readonly operationId: string;
};

export const addCheck = change("special-education.add-check", (check: Given<Check>) => {
  const { studentId, day, finding, note, setting, sectionIds, checkedBy, checkedAt, operationId } = check;
  const found = { studentId, revision: check.revision, day, finding, note, setting, sectionIds };
  return insertFrom(placementChecks, { ...found, checkedBy, checkedAt, operationId }, sql`FROM ${oneRow}`);
});
