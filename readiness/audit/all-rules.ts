/** The assignment rules that an audit runs, in the order of the catalogue. */
import type { Rule } from "./rule.ts";
import { noClasses } from "./rules/r01-no-classes.ts";
import { incompleteSchedule } from "./rules/r02-incomplete-schedule.ts";
import { wrongGradeClass } from "./rules/r05-wrong-grade-class.ts";
import { wrongSchoolClass } from "./rules/r06-wrong-school-class.ts";
import { periodConflict } from "./rules/r07-period-conflict.ts";
import { duplicateSectionEnrollment } from "./rules/r08-duplicate-section-enrollment.ts";
import { placeholderSection } from "./rules/r10-placeholder-section.ts";
import { oversizeClass } from "./rules/r11-oversize-class.ts";
import { noTeacher } from "./rules/r15-no-teacher.ts";
import { teacherDoubleBooked } from "./rules/r16-teacher-double-booked.ts";
import { schoolCountAnomaly } from "./rules/r31-school-count-anomaly.ts";
import { orphanReference } from "./rules/r34-orphan-reference.ts";

export const allRules: readonly Rule[] = [
  noClasses,
  incompleteSchedule,
  wrongGradeClass,
  wrongSchoolClass,
  periodConflict,
  duplicateSectionEnrollment,
  placeholderSection,
  oversizeClass,
  noTeacher,
  teacherDoubleBooked,
  schoolCountAnomaly,
  orphanReference,
];
