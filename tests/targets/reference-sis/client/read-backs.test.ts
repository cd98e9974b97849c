/** What an answer must show for a write to be there. */
import { expect, test } from "vitest";
import type { Answer, ReadBack } from "../../../../targets/reference-sis/client/request.ts";
import { rosterShows } from "../../../../targets/reference-sis/client/requests/attendance.ts";
import { schoolShows } from "../../../../targets/reference-sis/client/requests/enrollment.ts";
import { familyAttendanceShows } from "../../../../targets/reference-sis/client/requests/families.ts";
import { scoresShow } from "../../../../targets/reference-sis/client/requests/grades.ts";
import { scheduleShows } from "../../../../targets/reference-sis/client/requests/scheduling.ts";
import { placementShows } from "../../../../targets/reference-sis/client/requests/special-education.ts";

/** An answer with these values by selector. */
function answer(fields: Readonly<Record<string, unknown>>): Answer {
  const list = (selector: string) => [fields[selector] ?? []].flat();
  const numbers = (selector: string) => list(selector).filter((value) => typeof value === "number");
  return {
    text: (selector) => list(selector).find((value) => typeof value === "string"),
    flag: () => undefined,
    has: () => false,
    header: () => undefined,
    number: (selector) => numbers(selector)[0],
    values: list,
    numbers,
    knownNumbers: numbers,
  };
}

function shown(look: ReadBack, fields: Readonly<Record<string, unknown>>): boolean {
  return look.read(answer(fields));
}

const meeting = { sectionId: 3, day: "2026-08-11", period: 2 };
const rolls = rosterShows(meeting, {
  marks: [
    [7, "P"],
    [8, "A"],
  ],
  submitted: 2,
  mayLeave: [7],
});

test.each<[string, boolean, unknown[], unknown[], number]>([
  ["its marks and its revision", true, [7, 8], ["P", "A"], 2],
  ["a student who came later, without a mark", true, [7, 8, 9], ["P", "A", null], 2],
  ["its marks without a student who has left", true, [8], ["A"], 2],
  ["its marks without a student who can't have left", false, [7], ["P"], 2],
  ["nobody in it", false, [], [], 2],
  ["a student twice", false, [7, 8, 8], ["P", "A", "A"], 2],
  ["the revision before it", false, [7, 8], ["P", "A"], 1],
  ["another mark", false, [7, 8], ["P", "T"], 2],
  ["a mark for nobody", false, [7, 8], [null, "A"], 2],
])("a roll is there in a roster with %s: %s", (_, there, students, codes, revision) => {
  const fields = { "students.#.studentId": students, "students.#.code": codes, revision };
  expect(shown(rolls, fields)).toBe(there);
});

test("a family sees the mark of its own day and period", () => {
  const look = familyAttendanceShows([7, "T"], meeting);
  const marks = (periods: number[], codes: string[]) => ({
    'marks.#(day=="2026-08-11")#.period': periods,
    'marks.#(day=="2026-08-11")#.code': codes,
  });
  expect(shown(look, marks([1, 2], ["P", "T"]))).toBe(true);
  expect(shown(look, marks([1, 2], ["T", "P"]))).toBe(false);
  expect(shown(look, {})).toBe(false);
});

test("scores are there with their points, each one version later", () => {
  const look = scoresShow(5, [
    [7, 9, 0],
    [8, 10, 3],
  ]);
  const scores = (points: unknown[], versions: number[]) => ({
    "scores.#.studentId": [7, 8],
    "scores.#.points": points,
    "scores.#.version": versions,
  });
  expect(shown(look, scores([9, 10], [1, 4]))).toBe(true);
  expect(shown(look, scores([null, 10], [0, 4]))).toBe(false);
  expect(shown(look, scores([9, 8], [1, 4]))).toBe(false);
  expect(shown(look, {})).toBe(false);
});

test("a schedule has what was added and lacks what was dropped", () => {
  const look = scheduleShows(7, "2026-08-12", { has: [4], lacks: [3] });
  const held = (...sections: number[]) => ({
    "sections.#": sections.length,
    "sections.#.sectionId": sections,
  });
  expect(shown(look, held(4, 5))).toBe(true);
  expect(shown(look, held(3, 4))).toBe(false);
  expect(shown(look, held(5))).toBe(false);
  expect(shown(scheduleShows(7, "2026-08-12", { has: [], lacks: [3] }), {})).toBe(false);
});

test("a student is at the school, or has left it", () => {
  const place = { schoolId: 1, day: "2026-08-11", search: "1000007", student: 7 };
  const found = { "students.#": 1, "students.#.studentId": [7] };
  expect(shown(schoolShows({ ...place, isThere: true }), found)).toBe(true);
  expect(shown(schoolShows({ ...place, isThere: false }), found)).toBe(false);
  expect(shown(schoolShows({ ...place, isThere: false }), { "students.#": 0 })).toBe(true);
  expect(shown(schoolShows({ ...place, isThere: false }), {})).toBe(false);
});

test("a check of a placement is there as the newest, one revision later", () => {
  const seen = { day: "2026-08-11", seenSetting: null, seenSections: [], seenRevision: 1 };
  const look = placementShows({ studentId: 7, finding: "wrong-classes", ...seen });
  const newest = (revision: number, finding: string) => ({ revision, "checks.0.finding": finding });
  expect(shown(look, newest(2, "wrong-classes"))).toBe(true);
  expect(shown(look, newest(1, "wrong-classes"))).toBe(false);
  expect(shown(look, newest(2, "as-placed"))).toBe(false);
  expect(shown(look, {})).toBe(false);
});
