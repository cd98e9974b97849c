/** What the answer to a write says, compared with what was sent. */
import { expect, test } from "vitest";
import { jsonAnswer } from "../../../../loadtests/run/json-answer.ts";
import type { WriteCall } from "../../../../targets/reference-sis/client/request.ts";
import { submitAttendance } from "../../../../targets/reference-sis/client/requests/attendance.ts";
import { enroll, withdraw } from "../../../../targets/reference-sis/client/requests/enrollment.ts";
import { enterScores } from "../../../../targets/reference-sis/client/requests/grades.ts";
import {
  addToSection,
  dropFromSection,
  moveBetweenSections,
} from "../../../../targets/reference-sis/client/requests/scheduling.ts";
import { checkPlacement } from "../../../../targets/reference-sis/client/requests/special-education.ts";

const day = "2026-08-12";
const roll = submitAttendance(
  { sectionId: 3, day, period: 2 },
  {
    seenRevision: 1,
    marks: [
      [7, "P"],
      [8, "A"],
    ],
  },
);
const rollAnswer = {
  ...{ sectionId: 3, day, period: 2, revision: 2, submittedAt: "2026-08-12T15:00:00Z" },
  marks: [
    { studentId: 7, code: "P" },
    { studentId: 8, code: "A" },
  ],
};
const sheet = enterScores(3, 5, [
  [7, 9.25, 0],
  [8, 4, 3],
]);
const sheetAnswer = {
  assignmentId: 5,
  scores: [
    { studentId: 7, version: 1 },
    { studentId: 8, version: 4 },
  ],
};
const newcomer = enroll({
  ...{ schoolId: 1, day, email: "One@families.example", phone: "213-555-0101", confirmedNewPerson: false },
  student: { givenName: "Ana", familyName: "Reyes", birthDate: "2015-01-02", grade: 5, entryCode: "E1" },
});
const guardian = { givenName: "Robin", familyName: "Reyes", phone: "213-555-0101" };
const newcomerAnswer = {
  ...{ studentId: 9, studentNumber: 19 },
  guardian: { guardianId: 4, linked: false, onRecord: { ...guardian, email: "one@families.example" } },
};
const seenPlacement = { setting: "SDC", sections: [3], revision: 1 };
const check = checkPlacement(7, day, seenPlacement, { finding: "as-placed" });
const move = moveBetweenSections(7, { fromSectionId: 3, toSectionId: 4, day });

function said(call: WriteCall, answer: unknown, retried = false) {
  return call.misstated(jsonAnswer(answer), retried);
}

test("a refusal tells who is alike at the own school, and of other schools only which they are", () => {
  const told = (matches: readonly object[]) =>
    newcomer.overtold?.(jsonAnswer({ code: "person-match", matches }));
  const own = {
    studentId: 7,
    familyName: "Reyes",
    birthDate: "2015-01-02",
    schoolId: 1,
    likeness: "same-person",
  };
  const elsewhere = { likeness: "possible-twin", schoolId: 2, school: "Oak Lake Elementary School" };
  expect(told([])).toBeUndefined();
  expect(told([own, elsewhere])).toBeUndefined();
  expect(told([own, { ...elsewhere, birthDate: "2015-01-02" }])).toMatchObject({ is: "foreign" });
  expect(told([{ ...own, schoolId: null }])).toMatchObject({ is: "foreign" });
});

test.each<[string, WriteCall, object]>([
  ["a roll", roll, rollAnswer],
  ["scores", sheet, sheetAnswer],
  ["an enrollment", newcomer, newcomerAnswer],
  ["a seat taken", addToSection(7, 3, day), { studentId: 7, sectionId: 3, seat: 1, beginDate: day }],
  ["a seat given up", dropFromSection(7, 3, day), { studentId: 7, sectionId: 3, seat: 1, endDate: day }],
  ["a move", move, { studentId: 7, sectionId: 4, seat: 1, beginDate: day }],
  ["a check of a placement", check, { studentId: 7, revision: 2, checkedOn: day }],
  ["a withdrawal", withdraw(7, day, "T160"), { studentId: 7, enrollmentId: 2, exitCode: "T160" }],
])(
  "%s: an answer that says what was sent is right, and one that says anything else isn't",
  (_, call, right) => {
    expect(said(call, right)).toBeUndefined();
    expect(said(call, {})).toMatchObject({ is: "wrong", seen: "none" });
    expect(
      said(call, { ...right, studentId: 99, sectionId: 99, assignmentId: 99, guardian: {} }),
    ).toBeDefined();
  },
);

test.each<[string, WriteCall, object]>([
  [
    "other students' marks",
    roll,
    {
      ...rollAnswer,
      marks: [
        { studentId: 8, code: "P" },
        { studentId: 9, code: "A" },
      ],
    },
  ],
  [
    "another student's score",
    sheet,
    {
      ...sheetAnswer,
      scores: [
        { studentId: 7, version: 1 },
        { studentId: 1, version: 4 },
      ],
    },
  ],
  [
    "another family's guardian",
    newcomer,
    {
      ...newcomerAnswer,
      guardian: { guardianId: 7, linked: true, onRecord: { ...guardian, phone: "213-555-9999", email: "x" } },
    },
  ],
  [
    "another address of a new guardian",
    newcomer,
    { ...newcomerAnswer, guardian: { guardianId: 7, linked: false, onRecord: { ...guardian, email: "x" } } },
  ],
])("%s is another person's data", (_, call, answer) => {
  expect(said(call, answer)).toMatchObject({ is: "foreign" });
});

test.each<[string, WriteCall, object]>([
  ["another revision", roll, { ...rollAnswer, revision: 3 }],
  ["another mark", roll, { ...rollAnswer, marks: [rollAnswer.marks[0], { studentId: 8, code: "P" }] }],
  ["a mark more", roll, { ...rollAnswer, marks: [...rollAnswer.marks, { studentId: 9, code: "P" }] }],
  ["one mark of two", roll, { ...rollAnswer, marks: [rollAnswer.marks[0]] }],
  ["another version", sheet, { ...sheetAnswer, scores: [{ studentId: 7, version: 99 }] }],
  ["another first day", move, { studentId: 7, sectionId: 4, seat: 1, beginDate: "2001-01-01" }],
])("%s is wrong", (_, call, answer) => {
  expect(said(call, answer)).toMatchObject({ is: "wrong" });
});

test("a guardian who is known by the phone keeps their address and spelling, and a second try shows none", () => {
  const onRecord = { ...guardian, familyName: "García López", email: "other@families.example" };
  const known = { ...newcomerAnswer, guardian: { guardianId: 4, linked: true, onRecord } };
  expect(said(newcomer, known)).toBeUndefined();
  const without = { ...newcomerAnswer, guardian: null };
  expect(said(newcomer, without, true)).toBeUndefined();
  expect(said(newcomer, without)).toMatchObject({ seen: "none" });
});
