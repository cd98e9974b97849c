/** The defects that can be planted, by id. */
import type { Defect } from "./defect.ts";
import { duplicateSectionEnrollment } from "./duplicate-section-enrollment.ts";
import { incompleteSchedule } from "./incomplete-schedule.ts";
import { noClasses } from "./no-classes.ts";
import { noTeacher } from "./no-teacher.ts";
import { orphanReference } from "./orphan-reference.ts";
import { oversizeClass } from "./oversize-class.ts";
import { periodConflict } from "./period-conflict.ts";
import { placeholderSection } from "./placeholder-section.ts";
import { schoolCountAnomaly } from "./school-count-anomaly.ts";
import { teacherDoubleBooked } from "./teacher-double-booked.ts";
import { wrongGradeClass } from "./wrong-grade-class.ts";
import { wrongSchoolClass } from "./wrong-school-class.ts";

export const allDefects: readonly Defect[] = [
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

export const defectIds: readonly string[] = allDefects.map((defect) => defect.id);
