/** Ends an enrollment and every seat in it, unless there are later records that depend on them. */
import { z } from "zod";
import { findSeatsPast, findSectionsPast, giveUpSeats, type SeatPast } from "../db/given-up-seats.ts";
import { lockStudentAndSections } from "../db/locks.ts";
import { exitCodes, noShowCode } from "../db/schema/enrollment.ts";
import type { Database } from "../db/statement.ts";
import type { WriteContext } from "../db/write-once.ts";
import type { Refusal } from "../errors.ts";
import { refuseRecords } from "../in-the-way.ts";
import { endEnrollment, voidAbsences } from "./change-queries.ts";
import type { Standing } from "./queries.ts";

/** Any but a no-show's. */
export const withdrawalCode = z.enum(exitCodes, `one of ${exitCodes.join(", ")}`).exclude([noShowCode]);
export type ExitCode = (typeof exitCodes)[number];
export type Leaving = { readonly studentId: number; readonly day: string; readonly exitCode: ExitCode };

/** What was there before, for the audit trail. */
export type Ended = Standing & {
  readonly seats: readonly Pick<SeatPast, "sectionId" | "seat" | "beginDate" | "endDate">[];
};

/** Ends the enrollment and every seat in it; a no-show also voids absences. */
export async function leave(
  client: Database,
  { clock, today }: Pick<WriteContext, "clock" | "today">,
  { current, studentId, day, exitCode }: Leaving & { readonly current: Standing },
): Promise<Ended | Refusal> {
  const { enrollmentId, schoolId, exitDate: until } = current;
  const sectionIds = await findSectionsPast(client, { studentId, schoolId, day, until });
  await lockStudentAndSections(client, studentId, sectionIds);
  if (exitCode === noShowCode) await voidAbsences(client, { studentId, sectionIds, day, at: clock() });
  const seats = await findSeatsPast(client, { studentId, sectionIds, day, until, today: today() });
  const refused = refuseRecords(seats);
  if (refused !== undefined) return refused;
  await giveUpSeats(client, { studentId, day, until }, seats);
  await endEnrollment(client, { enrollmentId, day, exitCode });
  const before = seats.map(({ sectionId, seat, beginDate, endDate }) => ({
    ...{ sectionId, seat, beginDate, endDate },
  }));
  return { ...current, seats: before };
}

type AtSchool = Pick<Standing, "schoolId" | "exitDate"> & {
  readonly studentId: number;
  readonly day: string;
  readonly today: string;
};

/** The seats that leaving on that day gives up. */
export async function findSeatsAtSchool(
  client: Database,
  { studentId, schoolId, exitDate: until, day, today }: AtSchool,
): Promise<SeatPast[]> {
  const sectionIds = await findSectionsPast(client, { studentId, schoolId, day, until });
  return await findSeatsPast(client, { studentId, sectionIds, day, until, today });
}
