/** HTTP for schedules and seats: look up a schedule, search sections, add, drop, move. */
import { z } from "zod";
import { students } from "../db/schema/people.ts";
import { courses, sections } from "../db/schema/scheduling.ts";
import { rooms } from "../db/schema/schools.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { answerWritten } from "../http/replayed.ts";
import { day, gradeInText, id, idInText, limitInText, periodInText } from "../http/request-fields.ts";
import { whyChanged } from "./change-reason.ts";
import { mountDepartures } from "./departure-routes.ts";
import { findSchedule, findSections, type ScheduleEntry } from "./queries.ts";
import { weekdays } from "./rules.ts";
import {
  addToSection,
  dropFromSection,
  moveBetweenSections,
  seatGivenUp,
  seatMoved,
  seatTaken,
} from "./seat-changes.ts";

const schedulers = ["counselor", "office", "district-administrator"] as const;
const ofStudent = { rows: "student", from: "params", field: "studentId" } as const;
const student = z.object({ studentId: idInText });

const sectionFields = {
  sectionId: shapeOf(sections.id),
  title: shapeOf(sections.title),
  period: shapeOf(sections.period),
};
const scheduledSection = z.object({
  ...sectionFields,
  days: z.array(z.string()),
  room: shapeOf(rooms.number).nullable(),
  teacher: z.string().nullable(),
  bells: z.array(z.object({ days: z.array(z.string()), beginsAt: z.string(), endsAt: z.string() })),
  termId: shapeOf(sections.termId),
});
export const schedule = z.object({ studentId: shapeOf(students.id), sections: z.array(scheduledSection) });

/** A schedule as the API returns it, to families too. */
export function scheduleBody(
  studentId: number,
  entries: readonly ScheduleEntry[],
): z.output<typeof schedule> {
  return { studentId, sections: entries.map(scheduledSectionOf) };
}

/** Each field is named: a copy of all but two would take three times as long to make and to write as JSON. */
function scheduledSectionOf(entry: ScheduleEntry): z.output<typeof scheduledSection> {
  const { sectionId, title, period, termId, room, teacher } = entry;
  const bells = entry.bells.map(({ days, beginsAt, endsAt }) => ({ days: weekdays(days), beginsAt, endsAt }));
  return { sectionId, title, period, termId, room, teacher, bells, days: weekdays(entry.days) };
}

export function mountScheduling(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountSchedule(routes, dependencies);
  mountSections(routes, dependencies);
  mountAddAndDrop(routes, dependencies);
  mountMove(routes, dependencies);
  mountDepartures(routes, dependencies);
}

const firstOfSchedule = {
  studentId: "$request.path.studentId",
  sectionId: "$response.body#/sections/0/sectionId",
} as const;
const seatOfAnswer = {
  studentId: "$request.path.studentId",
  sectionId: "$response.body#/sectionId",
} as const;

const sectionSearch = z.object({
  day: day.optional(),
  period: periodInText.optional(),
  grade: gradeInText.optional(),
  open: z.enum(["true", "false"]).default("false"),
  limit: limitInText(100),
});
const sectionSeats = z.object({
  ...sectionFields,
  capacity: shapeOf(sections.capacity),
  enrolled: z.int(),
  openSeats: z.int(),
  courseId: shapeOf(sections.courseId),
  subjectGroup: shapeOf(courses.subjectGroup),
  termId: shapeOf(sections.termId),
});

function mountSchedule(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  const { schoolYear } = settings;
  routes.read(
    {
      name: "student-schedule",
      links: [
        { to: "drop-from-section", parameters: firstOfSchedule },
        {
          to: "move-between-sections",
          parameters: { studentId: firstOfSchedule.studentId },
          body: { fromSectionId: firstOfSchedule.sectionId },
        },
      ],
      method: "get",
      path: "/api/students/{studentId}/schedule",
      summary: "Returns a student's sections on a day, by default today, in the order of the school day",
      traffic: "core",
      roles: ["teacher", ...schedulers],
      scope: [ofStudent],
      request: z.object({ params: student, query: z.object({ day: day.optional() }) }),
      answers: { 200: schedule },
    },
    async function readSchedule({ params: { studentId }, query: { day = today() } }) {
      const entries = await findSchedule(core, { studentId, day, schoolYear });
      return { status: 200, body: scheduleBody(studentId, entries) };
    },
  );
}

