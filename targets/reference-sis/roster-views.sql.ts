/** The neutral roster views over the reference SIS's tables: the only thing an assignment rule may read. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../parts/postgres/sql-text.ts";
import { credentialArea } from "../../sis/db/credential-area.ts";
import { currentLine, currentLines } from "../../sis/db/current-lines.ts";
import { languageDevelopment } from "../../sis/db/language-development.ts";
import { auditTrail } from "../../sis/db/schema/audit-trail.ts";
import { serviceConsents } from "../../sis/db/schema/consents.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { languageStatuses } from "../../sis/db/schema/language-history.ts";
import {
  guardians,
  staff,
  staffCredentials,
  studentGuardians,
  students,
} from "../../sis/db/schema/people.ts";
import {
  courses,
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../sis/db/schema/scheduling.ts";
import {
  bellPeriods,
  rooms,
  schools,
  schoolWeekdays,
  schoolYears,
  terms,
} from "../../sis/db/schema/schools.ts";
import {
  educationPrograms,
  specialEducationPlacements,
  specialEducationServices,
} from "../../sis/db/schema/special-education.ts";

/** Who finished it graduated; who finished another school goes on to the next. */
const highestGrade = 12;

/** Years that aren't over on the day of the audit: the current one, and those that schools already plan. */
const openYears = sql`(SELECT ${schoolYears.id} FROM ${schoolYears} WHERE ${schoolYears.endDate} >= :day)`;

/**
 * `:day` stands for the day of the audit. Another source (a OneRoster bundle) creates the same views on its own tables and leaves out the columns it can't fill.
 * Ids are integers or text, whichever the source has. Left joins keep rows with broken references, which rule R34
 * looks for.
 *
 * `dropped_seat` has the seats that a person gave up for a student that day, and who did it: the audit trail says so. A
 * schedule that a job or an import cut short has no such row.
 *
 * `prior_course` has the semesters of courses that students took before, of those courses that the catalog still has.
 *
 * `bell` has a row for each kind of day: when a period begins and ends on these days of the week.
 *
 * `service_consent` has the students whose families agreed in writing that they aren't taught in a section.
 *
 * `section.credential_area` is what its teacher must be authorized to teach, in the words of `teacher_credential.area`; null
 * if any teacher may. `section.program` and `placement.program` are those of special day classes.
 *
 * `school_enrollment.from_elsewhere` says that the student came from outside the district's schools. `prior_enrollment.left_as`
 * is `moved-away` (out of the state or the public schools), `died` or `finished` the last grade; null for any other exit.
 *
 * `guardian.contact_order` is null for a guardian whom the school may not call.
 *
 * `campus` has schools at one place, as far as places are known.
 *
 * `school_enrollment.counter_date` is the day a student was enrolled at an office counter, and `counter_person` who did
 * it; null for students who were on the roster before. The reference SIS writes each such enrollment to its audit trail.
 * `is_primary` and `recorded_entry_date` are null where a roster doesn't say which school is the primary one, or since when.
 */
