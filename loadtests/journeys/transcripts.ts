/** A counselor reads a senior's transcript, enters a course from another school, and verifies it. */
import { draw } from "../../parts/draw.ts";
import {
  enterCourse,
  transcript,
  transcriptShows,
  verifyCourse,
} from "../../targets/reference-sis/client/requests/transcripts.ts";
import type { Registrar, registrars } from "../../targets/reference-sis/people/pools/registrars.ts";
import type { TranscriptsEnterCourse } from "../../targets/reference-sis/writes/transcripts-enter-course.ts";
import { compareTranscript } from "../compare/compare-transcripts.ts";
import type { Journey } from "../model/journey.ts";

export const transcripts: Journey<typeof registrars> = {
  id: "transcripts",
  title: "a counselor enters and verifies a course from another school",
  system: "transcripts",
  requests: 3,
  thinkSeconds: 4,
  leastArrivals: 3,
  people: "registrars",
  plans: () => ["transcript", "enter-course", "verify-course"],
  steps(visit, person) {
    const { student: studentId, colleague, rival } = person;
    visit.resume(person);
    visit.check(transcript(studentId), compareTranscript(person));
    visit.think(1, 61);
    const course = courseOf(person, visit.day);
    const entered = visit.writeAtOnce(
      enterCourse(course),
      rival && { person: rival, call: enterCourse({ ...course, mark: otherMark(course.mark) }) },
    );
    if (entered.outcome !== "ok" || entered.kept === null || entered.kept === undefined) return;
    visit.think(1, 62);
    const { line, revision: seenRevision } = entered.kept;
    const verify = verifyCourse({ studentId, line, seenRevision });
    const verified = visit.writeAtOnce(verify, rival && { person: rival, call: verify });
    const look = transcriptShows({ studentId, line, mark: entered.sent.mark });
    const written = verified.outcome === "ok" ? [entered, verified] : [];
    visit.readBack(written, look);
    visit.letSee(colleague, written, look);
  },
};

/** Made up, as every name is. */
const otherSchools = ["Lakeshore Academy", "Escuela Preparatoria 7", "St. Anselm’s School"];
const marks = ["A", "B", "C", "D", "F"];
const lowestGrade = 6;
/** A semester of a course, and half of one. */
const credits = [5, 2.5];

/** Taken last summer; nobody has two of it. */
function courseOf({ student, grade }: Registrar, day: string): TranscriptsEnterCourse["sent"] {
  const pick = <Choice>(choices: readonly Choice[], first: Choice, purpose: number): Choice =>
    choices[Math.floor(draw(student, purpose) * choices.length)] ?? first;
  return {
    studentId: student,
    otherSchool: pick(otherSchools, "Lakeshore Academy", 63),
    schoolYear: Number(day.slice(0, 4)),
    grade: Math.max(lowestGrade, grade - 1),
    term: "summer",
    courseCode: `TR-${student}`,
    courseTitle: "Introduction to Statistics",
    mark: pick(marks, "A", 64),
    credits: pick(credits, 5, 65),
  };
}

function otherMark(mark: string): string {
  return mark === "A" ? "B" : "A";
}
