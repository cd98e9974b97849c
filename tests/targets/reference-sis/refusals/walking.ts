/** A teacher and a counselor who walk all routes, each with rows of their own and rows of somebody else. */
import { rowKinds } from "../../../../targets/reference-sis/refusals/declared-routes.ts";
import type { Walking } from "../../../../targets/reference-sis/refusals/route-attempts.ts";
import type { Seat } from "../../../../targets/reference-sis/refusals/walked-rows.ts";

function seat(of: number, name: string): Seat {
  return {
    ...{ student: of + 1, section: of + 2, school: of + 3, assignment: of + 4, term: 5, period: 6 },
    ...{ enrollment: of + 7, guardian: of + 8, teacher: of + 9, name },
    ...{ teacherSubject: "staff-1", studentSubject: "student-1", guardianUsername: "a@b.example" },
  };
}

export const day = "2026-08-11";
const own = seat(100, "Own Child");
export const other = seat(200, "Ana Reyes");

export const walking: Walking = {
  ...{ day, expiredSession: "expired", sessionCookie: "session", foreignReport: 300 },
  walkers: ["teacher", "counselor"].map((role) => ({
    ...{ role, subject: role, session: `of-${role}`, guardian: undefined, own, elsewhere: other },
    foreign: [{ tried: "foreign-row", rows: rowKinds, seat: other }],
  })),
};
