/** Decides whether a placement may be checked as somebody saw it, and whether a check still holds. */
import type { PlacementFinding, SpecialEducationSetting } from "../db/schema/special-education.ts";
import type { PlacementMismatch } from "./placement.ts";

/** A placement and the student's sections, as somebody saw them or as they are. */
export type Compared = {
  /** Null without a placement. */
  readonly setting: SpecialEducationSetting | null;
  readonly sectionIds: readonly number[];
};

/** A check on record, with what was compared. */
export type KeptCheck = Compared & {
  readonly revision: number;
  readonly finding: PlacementFinding;
  readonly note: string | null;
  readonly checkedOn: string;
  /** Who checked it. */
  readonly checkedBy: string;
};

/** It holds until the placement or the classes change. */
export function stillHolds(check: Compared, now: Compared): boolean {
  return check.setting === now.setting && sameSections(check.sectionIds, now.sectionIds);
}

function sameSections(one: readonly number[], other: readonly number[]): boolean {
  return inOrder(one).join() === inOrder(other).join();
}

function inOrder(ids: readonly number[]): readonly number[] {
  return ids.toSorted((one, other) => one - other);
}

export type CheckToMake = {
  /** 0 if nobody had checked it. */
  readonly seenRevision: number;
  readonly seen: Compared;
  readonly finding: PlacementFinding;
};
export type PlacementNow = Compared & {
  readonly revision: number;
  readonly mismatch: PlacementMismatch | null;
};
export type CheckObstacle = "stale-check" | "placement-changed" | "placement-mismatched";

/** Undefined if nothing is in the way. */
export function checkObstacle(
  { seenRevision, seen, finding }: CheckToMake,
  now: PlacementNow,
): CheckObstacle | undefined {
  if (now.revision !== seenRevision) return "stale-check";
  if (!stillHolds(seen, now)) return "placement-changed";
  return finding === "as-placed" && now.mismatch !== null ? "placement-mismatched" : undefined;
}