function mountSections(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  const { schoolYear } = settings;
  routes.read(
    {
      name: "school-sections",
      links: [{ to: "section-roster", parameters: { sectionId: "$response.body#/sections/0/sectionId" } }],
      method: "get",
      path: "/api/schools/{schoolId}/sections",
      summary: "Lists a school's sections this year with their seats, optionally only those with open seats",
      traffic: "core",
      roles: schedulers,
      scope: [{ rows: "school", from: "params", field: "schoolId" }],
      request: z.object({ params: z.object({ schoolId: idInText }), query: sectionSearch }),
      answers: { 200: z.object({ sections: z.array(sectionSeats) }) },
    },
    async function searchSections({ params: { schoolId }, query }) {
      const { day = today(), open, ...filters } = query;
      const search = {
        ...{ period: undefined, grade: undefined, ...filters },
        schoolId,
        schoolYear,
        day,
        open: open === "true",
      };
      return { status: 200, body: { sections: await findSections(core, search) } };
    },
  );
}

function mountAddAndDrop(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "add-to-section",
      links: [
        { to: "student-schedule", parameters: { studentId: "$request.path.studentId" } },
        { to: "drop-from-section", parameters: seatOfAnswer },
      ],
      method: "post",
      path: "/api/students/{studentId}/sections",
      summary: "Adds a student to a section, in the lowest free seat",
      traffic: "core",
      roles: schedulers,
      scope: [ofStudent, { rows: "section", from: "body", field: "sectionId" }],
      request: z.object({ params: student, body: z.object({ sectionId: id, day, ...whyChanged }) }),
      answers: { 201: seatTaken },
    },
    async function addStudent({ params, body, session, operation }) {
      const written = await addToSection(dependencies, session, { ...params, ...body }, operation);
      return answerWritten(201, written);
    },
  );
  routes.write(
    {
      name: "drop-from-section",
      links: [{ to: "student-schedule", parameters: { studentId: "$request.path.studentId" } }],
      method: "delete",
      path: "/api/students/{studentId}/sections/{sectionId}",
      summary:
        "Drops a student from a section from a day on, stays planned for later included, and frees the seat",
      traffic: "core",
      roles: schedulers,
      scope: [ofStudent, { rows: "section", from: "params", field: "sectionId" }],
      request: z.object({
        params: student.extend({ sectionId: idInText }),
        query: z.object({ day, ...whyChanged }),
      }),
      answers: { 200: seatGivenUp },
    },
    async function dropStudent({ params, query, session, operation }) {
      const written = await dropFromSection(dependencies, session, { ...params, ...query }, operation);
      return answerWritten(200, written);
    },
  );
}

function mountMove(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "move-between-sections",
      links: [{ to: "drop-from-section", parameters: seatOfAnswer }],
      method: "post",
      path: "/api/students/{studentId}/section-moves",
      summary: "Moves a student from one section to another, all or nothing",
      traffic: "core",
      roles: schedulers,
      scope: [
        ofStudent,
        { rows: "section", from: "body", field: "fromSectionId" },
        { rows: "section", from: "body", field: "toSectionId" },
      ],
      request: z.object({
        params: student,
        body: z.object({ fromSectionId: id, toSectionId: id, day, ...whyChanged }),
      }),
      answers: { 201: seatMoved },
    },
    async function moveStudent({ params, body, session, operation }) {
      const written = await moveBetweenSections(dependencies, session, { ...params, ...body }, operation);
      return answerWritten(201, written);
    },
  );
}