export const rosterViews = sqlText(sql`
CREATE SCHEMA IF NOT EXISTS roster;

CREATE OR REPLACE VIEW roster.school AS
SELECT ${schools.id} AS school_id, ${schools.name} AS name, ${schools.schoolType} AS school_type,
       ${schools.lowGrade} AS low_grade, ${schools.highGrade} AS high_grade, ${schools.capacity} AS capacity,
       ${schools.projectedEnrollment} AS projected_enrollment
  FROM ${schools};

CREATE OR REPLACE VIEW roster.campus AS
SELECT ${schools.id} AS school_id, ${schools.latitude} || ' ' || ${schools.longitude} AS campus
  FROM ${schools}
 WHERE ${schools.latitude} IS NOT NULL;

CREATE OR REPLACE VIEW roster.term AS
SELECT ${terms.id} AS term_id, ${terms.title} AS title, ${terms.kind} AS kind, ${terms.beginDate} AS begin_date,
       ${terms.endDate} AS end_date
  FROM ${terms};

CREATE OR REPLACE VIEW roster.course AS
SELECT ${courses.id} AS course_id, ${courses.title} AS title, ${courses.subjectGroup} AS subject_group,
       ${courses.repeatable} AS repeatable
  FROM ${courses};

CREATE OR REPLACE VIEW roster.prior_course AS
SELECT ${currentLine.studentId} AS student_id, ${courses.id} AS course_id,
       ${currentLine.schoolYear} AS school_year, ${currentLine.term} AS term,
       ${currentLine.creditsEarned} > 0 AS passed, ${currentLine.verified} AS verified,
       ${currentLine.repeatConsentOn} AS repeat_consent_on
  FROM ${currentLines()}
  JOIN ${courses} ON ${courses.code} = ${currentLine.courseCode};

CREATE OR REPLACE VIEW roster.student AS
SELECT ${students.id} AS student_id, ${students.birthDate} AS birth_date, ${students.givenName} AS given_name,
       ${students.familyName} AS family_name, ${students.englishStatus} AS english_status,
       ${students.disability} AS disability
  FROM ${students};

CREATE OR REPLACE VIEW roster.guardian AS
SELECT ${studentGuardians.studentId} AS student_id, ${studentGuardians.guardianId} AS guardian_id,
       ${studentGuardians.contactOrder} AS contact_order, ${guardians.phone} AS phone
  FROM ${studentGuardians}
  JOIN ${guardians} ON ${guardians.id} = ${studentGuardians.guardianId};

CREATE OR REPLACE VIEW roster.language_status AS
SELECT ${languageStatuses.studentId} AS student_id, ${languageStatuses.status} AS status,
       ${languageStatuses.beginDate} AS begin_date
  FROM ${languageStatuses};

CREATE OR REPLACE VIEW roster.placement AS
SELECT ${specialEducationPlacements.studentId} AS student_id, ${specialEducationPlacements.setting} AS setting,
       ${specialEducationPlacements.beginDate} AS begin_date, ${specialEducationPlacements.endDate} AS end_date,
       ${specialEducationPlacements.program} AS program
  FROM ${specialEducationPlacements};

CREATE OR REPLACE VIEW roster.special_service AS
SELECT ${specialEducationServices.studentId} AS student_id, ${specialEducationServices.beginDate} AS begin_date,
       ${specialEducationServices.endDate} AS end_date
  FROM ${specialEducationServices};

CREATE OR REPLACE VIEW roster.education_program AS
SELECT ${educationPrograms.studentId} AS student_id, ${educationPrograms.caseManagerId} AS case_manager_id,
       ${educationPrograms.reviewedOn} AS reviewed_on, ${educationPrograms.assessedOn} AS assessed_on,
       ${educationPrograms.consentOn} AS consent_on, ${educationPrograms.transferredOn} AS transferred_on
  FROM ${educationPrograms};

CREATE OR REPLACE VIEW roster.teacher AS
SELECT ${staff.id} AS teacher_id, ${staff.schoolId} AS school_id, ${staff.givenName} AS given_name,
       ${staff.familyName} AS family_name
  FROM ${staff};

CREATE OR REPLACE VIEW roster.teacher_credential AS
SELECT ${staffCredentials.staffId} AS teacher_id, ${staffCredentials.area} AS area
  FROM ${staffCredentials};

CREATE OR REPLACE VIEW roster.section AS
SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sections.courseId} AS course_id,
       ${sections.termId} AS term_id, ${sections.period} AS period, ${sections.capacity} AS capacity,
       ${sections.title} AS title, ${sections.kind} AS kind, ${sections.lowGrade} AS low_grade,
       ${sections.highGrade} AS high_grade, ${courses.subjectGroup} AS subject_group,
       ${sections.program} AS program, ${credentialArea} AS credential_area,
       ${courses.code} ~ ${languageDevelopment} AS language_development
  FROM ${sections}
  LEFT JOIN ${courses} ON ${courses.id} = ${sections.courseId};

CREATE OR REPLACE VIEW roster.meeting AS
SELECT ${sectionMeetings.sectionId} AS section_id, ${sectionMeetings.period} AS period, ${sectionMeetings.days} AS days,
       ${sectionMeetings.roomId} AS room_id, ${sectionMeetings.staffId} AS teacher_id
  FROM ${sectionMeetings};

CREATE OR REPLACE VIEW roster.room AS
SELECT ${rooms.id} AS room_id, ${rooms.kind} AS kind, ${rooms.seats} AS seats
  FROM ${rooms};

CREATE OR REPLACE VIEW roster.section_teacher AS
SELECT ${sectionTeachers.sectionId} AS section_id, ${sectionTeachers.staffId} AS teacher_id,
       ${sectionTeachers.role} AS role, ${sectionTeachers.beginDate} AS begin_date,
       ${sectionTeachers.endDate} AS end_date
  FROM ${sectionTeachers};

CREATE OR REPLACE VIEW roster.section_enrollment AS
SELECT ${sectionEnrollments.sectionId} AS section_id, ${sectionEnrollments.studentId} AS student_id,
       ${sectionEnrollments.beginDate} AS begin_date, ${sectionEnrollments.endDate} AS end_date
  FROM ${sectionEnrollments};

CREATE OR REPLACE VIEW roster.service_consent AS
SELECT ${serviceConsents.studentId} AS student_id, ${serviceConsents.sectionId} AS section_id
  FROM ${serviceConsents};

CREATE OR REPLACE VIEW roster.dropped_seat AS
SELECT coalesce((${auditTrail.detail} -> 'from' ->> 'sectionId')::integer, ${auditTrail.sectionId}) AS section_id,
       ${auditTrail.studentId} AS student_id, ${auditTrail.accountId} AS person,
       coalesce(${auditTrail.detail} -> 'from' ->> 'day', ${auditTrail.detail} ->> 'day')::date AS day
  FROM ${auditTrail}
 WHERE ${auditTrail.action} IN ('schedule.drop', 'schedule.move');

CREATE OR REPLACE VIEW roster.school_enrollment AS
SELECT ${schoolEnrollments.studentId} AS student_id, ${schoolEnrollments.schoolId} AS school_id,
       ${schoolEnrollments.kind} AS kind, ${schoolEnrollments.grade} AS grade,
       ${schoolEnrollments.entryDate} AS entry_date, ${schoolEnrollments.exitDate} AS exit_date,
       c.entry_date AS counter_date, c.person AS counter_person, ${schoolEnrollments.kind} = 'primary' AS is_primary,
       ${schoolEnrollments.entryDate} AS recorded_entry_date, ${schoolYears.endDate} AS year_end_date,
       ${schoolEnrollments.entryCode} IN ('E1', 'E2') AS from_elsewhere
  FROM ${schoolEnrollments}
  JOIN ${schoolYears} ON ${schoolYears.id} = ${schoolEnrollments.schoolYear}
  LEFT JOIN (
    SELECT ${schoolEnrollments.studentId} AS student_id, ${schoolEnrollments.schoolId} AS school_id,
           ${schoolEnrollments.entryDate} AS entry_date, max(${auditTrail.accountId}) AS person
      FROM ${auditTrail}
      JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${auditTrail.studentId}
     WHERE ${auditTrail.action} IN ('enrollment.enroll', 'enrollment.transfer')
     GROUP BY ${schoolEnrollments.studentId}, ${schoolEnrollments.schoolId}, ${schoolEnrollments.entryDate}) c
    ON c.student_id = ${schoolEnrollments.studentId} AND c.school_id = ${schoolEnrollments.schoolId}
   AND c.entry_date = ${schoolEnrollments.entryDate}
 WHERE ${schoolEnrollments.schoolYear} IN ${openYears};

CREATE OR REPLACE VIEW roster.prior_enrollment AS
SELECT ${schoolEnrollments.studentId} AS student_id, ${schoolEnrollments.schoolId} AS school_id,
       ${schoolEnrollments.schoolYear} AS school_year, ${schoolEnrollments.grade} AS grade,
       ${schoolEnrollments.exitDate} AS exit_date, ${schoolYears.endDate} AS year_end_date,
       ${schoolEnrollments.exitCode} IN ('E155', 'E156')
         OR (${schoolEnrollments.exitCode} = 'E230' AND ${schoolEnrollments.grade} < ${highestGrade}) AS goes_on,
       CASE WHEN ${schoolEnrollments.exitCode} IN ('T180', 'T200', 'T240') THEN 'moved-away'
            WHEN ${schoolEnrollments.exitCode} = 'E130' THEN 'died'
            WHEN ${schoolEnrollments.exitCode} = 'E230' THEN 'finished' END AS left_as
  FROM ${schoolEnrollments}
  JOIN ${schoolYears} ON ${schoolYears.id} = ${schoolEnrollments.schoolYear}
 WHERE ${schoolEnrollments.schoolYear} NOT IN ${openYears};

CREATE OR REPLACE VIEW roster.bell AS
SELECT ${bellPeriods.schoolId} AS school_id, ${bellPeriods.period} AS period, ${bellPeriods.required} AS required,
       (extract(epoch FROM ${bellPeriods.beginsAt}) / 60)::integer AS begins_minute,
       (extract(epoch FROM ${bellPeriods.endsAt}) / 60)::integer AS ends_minute,
       bit_or(1 << (${schoolWeekdays.weekday} - 1)) AS days
  FROM ${bellPeriods}
  JOIN ${schoolWeekdays} ON ${schoolWeekdays.schoolId} = ${bellPeriods.schoolId}
                        AND ${schoolWeekdays.dayKind} = ${bellPeriods.dayKind}
 GROUP BY ${bellPeriods.schoolId}, ${bellPeriods.dayKind}, ${bellPeriods.period};
`);
