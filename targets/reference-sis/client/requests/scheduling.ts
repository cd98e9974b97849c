/** Schedule requests: a student's sections, open sections, and add, drop and move. */
import type { SeenRecord } from "../../../../readiness/evidence/read-line.ts";
import type { ChangeReason } from "../../ledger/change-reason.ts";
import type { ScheduleAdd } from "../../writes/schedule-add.ts";
import type { ScheduleDrop } from "../../writes/schedule-drop.ts";
import type { ScheduleMove } from "../../writes/schedule-move.ts";
import { held, scheduleOf } from "../records.ts";
import {
  type Answer,
  callOf,
  complete,
  countDistinct,
  pairs,
  type ReadBack,
  type ReadCall,
  type Requests,
  type WriteCall,
} from "../request.ts";
import { misstatedField } from "../written-answer.ts";

/**
 * The last seat may be gone. Everyone who looks for a seat is counted beforehand against the seats that are open, so few
 * should meet. [K]
 */
const contested = 0.05;
/** Some students have no other section to go to. [K] */
const withoutChoice = 0.4;

export const schedulingRequests = {
  "student-schedule": { kind: "read", method: "GET", path: "/api/students/{studentId}/schedule" },
  "school-sections": { kind: "read", method: "GET", path: "/api/schools/{schoolId}/sections" },
  "add-to-section": {
    kind: "write",
    method: "POST",
    path: "/api/students/{studentId}/sections",
    mostRefused: contested,
    mostLeftOut: withoutChoice,
  },
  "drop-from-section": {
    kind: "write",
    method: "DELETE",
    path: "/api/students/{studentId}/sections/{sectionId}",
    mostLeftOut: withoutChoice,
  },
  "move-between-sections": {
    kind: "write",
    method: "POST",
    path: "/api/students/{studentId}/section-moves",
    mostRefused: contested,
    mostLeftOut: withoutChoice,
  },
} as const satisfies Requests;

/** Sections per page of a search. */
export const mostOpenings = 20;

export type Held = { readonly section: number; readonly period: number };
export type Opening = { readonly section: number; readonly course: number };

/** Reads the sections that the student has on a day, by default today. `anyKnown`: the student has some. */
export function studentSchedule(studentId: number, day?: string, anyKnown = true): ReadCall<Held[]> {
  const query = day === undefined ? {} : { day };
  const ids = "sections.#.sectionId";
  return {
    ...callOf(schedulingRequests, "student-schedule", { studentId }, query),
    read: (answer) =>
      pairs(
        anyKnown ? answer.knownNumbers(ids) : answer.numbers(ids),
        answer.numbers("sections.#.period"),
        (section, period) => ({ section, period }),
      ),
    ...(day === undefined && { record: (answer) => seenSections(studentId, answer) }),
  };
}

/** What an answer of today shows of a student's schedule. */
export function seenSections(student: number, answer: Answer): SeenRecord {
  const sections = answer.numbers("sections.#.sectionId");
  const shows = sections.map((section) => [section, held] as const);
  return { record: scheduleOf(student), student, complete: true, shows };
}

/** The sections that were added and dropped. */
type Changed = { readonly has: readonly number[]; readonly lacks: readonly number[] };

export function scheduleShows(studentId: number, day: string, { has, lacks }: Changed): ReadBack {
  return {
    ...studentSchedule(studentId, day),
    read: (answer) => {
      const held = new Set(answer.numbers("sections.#.sectionId"));
      const isThere = answer.number("sections.#") !== undefined;
      return (
        isThere && has.every((section) => held.has(section)) && !lacks.some((section) => held.has(section))
      );
    },
  };
}

type Search = { readonly day: string; readonly period: number; readonly grade: number };

/** Special day classes are for students who are placed in one: nobody else is offered a seat there. */
const offered = 'sections.#(subjectGroup!="special-day-class")#';

/** `complete`: whether these are all; undefined if the answer has no list. */
export type Openings = { readonly sections: readonly Opening[]; readonly complete: boolean | undefined };

/** Reads the sections of a period that have a free seat for a grade from that day on. */
export function openSections(schoolId: number, search: Search): ReadCall<Openings> {
  const query = { ...search, open: true, limit: mostOpenings };
  return {
    ...callOf(schedulingRequests, "school-sections", { schoolId }, query),
    read: (answer) => {
      const found = answer.number("sections.#");
      const ids = answer.numbers(`${offered}.sectionId`);
      const courses = answer.numbers(`${offered}.courseId`);
      return {
        sections: pairs(ids, courses, (section, course) => ({ section, course })),
        complete: found === undefined ? undefined : isShort(found, answer),
      };
    },
  };
}

/** A page that shows a section twice has room for others. */
function isShort(found: number, answer: Answer): boolean {
  return found < mostOpenings || countDistinct(answer.numbers("sections.#.sectionId")) < mostOpenings;
}

export type OpenSeats = { readonly section: number; readonly openSeats: number };

/** Reads how many seats of a school's sections are open from a day on. */
export function openSeatsOf(schoolId: number, day: string): ReadCall<OpenSeats[]> {
  return {
    ...callOf(schedulingRequests, "school-sections", { schoolId }, { day }),
    read: (answer) =>
      pairs(
        answer.numbers("sections.#.sectionId"),
        answer.numbers("sections.#.openSeats"),
        (section, openSeats) => ({ section, openSeats }),
      ),
  };
}

/** Of the reasons that the SIS knows, those for which somebody comes to the counter. */
export const reasonsSent = ["new-student", "missing-class", "wrong-level", "requested", "mistake"] as const;
/** One change in four has a note. */
const noted = 4;

/** The same for a student whenever it's asked, so that a request sent again is the same request. */
function whyOf(studentId: number): ChangeReason {
  const reason = reasonsSent[studentId % reasonsSent.length] ?? reasonsSent[0];
  return studentId % noted === 0 ? { reason, note: `Asked at the counter: ${studentId}` } : { reason };
}

export function addToSection(studentId: number, sectionId: number, day: string): WriteCall<ScheduleAdd> {
  const sent = { sectionId, day, ...whyOf(studentId) };
  return {
    ...callOf(schedulingRequests, "add-to-section", { studentId }),
    body: JSON.stringify(sent),
    ledger: { kind: "schedule.add", sent: { studentId, ...sent } },
    kept: (answer) => complete({ seat: answer.number("seat") }),
    misstated: (answer) => misstatedField(answer, { studentId, sectionId, beginDate: day }),
  };
}

export function dropFromSection(studentId: number, sectionId: number, day: string): WriteCall<ScheduleDrop> {
  const sent = { day, ...whyOf(studentId) };
  return {
    ...callOf(schedulingRequests, "drop-from-section", { studentId, sectionId }, sent),
    ledger: { kind: "schedule.drop", sent: { studentId, sectionId, ...sent } },
    kept: (answer) => complete({ seat: answer.number("seat") }),
    misstated: (answer) => misstatedField(answer, { studentId, sectionId, endDate: day }),
  };
}

type Move = { readonly fromSectionId: number; readonly toSectionId: number; readonly day: string };

export function moveBetweenSections(studentId: number, move: Move): WriteCall<ScheduleMove> {
  const sent = { ...move, ...whyOf(studentId) };
  return {
    ...callOf(schedulingRequests, "move-between-sections", { studentId }),
    body: JSON.stringify(sent),
    ledger: { kind: "schedule.move", sent: { studentId, ...sent } },
    kept: (answer) => complete({ seat: answer.number("seat") }),
    misstated: (answer) =>
      misstatedField(answer, { studentId, sectionId: sent.toSectionId, beginDate: sent.day }),
  };
}
