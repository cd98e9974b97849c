/** Faults in what an SIS keeps and shows, which no alert tells of: each must fail one requirement of the report. */

export type RecordFault = {
  readonly id: string;
  /** What is done, in words for the table of results. */
  readonly done: string;
  /** The part of the SIS that is replaced by a broken one, in broken-sis/parts/; it misbehaves all the time. */
  readonly brokenPart: string;
  /** Id of the requirement. */
  readonly requirement: string;
};

export const recordFaults: readonly RecordFault[] = [
  {
    id: "last-write-wins",
    done: "attendance is accepted even if it is based on an older revision, so the last save overwrites the others",
    brokenPart: "last-write-wins",
    requirement: "records.rivals",
  },
  {
    id: "stale-copy",
    done: "families are shown attendance from a copy that is never brought up to date",
    brokenPart: "stale-copy",
    requirement: "records.up-to-date",
  },
  {
    id: "full-too-early",
    done: "seats in one class of three are refused as if the class were full",
    brokenPart: "full-too-early",
    requirement: "records.wrongly-refused",
  },
];
