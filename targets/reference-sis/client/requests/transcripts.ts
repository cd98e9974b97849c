/** Transcript requests: a student's transcript, and courses from other schools that staff enter and verify. */
import type { SeenRecord } from "../../../../readiness/evidence/read-line.ts";
import type { TranscriptsEnterCourse } from "../../writes/transcripts-enter-course.ts";
import type { TranscriptsVerifyCourse } from "../../writes/transcripts-verify-course.ts";
import { transcriptOf } from "../records.ts";
import {
  type Answer,
  callOf,
  complete,
  type ReadBack,
  type ReadCall,
  type Requests,
  type WriteCall,
} from "../request.ts";
import { misstatedField } from "../written-answer.ts";

export const transcriptsRequests = {
  transcript: { kind: "read", method: "GET", path: "/api/students/{studentId}/transcript" },
  "enter-course": {
    kind: "write",
    method: "POST",
    path: "/api/students/{studentId}/transferred-courses",
    /** Someone else may enter the same course at the same moment. [K] */
    mostRefused: 0.05,
  },
  "verify-course": {
    kind: "write",
    method: "PUT",
    path: "/api/students/{studentId}/transferred-courses/{line}/verification",
  },
} as const satisfies Requests;

/** The numbers of the lines, and the grade points of what counts; undefined while nothing does. */
export type ShownTranscript = { readonly lines: readonly number[]; readonly unweighted: number | undefined };

export function transcript(studentId: number): ReadCall<ShownTranscript> {
  return {
    ...callOf(transcriptsRequests, "transcript", { studentId }),
    read: (answer) => ({
      lines: answer.numbers("lines.#.line"),
      unweighted: answer.number("gradePoints.unweighted"),
    }),
    record: (answer) => seenTranscript(studentId, answer),
  };
}

/** Lines that came with the district's records have revision 0, as if nobody had written them. */
function seenTranscript(student: number, answer: Answer): SeenRecord {
  const revisions = answer.numbers("lines.#.revision");
  const shows = answer
    .numbers("lines.#.line")
    .map((line, index) => [line, revisions[index] ?? 0] as const)
    .filter(([, revision]) => revision > 0);
  return { record: transcriptOf(student), student, complete: true, shows };
}

export function enterCourse({
  studentId,
  ...course
}: TranscriptsEnterCourse["sent"]): WriteCall<TranscriptsEnterCourse> {
  return {
    ...callOf(transcriptsRequests, "enter-course", { studentId }),
    body: JSON.stringify(course),
    ledger: { kind: "transcripts.enter-course", sent: { studentId, ...course } },
    kept: (answer) => complete({ line: answer.number("line"), revision: answer.number("revision") }),
    misstated: (answer) => misstatedField(answer, { studentId, revision: 1 }),
  };
}

export function verifyCourse({
  studentId,
  line,
  seenRevision,
}: TranscriptsVerifyCourse["sent"]): WriteCall<TranscriptsVerifyCourse> {
  return {
    ...callOf(transcriptsRequests, "verify-course", { studentId, line }),
    body: JSON.stringify({ revision: seenRevision }),
    ledger: { kind: "transcripts.verify-course", sent: { studentId, line, seenRevision } },
    kept: (answer) => complete({ revision: answer.number("revision") }),
    misstated: (answer) => misstatedField(answer, { studentId, line, revision: seenRevision + 1 }),
  };
}

type Verified = { readonly studentId: number; readonly line: number; readonly mark: string };

/** The course is there, with its mark, and counts. */
export function transcriptShows({ studentId, line, mark }: Verified): ReadBack {
  return {
    ...callOf(transcriptsRequests, "transcript", { studentId }),
    read: (answer) => {
      const place = answer.numbers("lines.#.line").indexOf(line);
      const marks = answer.values("lines.#.mark");
      const counts = answer.values("lines.#.verified");
      return place >= 0 && marks[place] === mark && counts[place] === true;
    },
  };
}
