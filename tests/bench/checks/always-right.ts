/** A server that gives the same right answers to everyone, so that only the generator's own work is measured. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { day, roster, section, student } from "./district.ts";

/** In another order than what is known of them: rosters go by name. */
const sheet = roster.toReversed().map((studentId, index) => ({
  ...{ studentId, givenName: "Guadalupe", familyName: "Hernandez", preferredName: null },
  ...{ grade: 9, seat: index + 1, code: null },
}));
const classAt = { sectionId: section, period: 1, title: "English 9", room: "A-101", teacher: "R. Hernandez" };
const marks = [{ day, period: 1, title: "English 9", code: "P" }];
const scores = Array.from({ length: 6 }, (_, index) => ({
  ...{ assignmentId: 301 + index, section: "English 9", title: "Essay", dueOn: day },
  ...{ points: 8.5, pointsPossible: 10 },
}));

/** By the end of the path. */
const answers: readonly (readonly [end: string, body: object])[] = [
  ["/me/sections", { sections: [classAt] }],
  ["/roster", { section: classAt, students: sheet, revision: 0 }],
  ["/sign-in/password", { token: "a-token", account: { accountId: 5, role: "guardian" } }],
  ["/families/students", { students: [{ studentId: student, grade: 9, school: "Aster High School" }] }],
  ["/schedule", { studentId: student, sections: [classAt] }],
  [`/students/${student}/attendance`, { studentId: student, marks }],
  ["/grades", { studentId: student, scores, marks: [] }],
  ["/1", { sectionId: section, day, period: 1, revision: 1, marks: sheet }],
];
const bodies = answers.map(([end, body]) => [end, JSON.stringify(body)] as const);

export function createAlwaysRight(): Server {
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    request.resume().on("end", () => {
      const body = bodies.find(([end]) => path.endsWith(end))?.[1] ?? "{}";
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    });
  });
}
