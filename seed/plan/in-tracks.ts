/** The students of a school that has several tracks: each grade is divided among them. */
import type { GradeGroup, SchoolPlan } from "./school-plan.ts";

export type Track = {
  readonly calendar: number;
  readonly groups: readonly GradeGroup[];
  /** The last track has all special day classes. */
  readonly hasDayClasses: boolean;
};

export function inTracks(groups: readonly GradeGroup[], calendars: readonly number[]): readonly Track[] {
  return calendars.map((calendar, place) => ({
    calendar,
    groups: groups.map((group) => partOf(group, place, calendars.length)),
    hasDayClasses: place === calendars.length - 1,
  }));
}

/** The calendar of each student's track, from 0 within the school; undefined where there's only one. */
export function tracksIn({
  groups,
  calendar: { ofSections },
}: Pick<SchoolPlan, "groups" | "calendar">): (student: number) => number | undefined {
  if (ofSections.length < 2) return () => undefined;
  const byStudent = new Map<number, number>();
  for (const track of inTracks(groups, ofSections)) {
    for (const { first, general } of track.groups)
      for (let place = 0; place < general; place++) byStudent.set(first + place, track.calendar);
  }
  const last = ofSections.at(-1);
  return (student) => byStudent.get(student) ?? last;
}

function partOf(group: GradeGroup, place: number, tracks: number): GradeGroup {
  const until = (track: number): number => Math.floor((group.general * track) / tracks);
  return {
    ...group,
    first: group.first + until(place),
    general: until(place + 1) - until(place),
    dayClass: place === tracks - 1 ? group.dayClass : 0,
  };
}
