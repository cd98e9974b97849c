/** The students of a school that has several tracks: each grade is divided among them. */
import type { GradeGroup } from "./school-plan.ts";

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

function partOf(group: GradeGroup, place: number, tracks: number): GradeGroup {
  const until = (track: number): number => Math.floor((group.general * track) / tracks);
  return {
    ...group,
    first: group.first + until(place),
    general: until(place + 1) - until(place),
    dayClass: place === tracks - 1 ? group.dayClass : 0,
  };
}
