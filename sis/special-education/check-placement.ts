/** Records that somebody compared a student's placement with the classes: as they saw both, or not at all. */
import { z } from "zod";
import { lockStudent } from "../db/locks.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { type Refusal, refuse, refuseNotFound, refuseRole } from "../errors.ts";
import { type CheckObstacle, type CheckToMake, checkObstacle } from "./check-rules.ts";
import { addCheck } from "./kept-checks.ts";
import { findPlacement, type Placement } from "./queries.ts";

export const checked = "placements.check";

export type PlacementCheck = CheckToMake & {
  readonly studentId: number;
  /** For the person who corrects the classes. */
  readonly note?: string | undefined;
};

export const checkAnswer = z.object({ studentId: z.int(), revision: z.int(), checkedOn: z.string() });
export type CheckAnswer = z.output<typeof checkAnswer>;

export async function checkPlacement(
  context: WriteContext,
  writer: Writer,
  { studentId, note, ...check }: PlacementCheck,
  operation: Operation,
): Promise<Written<CheckAnswer> | Refusal> {
  if (writer.staffId === null) return refuseRole();
  const stamp = { checkedBy: writer.staffId, checkedAt: context.clock(), operationId: operation.operationId };
  const day = context.today();
  return await writeOnce(context, { action: checked, writer, operation }, checkAnswer, async (client) => {
    if ((await lockStudent(client, studentId)) === undefined) return refuseNotFound();
    const { schoolYear } = context.settings;
    const now = await findPlacement.first(client, { studentId, day, schoolYear });
    if (now === undefined) return refuseNotFound();
    const revision = revisionOf(now);
    const obstacle = checkObstacle(check, { ...now, revision });
    if (obstacle !== undefined) return refuseCheck(obstacle, now);
    const found = {
      finding: check.finding,
      note: note ?? null,
      setting: now.setting,
      sectionIds: now.sectionIds,
    };
    await addCheck(client, { studentId, revision: revision + 1, day, ...found, ...stamp });
    const answer = { studentId, revision: revision + 1, checkedOn: day };
    const atSchool = now.schoolId === null ? {} : { schoolId: now.schoolId };
    return { status: 201, answer, ...atSchool, studentId, detail: { after: found } };
  });
}

/** 0 if nobody has checked it. */
export function revisionOf({ checks: [last] }: Pick<Placement, "checks">): number {
  return last?.revision ?? 0;
}

type Words = { readonly status: 409 | 422; readonly message: string; readonly hint: string };

const words: Readonly<Record<CheckObstacle, Words>> = {
  "stale-check": {
    status: 409,
    message: "Somebody else checked this placement after you looked.",
    hint: "Read what they found, then decide again.",
  },
  "placement-changed": {
    status: 409,
    message: "The placement or the student's classes have changed since you looked.",
    hint: "Compare them again, then send what you found.",
  },
  "placement-mismatched": {
    status: 422,
    message: "The classes aren't those of the placement.",
    hint: "Report that the classes are wrong, so that a counselor corrects them.",
  },
};

function refuseCheck(obstacle: CheckObstacle, now: Placement): Refusal {
  const { status, message, hint } = words[obstacle];
  const { setting, sectionIds, mismatch } = now;
  return refuse(status, obstacle, message, hint, {
    revision: revisionOf(now),
    setting,
    sectionIds,
    mismatch,
  });
}
