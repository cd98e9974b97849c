/** Undoes a drop: the student gets back exactly the stays in the section that it took, or none of them. */
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { lockStudentAndSections } from "../db/locks.ts";
import { db, type Given, query } from "../db/query.ts";
import { auditTrail } from "../db/schema/audit-trail.ts";
import type { Database } from "../db/statement.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { type Refusal, refuse, refuseNotFound } from "../errors.ts";
import { refuseSeat, retakeSeat } from "./seat-changes.ts";

export type UndoneDrop = {
  readonly studentId: number;
  /** The key of the drop, which the same account made. */
  readonly drop: string;
};

export const dropped = "schedule.drop";
export const undone = "schedule.undo-drop";

const stay = z.object({ sectionId: z.int(), beginDate: z.string(), endDate: z.string().nullable() });
const stays = z.object({ studentId: z.int(), stays: z.array(stay) });
type Stay = z.output<typeof stay>;

export async function undoDrop(
  context: WriteContext,
  writer: Writer,
  { studentId, drop }: UndoneDrop,
  operation: Operation,
): Promise<Written<z.output<typeof stays>> | Refusal> {
  return await writeOnce(context, { action: undone, writer, operation }, stays, async (client) => {
    const { accountId } = writer;
    const made = await findDrop.first(client, { accountId, studentId, operationId: drop });
    if (made === undefined) return refuseNotFound();
    const { sectionId, schoolId } = made;
    if (!(await lockStudentAndSections(client, studentId, [sectionId]))) return refuseNotFound();
    const taken = takenBy(made);
    const refused = await giveBack(client, context, { studentId, taken });
    if (refused !== undefined) return refused;
    const detail = { drop, after: { seats: taken } };
    return { status: 200, answer: { studentId, stays: taken }, schoolId, studentId, sectionId, detail };
  });
}

async function giveBack(
  client: Database,
  { settings: { schoolYear } }: WriteContext,
  { studentId, taken }: { readonly studentId: number; readonly taken: readonly Stay[] },
): Promise<Refusal | undefined> {
  for (const { sectionId, beginDate: day, endDate } of taken) {
    const seat = await retakeSeat(client, { studentId, sectionId, schoolYear, day, endDate });
    if ("obstacle" in seat) return refuseUndo(refuseSeat(seat.obstacle));
  }
  return undefined;
}

function refuseUndo({ status, code, message }: Refusal): Refusal {
  const hint = "The drop stays as it is. Choose a section for the student.";
  return refuse(status, code, `The drop can't be undone. ${message}`, hint);
}

type DropAsked = { readonly accountId: number; readonly studentId: number; readonly operationId: string };

const findDrop = query("scheduling.drop-to-undo", (asked: Given<DropAsked>) => {
  const { detail, accountId, studentId, operationId, action } = auditTrail;
  return db
    .select({
      sectionId: sql<number>`${auditTrail.sectionId}`,
      schoolId: sql<number>`${auditTrail.schoolId}`,
      day: sql<string>`${detail} ->> 'day'`,
      before: sql<unknown>`${detail} -> 'before'`,
      later: sql<unknown>`${detail} -> 'later'`,
    })
    .from(auditTrail)
    .where(
      and(
        ...[eq(accountId, asked.accountId), eq(operationId, asked.operationId)],
        ...[eq(studentId, asked.studentId), eq(action, dropped)],
      ),
    );
});
type Drop = Awaited<ReturnType<typeof findDrop.all>>[number];

const recorded = stay.omit({ sectionId: true });

/** From the day of the drop on. */
function takenBy({ sectionId, day, before, later }: Drop): Stay[] {
  const { beginDate, endDate } = recorded.parse(before);
  const first = { beginDate: beginDate > day ? beginDate : day, endDate };
  return [first, ...z.array(recorded).parse(later)].map((each) => ({ sectionId, ...each }));
}
