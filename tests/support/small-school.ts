/** A handmade district of two small schools: every row that the SIS tests rely on, by name. */
import { hashPassword } from "../../sis/access/passwords.ts";
import { withClient } from "./with-client.ts";

/** Tuesday, the first day of school. */
export const openingDay = "2026-08-11";
export const aster = { schoolId: 1, homeroom: 11, otherHomeroom: 12 } as const;
export const birch = {
  schoolId: 2,
  /** One section per period, 1 to 6; seats for 30. */
  sections: [21, 22, 23, 24, 25, 26],
  /** Period 1 and 5 seats, all free. */
  freeInPeriod1: 27,
  /** Period 2 and one seat, which Dara has. */
  fullInPeriod2: 28,
  /** In `sections[0]`, ten points. */
  assignment: 301,
} as const;
/** Of Ana: a visit of last spring, an order of doses four hours apart, and a dose of last year's order. */
export const anas = { visit: 601, order: 501, dose: 701 } as const;

/** At Aster (elementary), in `homeroom`, but Eli in `otherHomeroom`. */
export const ana = 1001;
export const ben = 1002;
export const cora = 1003;
export const eli = 1005;
/** At Birch (high school), each with six sections; Finn has none in period 1. */
export const aldo = 2001;
export const bea = 2002;
export const carl = 2003;
export const dara = 2004;
export const finn = 2005;

export const guardianEmail = "guardian1@families.example";
export const guardianPassword = "spring-meadow-41";

type Person = { readonly accountId: number; readonly subject: string; readonly schoolId: number | null };
const staffMember = (id: number, schoolId: number | null): Person & { staffId: number } => ({
  accountId: id,
  subject: `staff-${id}`,
  schoolId,
  staffId: id,
});

/** The accounts to sign in with. */
export const people = {
  /** Teaches `aster.homeroom`. */
  asterTeacher: staffMember(1, aster.schoolId),
  /** Teaches `aster.otherHomeroom`. */
  otherAsterTeacher: staffMember(2, aster.schoolId),
  asterOffice: staffMember(3, aster.schoolId),
  asterCounselor: staffMember(4, aster.schoolId),
  /** Teaches `birch.sections` 1 to 3 and `freeInPeriod1`. */
  birchTeacher: staffMember(5, birch.schoolId),
  /** Teaches `birch.sections` 4 to 6 and `fullInPeriod2`. */
  otherBirchTeacher: staffMember(6, birch.schoolId),
  birchOffice: staffMember(7, birch.schoolId),
  birchCounselor: staffMember(8, birch.schoolId),
  administrator: staffMember(9, null),
  /** Manages Ana's and Cora's special-education programs. */
  asterCaseManager: staffMember(10, aster.schoolId),
  monitor: staffMember(11, null),
  /** Travels; Aster is the only one of her schools that is here. */
  asterNurse: staffMember(12, null),
  birchNurse: staffMember(13, birch.schoolId),
  asterPrincipal: staffMember(14, aster.schoolId),
  /** Guardian of Ana and Aldo; a court keeps her away from Ben. */
  guardian: { accountId: 21, subject: guardianEmail, schoolId: null },
  /** Guardian of Eli. */
  otherGuardian: { accountId: 22, subject: "guardian2@families.example", schoolId: null },
  /** Aldo and Bea themselves. */
  student: { accountId: 31, subject: `student-${aldo}`, schoolId: null },
  otherStudent: { accountId: 32, subject: `student-${bea}`, schoolId: null },
} as const satisfies Record<string, Person>;

