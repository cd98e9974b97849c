/** The people of a plan as the generator reads them: one pool a journey, one entry an arrival, nobody twice. */
import type { SchoolSize } from "./school-size.ts";

/** Names of the fields are short because a file holds thousands. */
export type StaffPerson = { idToken: string };
/**
 * A teacher with an open session, the section to take attendance for, and how large its school is. `again`: the
 * district is too small for the load, and this teacher has come before.
 */
export type AttendancePerson = { session: string; section: number; size: SchoolSize; again?: true };

export type OfficeTask =
  | {
      task: "enroll";
      givenName: string;
      familyName: string;
      birthDate: string;
      grade: number;
      entryCode: string;
      periods: number[];
    }
  | { task: "transfer"; student: number; grade: number; periods: number[] }
  | { task: "no-show"; student: number; familyName: string }
  | { task: "withdraw"; student: number; familyName: string };
export type OfficePerson = { session: string; school: number; work: OfficeTask };

export type CounselorPerson = {
  session: string;
  school: number;
  student: number;
  familyName: string;
  grade: number;
  /** `move` changes the section in one step, `drop-add` gives the seat back first. */
  repair: "move" | "drop-add";
};
export type ScoresPerson = { session: string; section: number };
export type GuardianPerson = { username: string; password: string };
export type StudentPerson = { idToken: string };

export type People = {
  "staff-sign-in": StaffPerson[];
  attendance: AttendancePerson[];
  office: OfficePerson[];
  counselor: CounselorPerson[];
  scores: ScoresPerson[];
  guardian: GuardianPerson[];
  student: StudentPerson[];
};
