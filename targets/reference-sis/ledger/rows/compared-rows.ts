/** The rows that other checks compare as a whole: attendance, scores, report cards and seats. */
import {
  attendanceMarkHistory,
  attendanceMarks,
  attendanceSubmissions,
} from "../../../../sis/db/schema/attendance.ts";
import { scoreHistory, scores, sectionGrades } from "../../../../sis/db/schema/grades.ts";
import { sectionEnrollments } from "../../../../sis/db/schema/scheduling.ts";
import { comparedRows, type Held } from "../held-columns.ts";

const bySheet: Held = { comparedIn: "the check of attendance sheets" };
const byScore: Held = { comparedIn: "the check of scores" };
const bySeat: Held = { comparedIn: "the check of seats across kinds" };
const byNobody: Held = { comparedIn: "the check that nobody enters report-card marks" };

const meeting = { sectionId: bySheet, day: bySheet, period: bySheet };
const mark = { ...meeting, studentId: bySheet, revision: bySheet, code: bySheet };
const score = {
  ...{ assignmentId: byScore, studentId: byScore, points: byScore, version: byScore },
  ...{ enteredBy: byScore, enteredAt: byScore, operationId: byScore },
};

export const submissionRows = comparedRows(attendanceSubmissions, {
  ...meeting,
  ...{ revision: bySheet, submittedBy: bySheet, submittedAt: bySheet, operationId: bySheet },
});
export const markRows = comparedRows(attendanceMarks, mark);
export const markHistoryRows = comparedRows(attendanceMarkHistory, { ...mark, replacedAt: bySheet });
export const scoreRows = comparedRows(scores, {
  ...score,
  sectionId: { free: "a foreign key holds it to the assignment's" },
});
export const scoreHistoryRows = comparedRows(scoreHistory, score);
export const seatRows = comparedRows(sectionEnrollments, {
  ...{ sectionId: bySeat, studentId: bySeat, seat: bySeat, beginDate: bySeat, endDate: bySeat },
});
export const reportCardRows = comparedRows(sectionGrades, {
  ...{ sectionId: byNobody, studentId: byNobody, termId: byNobody, mark: byNobody, version: byNobody },
  ...{ enteredBy: byNobody, enteredAt: byNobody, operationId: byNobody },
});
