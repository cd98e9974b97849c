/** Reads from the audit trail what happened to a leaving student's seats since the departure was recorded. */
import { z } from "zod";
import type { Database } from "../db/statement.ts";
import { canceled, type Enrolled, ending, findSeatWrites, type SeatWrite } from "./departure-queries.ts";
import type { SeatEvent, Stay } from "./departure-stays.ts";
import { dropped, undone } from "./undo-drop.ts";

/** Since the last cancellation, which gave back what there was. The student is locked. */
export async function findSeatEvents(client: Database, enrolled: Enrolled): Promise<SeatEvent[]> {
  const writes = await findSeatWrites.all(client, enrolled);
  const ofEnrollment = ({ enrollmentId }: SeatWrite) => enrollmentId === enrolled.enrollmentId;
  const since = writes.slice(
    1 + writes.findLastIndex((write) => write.action === canceled && ofEnrollment(write)),
  );
  const first = since.findIndex((write) => ending.includes(write.action) && ofEnrollment(write));
  return since.slice(Math.max(first, 0)).flatMap((write) => eventsOf(write, ofEnrollment(write)));
}

const recordedSeats = z.array(
  z.object({ sectionId: z.int(), beginDate: z.string(), endDate: z.string().nullable() }),
);

function eventsOf(write: SeatWrite, isOfEnrollment: boolean): SeatEvent[] {
  if (write.action === dropped) return givenUp("drop", write.sectionId, write);
  if (write.action === "schedule.add") return taken(write);
  if (write.action === "schedule.move")
    return [...givenUp("move", write.fromSectionId, write), ...taken(write)];
  const seats: Stay[] = recordedSeats.parse(write.seats ?? []);
  if (isOfEnrollment || write.action === undone) return [{ kind: "ended", seats }];
  return seats.map(({ sectionId, beginDate }) => ({ kind: "undone", sectionId, beginDate }));
}

function givenUp(by: "drop" | "move", sectionId: number | null, { day }: SeatWrite): SeatEvent[] {
  return sectionId === null || day === null ? [] : [{ kind: "given-up", by, sectionId, day }];
}

function taken({ sectionId, beginDate }: SeatWrite): SeatEvent[] {
  return sectionId === null || beginDate === null ? [] : [{ kind: "taken", sectionId, beginDate }];
}
