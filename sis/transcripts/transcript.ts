/** Transcripts: the lines of each student's, what they add up to, and how far the student is. */
import type { Database } from "../db/statement.ts";
import {
  type CourseLine,
  countedLines,
  districtRetaking,
  firstHighSchoolGrade,
  isHonors,
} from "./course-lines.ts";
import { type GradePoints, gradePointsOf } from "./grade-points.ts";
import {
  type AreaProgress,
  type CrowdedTerm,
  collegeProgress,
  crowdedTerms,
  gradesWithoutRecords,
  graduationProgress,
  type Progress,
} from "./progress.ts";
import { findLines, findPeople, type TranscriptLine, type TranscriptPerson } from "./queries.ts";

export type ShownLine = TranscriptLine & {
  readonly honors: boolean;
  /** Verified, of high school, and not replaced by another try. */
  readonly counts: boolean;
};

export type Transcript = {
  readonly person: TranscriptPerson;
  readonly lines: readonly ShownLine[];
  readonly credits: Credits;
  readonly gradePoints: GradePoints;
  readonly graduation: Progress;
  readonly college: readonly AreaProgress[];
  readonly gradesWithoutRecords: readonly number[];
  readonly crowdedTerms: readonly CrowdedTerm[];
};

/** Of high school: those that count, and those that nobody has verified yet. */
export type Credits = { readonly attempted: number; readonly earned: number; readonly unverified: number };

export type When = { readonly day: string; readonly schoolYear: number };

/** In the order of the students' ids; none for a student who doesn't exist. Asks the database twice at once. */
export async function readTranscripts(
  database: Database,
  studentIds: readonly number[],
  when: When,
): Promise<readonly Transcript[]> {
  const [people, lines] = await Promise.all([
    findPeople.all(database, { studentIds, ...when }),
    findLines.all(database, { studentIds }),
  ]);
  const ofStudent = Map.groupBy(lines, ({ studentId }) => studentId);
  return people.map((person) => transcriptOf(person, ofStudent.get(person.studentId) ?? []));
}

export async function readTranscript(
  database: Database,
  studentId: number,
  when: When,
): Promise<Transcript | undefined> {
  const [transcript] = await readTranscripts(database, [studentId], when);
  return transcript;
}

export function transcriptOf(person: TranscriptPerson, lines: readonly TranscriptLine[]): Transcript {
  const counted = countedLines(lines, districtRetaking);
  const counts = new Set(counted);
  return {
    person,
    lines: lines.map((line) => ({ ...line, honors: isHonors(line), counts: counts.has(line) })),
    credits: {
      attempted: creditsOf(counted, "creditsAttempted"),
      earned: creditsOf(counted, "creditsEarned"),
      unverified: creditsOf(lines.filter(isUnofficial), "creditsEarned"),
    },
    gradePoints: gradePointsOf(lines),
    graduation: graduationProgress(lines),
    college: collegeProgress(lines),
    gradesWithoutRecords: gradesWithoutRecords(lines, person.grade),
    crowdedTerms: crowdedTerms(lines),
  };
}

function creditsOf(lines: readonly CourseLine[], credits: "creditsAttempted" | "creditsEarned"): number {
  return lines.reduce((sum, line) => sum + line[credits], 0);
}

function isUnofficial({ verified, grade }: CourseLine): boolean {
  return !verified && grade >= firstHighSchoolGrade;
}