const yearsAndSchools = `
  INSERT INTO school_years (id, begin_date, end_date) VALUES
    (2026, '2025-08-12', '2026-06-10'), (2027, '2026-08-11', '2027-06-09');
  INSERT INTO calendars (id, title, kind) VALUES (1, 'Traditional', 'traditional');
  INSERT INTO terms (id, school_year, calendar_id, title, kind, begin_date, end_date) VALUES
    (1, 2027, 1, '2026-27', 'year', '2026-08-11', '2027-06-09'),
    (2, 2027, 1, 'Fall 2026', 'semester', '2026-08-11', '2026-12-18'),
    (3, 2027, 1, 'Spring 2027', 'semester', '2027-01-11', '2027-06-09');
  INSERT INTO calendar_days (calendar_id, day, school_year, kind)
    SELECT 1, day::date, 2027, CASE WHEN day = '2026-09-07' THEN 'holiday' ELSE 'instructional' END
    FROM generate_series('2026-08-11'::date, '2026-09-30', '1 day') AS day
    WHERE extract(isodow FROM day) <= 5;
  INSERT INTO schools
    (id, name, school_type, region, low_grade, high_grade, calendar_id, charter, capacity, projected_enrollment) VALUES
    (1, 'Aster Elementary', 'elementary', 'East', 0, 6, 1, false, 300, 250),
    (2, 'Birch High', 'high', 'West', 9, 12, 1, false, 900, 800);
  INSERT INTO school_weekdays (school_id, weekday, day_kind)
    SELECT school, weekday, CASE WHEN weekday = 3 THEN 'early-out' ELSE 'regular' END
    FROM generate_series(1, 2) AS school, generate_series(1, 5) AS weekday;
  INSERT INTO bell_periods (school_id, day_kind, period, begins_at, ends_at, required) VALUES
    (1, 'regular', 1, '08:10', '14:30', true), (1, 'early-out', 1, '08:10', '13:20', true),
    (2, 'regular', 1, '08:00', '08:55', true), (2, 'regular', 2, '09:00', '09:55', true),
    (2, 'regular', 3, '10:10', '11:05', true), (2, 'regular', 4, '11:10', '12:05', true),
    (2, 'regular', 5, '12:45', '13:40', true), (2, 'regular', 6, '13:45', '14:40', true),
    (2, 'early-out', 1, '08:00', '08:42', true), (2, 'early-out', 2, '08:47', '09:29', true),
    (2, 'early-out', 3, '09:34', '10:16', true), (2, 'early-out', 4, '10:21', '11:03', true),
    (2, 'early-out', 5, '11:38', '12:20', true), (2, 'early-out', 6, '12:25', '13:07', true);
  INSERT INTO rooms (id, school_id, number, kind, seats) VALUES
    (1, 1, 'A1', 'classroom', 30), (2, 1, 'A2', 'classroom', 30),
    (21, 2, 'B21', 'classroom', 36), (22, 2, 'B22', 'laboratory', 36), (23, 2, 'Gym', 'gymnasium', 80);`;

const everyone = `
  INSERT INTO staff (id, given_name, family_name, email, position, school_id) VALUES
    (1, 'Tess', 'Alvarez', 'staff1@district.example', 'teacher', 1),
    (2, 'Theo', 'Brandt', 'staff2@district.example', 'teacher', 1),
    (3, 'Olga', 'Castro', 'staff3@district.example', 'office', 1),
    (4, 'Cyrus', 'Dunn', 'staff4@district.example', 'counselor', 1),
    (5, 'Tara', 'Engel', 'staff5@district.example', 'teacher', 2),
    (6, 'Tom', 'Fuentes', 'staff6@district.example', 'teacher', 2),
    (7, 'Odell', 'Grant', 'staff7@district.example', 'office', 2),
    (8, 'Celia', 'Hong', 'staff8@district.example', 'counselor', 2),
    (9, 'Dana', 'Ibarra', 'staff9@district.example', 'district', NULL),
    (10, 'Cleo', 'Jimenez', 'staff10@district.example', 'case-manager', 1),
    (11, 'Max', 'Keller', 'staff11@district.example', 'monitor', NULL),
    (12, 'Nina', 'Lopez', 'staff12@district.example', 'nurse', NULL),
    (13, 'Noel', 'Mehta', 'staff13@district.example', 'nurse', 2),
    (14, 'Paula', 'Lang', 'staff14@district.example', 'principal', 1);
  INSERT INTO staff_schools (staff_id, school_id) VALUES (12, 1);
  INSERT INTO households (id, street, city, zip_code) VALUES (1, '61234 Elm Street, Apt 5', 'Los Angeles', '90031');
  INSERT INTO guardians (id, given_name, family_name, phone, email, household_id) VALUES
    (1, 'Grace', 'Moreno', '213-555-0101', '${guardianEmail}', 1),
    (2, 'Gus', 'Stone', '213-555-0102', 'guardian2@families.example', NULL);
  INSERT INTO students (id, student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
    english_status, low_income, foster_youth, created_at) SELECT *, timestamptz '2025-08-01' FROM (VALUES
    (1001, 1000001001, 'Ana', 'Moreno', '2018-10-02'::date, 'F', 'Hispanic', 'Spanish', 'EL', true, false),
    (1002, 1000001002, 'Ben', 'Nolan', '2018-11-12', 'M', 'White', 'English', 'EO', false, false),
    (1003, 1000001003, 'Cora', 'Okafor', '2018-12-22', 'F', 'Black', 'English', 'EO', false, false),
    (1005, 1000001005, 'Eli', 'Stone', '2017-09-17', 'M', 'White', 'English', 'EO', true, false),
    (2001, 1000002001, 'Aldo', 'Moreno', '2011-03-04', 'M', 'Hispanic', 'Spanish', 'RFEP', true, false),
    (2002, 1000002002, 'Bea', 'Park', '2011-05-06', 'F', 'Asian', 'Korean', 'IFEP', false, false),
    (2003, 1000002003, 'Carl', 'Quinn', '2011-07-08', 'M', 'White', 'English', 'EO', false, true),
    (2004, 1000002004, 'Dara', 'Reyes', '2011-09-10', 'F', 'Filipino', 'English', 'EO', false, false),
    (2005, 1000002005, 'Finn', 'Shaw', '2011-11-12', 'M', 'White', 'English', 'EO', false, false)) AS everyone;
  INSERT INTO student_guardians (student_id, guardian_id, relationship) VALUES
    (1001, 1, 'mother'), (2001, 1, 'mother'), (1005, 2, 'father');
  INSERT INTO student_guardians
    (student_id, guardian_id, relationship, standing, custody_note, lives_with_student, contact_order)
    VALUES (1002, 1, 'other', 'no-contact', 'Restraining order on file.', false, NULL);
  INSERT INTO education_programs (student_id, case_manager_id, reviewed_on, assessed_on) VALUES
    (1001, 10, '2025-10-06', '2024-10-07'), (1003, 10, '2026-05-04', '2026-05-04');
  INSERT INTO special_education_services (student_id, service, minutes_per_week, begin_date) VALUES
    (1001, 'specialized-academic-instruction', 225, '2025-10-06'), (1001, 'speech-and-language', 60, '2025-10-06'),
    (1003, 'speech-and-language', 60, '2026-05-04');
  INSERT INTO emergency_contacts (student_id, contact_order, given_name, family_name, relationship, phone) VALUES
    (1001, 1, 'Irma', 'Vega', 'grandparent', '213-555-0103'), (1001, 2, 'Lou', 'Webb', 'neighbor', '213-555-0104');
  INSERT INTO school_enrollments (id, student_id, school_id, school_year, grade, entry_date, entry_code)
    SELECT id, id, CASE WHEN id < 2000 THEN 1 ELSE 2 END, 2027,
           CASE WHEN id = 1005 THEN 3 WHEN id < 2000 THEN 2 ELSE 10 END, '${openingDay}', 'E1' FROM students;`;

