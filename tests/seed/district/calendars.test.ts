/** The year-round school is in session from July to June, and its tracks take turns being off. */
import { expect, test } from "vitest";
import { openingDay, thisYearBegins } from "../../../seed/district/calendar.ts";
import { calendars, termIds, trackCalendars } from "../../../seed/district/calendars.ts";

const tracks = calendars.filter(({ id }) => trackCalendars.includes(id));
const classDaysOf = (kind: string) =>
  calendars
    .filter((calendar) => calendar.kind === kind)
    .map(({ days }) =>
      days().flatMap(({ day, kind: kindOfDay }) => (kindOfDay === "instructional" ? [day] : [])),
    );

test("on each of the school's 240 days three of the four tracks have classes, and one is off", () => {
  const [school = []] = classDaysOf("year-round");
  expect(school).toHaveLength(240);
  expect(school[0]).toBe(thisYearBegins);
  const perTrack = classDaysOf("track").map((days) => new Set(days));
  for (const day of school) {
    expect(
      perTrack.filter((days) => days.has(day)),
      day,
    ).toHaveLength(3);
  }
});

test("each track has 180 days, half of them in each semester", () => {
  for (const { id, days, terms } of tracks) {
    const inClass = days().filter(({ kind }) => kind === "instructional");
    const fall = terms.find((term) => term.id === termIds(id).fall);
    expect(inClass).toHaveLength(180);
    expect(inClass.filter(({ day }) => day <= (fall?.endDate ?? ""))).toHaveLength(90);
  }
});

test("when the other schools open, it has been in session since July, and one track is off", () => {
  const open = classDaysOf("track").map((days) => days.includes(openingDay));
  expect(open.filter((isOpen) => !isOpen)).toHaveLength(1);
  expect(classDaysOf("track").filter((days) => days[0] === thisYearBegins)).toHaveLength(3);
});

test("no two terms share an id", () => {
  const ids = calendars.flatMap(({ terms }) => terms.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
