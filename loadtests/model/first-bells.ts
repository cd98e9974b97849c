/** The attendance wave of staggered first bells: each school's bell releases its teachers' submissions. */
import type { ShapePoint } from "./curve.ts";
import { facts } from "./facts.ts";

/** Sections whose first period begins at this minute of the day. */
export type FirstBell = { minuteOfDay: number; sections: number };

/** Bells between 7:30 and 8:30 where a district's own are not known. [K] */
const usualFirstBells: FirstBell[] = [
  { minuteOfDay: 450, sections: 2 },
  { minuteOfDay: 465, sections: 3 },
  { minuteOfDay: 480, sections: 9 },
  { minuteOfDay: 490, sections: 4 },
  { minuteOfDay: 510, sections: 3 },
];

/** Teachers submit most about five minutes after the bell, and nearly all within the window. [K] */
const busiestMinute = 5;
const shapeBuckets = 10;
/** Share of the phase for which the peak is held, so that it is long enough to measure. [K] */
const holdShare = 0.2;

function submissionsInMinute(minute: number): number {
  const end = facts.submissionWindowMinutes.value + busiestMinute;
  if (minute < 0 || minute > end) return 0;
  return minute <= busiestMinute ? minute / busiestMinute : (end - minute) / (end - busiestMinute);
}

/** Submissions minute by minute, from the first bell to the end of the last window. */
function submissionsByMinute(bells: FirstBell[]): number[] {
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

/** Highest of each tenth of the wave, as shares of its peak. */
function buckets(wave: number[]): number[] {
  const peak = Math.max(...wave);
  return Array.from({ length: shapeBuckets }, (_, bucket) => {
    const from = Math.floor((bucket * wave.length) / shapeBuckets);
    const to = Math.max(from + 1, Math.floor(((bucket + 1) * wave.length) / shapeBuckets));
    return Math.max(...wave.slice(from, to)) / peak;
  });
}

/** The wave squeezed into one phase: its humps stay, its peak is held, its quiet minutes are cut short. */
export function firstBellShape(bells: FirstBell[]): ShapePoint[] {
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