/** Ana has asthma and lacks a dose, Ben a food allergy, Aldo seizures; Cora is exempt from one vaccine. */
const health = `
  INSERT INTO health_alerts (student_id, condition, care_plan, begin_date, end_date) VALUES
    (1001, 'asthma', 'inhaler', '2026-07-01', NULL), (1002, 'food-allergy', 'avoid-food', '2026-07-01', NULL),
    (2001, 'seizures', 'seizure-first-aid', '2026-07-01', NULL), (1003, 'diabetes', 'glucose-and-insulin', '2025-07-01', '2026-07-01');
  INSERT INTO medication_orders (id, student_id, medication, dose, least_minutes_between, begin_date, end_date) VALUES
    (${anas.order}, 1001, 'albuterol', '2 puffs with a spacer', 240, '2026-07-01', NULL),
    (${anas.order + 1}, 1001, 'albuterol', '1 puff', 240, '2025-08-12', '2026-07-01');
  INSERT INTO health_visits
    (id, student_id, school_id, day, version, reason, outcome, note, recorded_by, recorded_at, operation_id) VALUES
    (${anas.visit}, 1001, 1, '2026-06-08', 1, 'breathing', 'rested', NULL, 12, '2026-06-08 18:00Z', 'small-school-visit');
  INSERT INTO medication_doses
    (id, order_id, school_id, given_at, version, state, recorded_by, recorded_at, operation_id) VALUES
    (${anas.dose}, ${anas.order + 1}, 1, '2026-06-08 18:05Z', 1, 'given', 12, '2026-06-08 18:05Z', 'small-school-dose');
  INSERT INTO immunizations (student_id, vaccine, doses)
    SELECT id, vaccine, doses::date[] FROM students CROSS JOIN (VALUES
      ('polio', '{2019-01-01,2019-03-01,2019-09-01,2023-01-10}'), ('dtap', '{2019-01-01,2019-03-01,2019-05-01,2020-03-01,2023-01-10}'),
      ('hepatitis-b', '{2018-12-24,2019-02-01,2019-07-01}'), ('mmr', '{2020-01-05,2023-01-10}'),
      ('varicella', '{2020-01-05,2023-01-10}')) AS given (vaccine, doses)
     WHERE id < 2000 AND (id, vaccine) NOT IN ((1001, 'mmr'), (1003, 'varicella'));
  INSERT INTO immunizations (student_id, vaccine, doses) VALUES (1001, 'mmr', '{2020-01-05}');
  INSERT INTO immunization_exemptions (student_id, vaccine) VALUES (1003, 'varicella');`;

