/** The attendance peak of staggered first bells: after each school's bell, its teachers submit attendance. */
import type { DistrictSize } from "../../targets/reference-sis/people/district-size.ts";
import type { ShapePoint } from "./curve.ts";
import { facts } from "./facts.ts";

export type FirstBell = DistrictSize["firstBells"][number];

/** Bells between 7:30 and 8:30, for a district whose bell times are unknown. [K] */
const usualFirstBells: readonly FirstBell[] = [
  { minuteOfDay: 450, sections: 2 },
  { minuteOfDay: 465, sections: 3 },
  { minuteOfDay: 480, sections: 9 },
  { minuteOfDay: 490, sections: 4 },
  { minuteOfDay: 510, sections: 3 },
];

/** Submissions peak about five minutes after the bell, and nearly all come within the window. [K] */
const busiestMinute = 5;
const shapeBuckets = 10;
/** The share of the phase for which the peak is held, so that it lasts long enough to measure. [K] */
const holdShare = 0.2;

/** The morning squeezed into one phase: the shape stays, the peak is held longer, and quiet minutes are shortened. */
export function firstBellShape(bells: readonly FirstBell[]): ShapePoint[] {
  const heights = buckets(submissionsByMinute(bells.length > 0 ? bells : usualFirstBells));
  const width = (1 - holdShare) / (shapeBuckets + 1);
  const points: ShapePoint[] = [{ at: 0, height: 0 }];
  let at = 0;
  let held = false;
  for (const height of heights) {
    at += width;
    points.push({ at, height });
    if (height < 1 || held) continue;
    held = true;
    at += holdShare;
    points.push({ at, height });
  }
  return [...points, { at: 1, height: 0 }];
}

/** The highest minute of each tenth of the morning, as a share of the peak. */
function buckets(minutes: number[]): number[] {
  const peak = Math.max(...minutes);
  return Array.from({ length: shapeBuckets }, (_, bucket) => {
    const from = Math.floor((bucket * minutes.length) / shapeBuckets);
    const to = Math.max(from + 1, Math.floor(((bucket + 1) * minutes.length) / shapeBuckets));
    return Math.max(...minutes.slice(from, to)) / peak;
  });
}

/** Submissions minute by minute, from the first bell to the end of the last window. */
function submissionsByMinute(bells: readonly FirstBell[]): number[] {
  const minutes = bells.map((bell) => bell.minuteOfDay);
  const first = Math.min(...minutes);
  const last = Math.max(...minutes) + facts.submissionWindowMinutes.value + busiestMinute;
  return Array.from({ length: last - first + 1 }, (_, index) =>
    bells.reduce(
      (sum, bell) => sum + bell.sections * submissionsInMinute(first + index - bell.minuteOfDay),
      0,
    ),
  );
}

function submissionsInMinute(minute: number): number {
  const end = facts.submissionWindowMinutes.value + busiestMinute;
  if (minute < 0 || minute > end) return 0;
  return minute <= busiestMinute ? minute / busiestMinute : (end - minute) / (end - busiestMinute);
}
