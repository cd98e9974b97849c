/** Answers of an SIS, right and broken, and what the client must make of each. k6 and Node both read this list. */
import type { DifferenceKind } from "../../../readiness/evidence/answers-evidence.ts";

export type AnswerCase = {
  readonly title: string;
  readonly asks:
    | "me"
    | "sign-in"
    | "children"
    | "no-children"
    | "schedule"
    | "attendance"
    | "roster"
    | "openings"
    | "search";
  readonly body: string;
  readonly is: DifferenceKind | "right";
};

const roster = { students: [{ studentId: 11 }, { studentId: 12 }], revision: 0 };
const schedule = { studentId: 11, sections: [{ sectionId: 501 }, { sectionId: 502 }] };
const english = { courseId: 1, subjectGroup: "english" };
const html = "<!doctype html><title>Sign in</title>";

function ofJson(
  is: AnswerCase["is"],
  asks: AnswerCase["asks"],
  rows: readonly (readonly [string, unknown])[],
): AnswerCase[] {
  return rows.map(([title, body]) => ({ title, asks, is, body: JSON.stringify(body) }));
}

export const answerCases: readonly AnswerCase[] = [
  ...ofJson("right", "me", [["the own account", { accountId: 7, role: "guardian" }]]),
  ...ofJson("foreign", "me", [["another person's account", { accountId: 8, role: "guardian" }]]),
  ...ofJson("wrong", "me", [
    ["another role", { accountId: 7, role: "teacher" }],
    ["an account whose field has another name", { account: 7, role: "guardian" }],
  ]),
  { title: "a page instead of an account", asks: "me", body: html, is: "wrong" },
  { title: "an empty body", asks: "me", body: "", is: "wrong" },
  ...ofJson("right", "sign-in", [["a session", { token: "t", account: { accountId: 7, role: "guardian" } }]]),
  ...ofJson("wrong", "sign-in", [["a message instead of a session", { message: "please try later" }]]),
  ...ofJson("foreign", "sign-in", [
    ["another person's session", { token: "t", account: { accountId: 8, role: "guardian" } }],
  ]),
  ...ofJson("right", "children", [["both children", { students: [{ studentId: 12 }, { studentId: 11 }] }]]),
  ...ofJson("wrong", "children", [
    ["one of two children", { students: [{ studentId: 11 }] }],
    ["no children", { students: [] }],
  ]),
  ...ofJson("foreign", "children", [
    ["another family's child too", { students: [{ studentId: 11 }, { studentId: 12 }, { studentId: 13 }] }],
  ]),
  ...ofJson("right", "no-children", [["no children for someone whom a court keeps away", { students: [] }]]),
  ...ofJson("foreign", "no-children", [
    ["a child from whom a court keeps the guardian away", { students: [{ studentId: 13 }] }],
  ]),
  ...ofJson("right", "schedule", [["the child's schedule", schedule]]),
  ...ofJson("wrong", "schedule", [
    ["an empty schedule", { studentId: 11, sections: [] }],
    ["a schedule with a section more", { ...schedule, sections: [...schedule.sections, { sectionId: 503 }] }],
  ]),
  ...ofJson("foreign", "schedule", [["another student's schedule", { ...schedule, studentId: 13 }]]),
  {
    title: "a schedule that breaks off",
    asks: "schedule",
    body: JSON.stringify(schedule).slice(0, -9),
    is: "wrong",
  },
  ...ofJson("right", "attendance", [["attendance without marks", { studentId: 11, marks: [] }]]),
  ...ofJson("foreign", "attendance", [["another student's attendance", { studentId: 12, marks: [] }]]),
  { title: "a page instead of attendance", asks: "attendance", body: html, is: "wrong" },
  ...ofJson("right", "roster", [
    ["the section's students", roster],
    ["a roster without someone who may leave", { ...roster, students: [{ studentId: 11 }] }],
    ["a roster with someone new", { ...roster, students: [...roster.students, { studentId: 101 }] }],
  ]),
  ...ofJson("wrong", "roster", [
    ["a roster without a revision", { students: roster.students, version: 0 }],
    ["a roster without one of its students", { ...roster, students: [{ studentId: 12 }] }],
    ["students whose field has another name", { students: [{ id: 11 }, { id: 12 }], revision: 0 }],
  ]),
  ...ofJson("foreign", "roster", [
    ["another section's roster", { students: [{ studentId: 31 }, { studentId: 32 }], revision: 0 }],
  ]),
  ...ofJson("right", "openings", [
    ["the section that is surely open", { sections: [{ sectionId: 601, ...english }] }],
    [
      "both sections",
      {
        sections: [
          { sectionId: 601, ...english },
          { sectionId: 602, ...english },
        ],
      },
    ],
  ]),
  ...ofJson("wrong", "openings", [
    ["no openings", { sections: [] }],
    [
      "another grade's section",
      {
        sections: [
          { sectionId: 601, ...english },
          { sectionId: 700, ...english },
        ],
      },
    ],
  ]),
  ...ofJson("wrong", "openings", [
    [
      "a page with one section, again and again",
      { sections: Array.from({ length: 20 }, () => ({ sectionId: 602, ...english })) },
    ],
    [
      "a page with one special day class, again and again",
      { sections: Array.from({ length: 20 }, () => ({ sectionId: 900, subjectGroup: "special-day-class" })) },
    ],
  ]),
  ...ofJson("right", "search", [
    ["everyone of that name", { students: [{ studentId: 11 }, { studentId: 12 }] }],
    [
      "a full page, which may leave out anyone",
      { students: Array.from({ length: 20 }, (_, index) => ({ studentId: 101 + index })) },
    ],
  ]),
  ...ofJson("wrong", "search", [
    ["nobody", { students: [] }],
    ["one student on a whole page", { students: Array.from({ length: 20 }, () => ({ studentId: 11 })) }],
    ["a student twice", { students: [{ studentId: 11 }, { studentId: 12 }, { studentId: 11 }] }],
  ]),
  ...ofJson("foreign", "search", [
    ["another school's student", { students: [{ studentId: 11 }, { studentId: 44 }] }],
  ]),
];