const classes = `
  INSERT INTO courses (id, code, title, subject, subject_group, low_grade, high_grade, repeatable) VALUES
    (1, '1000', 'Homeroom', 'Homeroom', 'homeroom', -1, 8, true),
    (2, '2001', 'English 10', 'English', 'academic', 10, 10, false),
    (3, '2002', 'Geometry', 'Mathematics', 'academic', 9, 11, false),
    (4, '2003', 'Biology', 'Science', 'academic', 9, 11, false),
    (5, '2004', 'World History', 'Social Science', 'academic', 10, 10, false),
    (6, '2005', 'Physical Education', 'Physical Education', 'physical-education', 9, 12, true),
    (7, '2006', 'Drawing', 'Arts', 'elective', 9, 12, true);
  INSERT INTO sections
    (id, school_id, course_id, term_id, period, capacity, title, kind, low_grade, high_grade) VALUES
    (11, 1, 1, 1, 1, 24, 'Grade 2 Alvarez', 'homeroom', 2, 2),
    (12, 1, 1, 1, 1, 24, 'Grade 3 Brandt', 'homeroom', 3, 3),
    (21, 2, 2, 2, 1, 30, 'English 10', 'scheduled', 10, 10),
    (22, 2, 3, 2, 2, 30, 'Geometry', 'scheduled', 9, 11),
    (23, 2, 4, 2, 3, 30, 'Biology', 'scheduled', 9, 11),
    (24, 2, 5, 2, 4, 30, 'World History', 'scheduled', 10, 10),
    (25, 2, 6, 2, 5, 30, 'Physical Education', 'scheduled', 9, 12),
    (26, 2, 7, 2, 6, 30, 'Drawing', 'scheduled', 9, 12),
    (27, 2, 7, 2, 1, 5, 'Drawing', 'scheduled', 9, 12),
    (28, 2, 3, 2, 2, 1, 'Geometry, small group', 'scheduled', 9, 11);
  INSERT INTO section_meetings (section_id, period, days, room_id)
    SELECT id, period, 31, CASE WHEN id = 11 THEN 1 WHEN id = 12 THEN 2 WHEN id = 25 THEN 23 ELSE 21 END
    FROM sections;
  INSERT INTO section_teachers (section_id, staff_id, role, begin_date)
    SELECT section, teacher, 'primary', '${openingDay}' FROM (VALUES
      (11, 1), (12, 2), (21, 5), (22, 5), (23, 5), (27, 5), (24, 6), (25, 6), (26, 6), (28, 6)) AS v (section, teacher);
  INSERT INTO section_enrollments (section_id, student_id, seat, begin_date)
    SELECT s.id, t.id, row_number() OVER (PARTITION BY s.id ORDER BY t.id), '${openingDay}'
    FROM sections s JOIN students t ON
      (s.id = 11 AND t.id IN (1001, 1002, 1003)) OR (s.id = 12 AND t.id = 1005)
      OR (s.id = 21 AND t.id BETWEEN 2001 AND 2004) OR (s.id = 22 AND t.id IN (2001, 2002, 2003, 2005))
      OR (s.id BETWEEN 23 AND 26 AND t.id BETWEEN 2001 AND 2005) OR (s.id = 28 AND t.id = 2004);
  INSERT INTO assignments (id, section_id, title, points_possible, due_on) VALUES
    (301, 21, 'Summer reading', 10, '2026-08-14'), (302, 11, 'All about me', 5, '2026-08-14');
  INSERT INTO scores (assignment_id, student_id, section_id, points, version, entered_by, operation_id)
    VALUES (301, 2001, 21, 8.5, 1, 5, 'small-school-score');`;

const accounts = `
  INSERT INTO accounts (id, subject, role, staff_id, student_id, guardian_id, password_hash)
    SELECT id, 'staff-' || id,
           CASE position WHEN 'district' THEN 'district-administrator' ELSE position END, id, NULL::int, NULL::int, NULL::text
    FROM staff
    UNION ALL SELECT 20 + id, email, 'guardian', NULL, NULL, id, $1 FROM guardians
    UNION ALL SELECT id - 1970, 'student-' || id, 'student', NULL, id, NULL, NULL
    FROM students WHERE id IN (2001, 2002)`;

/** Rows created by the SIS get ids above these. */
const sequencesPastRows = `
  SELECT setval(pg_get_serial_sequence(name, 'id'), 10000) FROM unnest(ARRAY['accounts', 'assignments',
    'courses', 'guardians', 'health_visits', 'households', 'medication_doses', 'medication_orders', 'rooms', 'school_enrollments', 'schools', 'sections', 'staff', 'students']) AS name`;

export async function insertSmallSchool(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`BEGIN; ${yearsAndSchools} ${everyone} ${health} ${classes}`);
    await client.query(accounts, [await hashPassword(guardianPassword)]);
    await client.query(sequencesPastRows);
    await client.query("COMMIT");
  });
}
