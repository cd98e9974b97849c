/** Enrollments: new students, transfers, withdrawals and no-shows stand as rows that later writes end but do not erase. */

export const enrollmentsSql = `
CREATE UNLOGGED TABLE firstbell_ledger.counter_op AS
SELECT op, kind, outcome, sent_at, ended_at,
  CASE WHEN kind = 'enrollment.enroll' THEN nullif(answer_id, 0) ELSE student_id END AS student_id,
  CASE WHEN kind = 'enrollment.transfer' THEN nullif(answer_id, 0) END AS enrollment_id,
  school_id, grade, day, CASE WHEN kind = 'enrollment.no-show' THEN 'N470' ELSE code END AS code,
  given_name, family_name, birth_date
FROM firstbell_ledger.entry
WHERE kind LIKE 'enrollment.%' AND outcome <> 'refused';

/* New students whom no acknowledged enrollment names, in order, beside the enrollments whose answer is unknown. */
CREATE UNLOGGED TABLE firstbell_ledger.unclaimed_student AS
SELECT fresh.*, row_number() OVER (PARTITION BY given_name, family_name, birth_date ORDER BY id) AS place
FROM firstbell_ledger.fresh_student AS fresh
WHERE NOT EXISTS (SELECT FROM firstbell_ledger.counter_op AS claim
    WHERE claim.kind = 'enrollment.enroll' AND claim.student_id = fresh.id)
  AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student AS clouded WHERE clouded.student_id = fresh.id);

CREATE UNLOGGED TABLE firstbell_ledger.open_enroll AS
SELECT op, outcome, given_name, family_name, birth_date, school_id,
  row_number() OVER (PARTITION BY given_name, family_name, birth_date ORDER BY outcome, sent_at) AS place
FROM firstbell_ledger.counter_op WHERE kind = 'enrollment.enroll' AND student_id IS NULL;

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT open.op, student.id IS NOT NULL
FROM firstbell_ledger.open_enroll AS open
LEFT JOIN firstbell_ledger.unclaimed_student AS student USING (given_name, family_name, birth_date, place)
WHERE open.outcome = 'unknown';

INSERT INTO firstbell_ledger.fault (fault, op, kind, school_id, expected, found)
SELECT 'lost', open.op, 'enrollment.enroll', open.school_id, format('%s %s, born %s', given_name, family_name, birth_date),
  'no such new student'
FROM firstbell_ledger.open_enroll AS open
LEFT JOIN firstbell_ledger.unclaimed_student AS student USING (given_name, family_name, birth_date, place)
WHERE open.outcome = 'ok' AND student.id IS NULL;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN attempted.op IS NULL THEN 'never-attempted' ELSE 'duplicated' END,
  coalesce(attempted.op, 'student ' || student.id), 'enrollment.enroll', student.id,
  CASE WHEN attempted.op IS NULL THEN 'nothing: no line of the ledger enrolled or changed this student'
    ELSE 'one record of this person' END,
  format('student %s: %s %s, born %s', student.id, student.given_name, student.family_name, student.birth_date)
FROM firstbell_ledger.unclaimed_student AS student
LEFT JOIN firstbell_ledger.open_enroll AS open USING (given_name, family_name, birth_date, place)
LEFT JOIN (
  SELECT given_name, family_name, birth_date, min(op) AS op FROM firstbell_ledger.counter_op
  WHERE kind = 'enrollment.enroll' GROUP BY given_name, family_name, birth_date
) AS attempted USING (given_name, family_name, birth_date)
WHERE open.op IS NULL;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT CASE WHEN student.id IS NULL OR held.enrollments IS NULL THEN 'lost'
    WHEN held.exact > 1 THEN 'duplicated' ELSE 'altered' END,
  op.op, op.kind, op.student_id, op.school_id,
  format('student %s %s %s, born %s; school %s, grade %s, from %s, %s', op.student_id, op.given_name, op.family_name,
    op.birth_date, op.school_id, op.grade, op.day, op.code),
  CASE WHEN student.id IS NULL THEN 'no such student' WHEN held.enrollments IS NULL THEN 'no enrollment of the student'
    ELSE format('%s %s, born %s; %s', student.given_name, student.family_name, student.birth_date, held.enrollments) END
FROM firstbell_ledger.counter_op AS op
LEFT JOIN students AS student ON student.id = op.student_id
LEFT JOIN LATERAL (
  SELECT string_agg(format('school %s, grade %s, from %s, %s', school_id, grade, entry_date, entry_code), '; ') AS enrollments,
    count(*) FILTER (WHERE school_id = op.school_id AND grade = op.grade AND entry_date = op.day AND entry_code = op.code)
      AS exact
  FROM school_enrollments WHERE school_enrollments.student_id = op.student_id
) AS held ON true
WHERE op.kind = 'enrollment.enroll' AND op.outcome = 'ok' AND op.student_id IS NOT NULL
  AND (student.id IS NULL OR held.exact IS DISTINCT FROM 1 OR (student.given_name, student.family_name, student.birth_date)
    IS DISTINCT FROM (op.given_name, op.family_name, op.birth_date));

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT CASE WHEN held.copies IS NULL THEN 'lost' WHEN held.copies > 1 THEN 'duplicated' ELSE 'altered' END,
  op.op, op.kind, op.student_id, op.school_id,
  format('student %s at school %s, grade %s, from %s', op.student_id, op.school_id, op.grade, op.day),
  coalesce(held.found, 'no such enrollment')
FROM firstbell_ledger.counter_op AS op
LEFT JOIN LATERAL (
  SELECT count(*) AS copies, min(student_id) AS student_id, min(school_id) AS school_id, min(grade) AS grade,
    min(entry_date) AS day,
    string_agg(format('student %s at school %s, grade %s, from %s', student_id, school_id, grade, entry_date), '; ') AS found
  FROM school_enrollments
  WHERE school_enrollments.id = op.enrollment_id
    OR (op.enrollment_id IS NULL AND school_enrollments.student_id = op.student_id
      AND school_enrollments.school_id = op.school_id AND school_enrollments.entry_date = op.day)
  HAVING count(*) > 0
) AS held ON true
WHERE op.kind = 'enrollment.transfer' AND op.outcome = 'ok' AND (held.copies IS DISTINCT FROM 1
  OR (held.student_id, held.school_id, held.grade, held.day)
    IS DISTINCT FROM (op.student_id, op.school_id, op.grade::smallint, op.day));

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN ended.exits IS NULL OR others.one THEN 'lost' ELSE 'altered' END, op.op, op.kind, op.student_id,
  format('student %s leaves on %s, %s', op.student_id, op.day, op.code), coalesce(ended.exits, 'no exit')
FROM firstbell_ledger.counter_op AS op
LEFT JOIN LATERAL (
  SELECT string_agg(format('%s, %s', exit_date, exit_code), '; ') AS exits
  FROM firstbell_ledger.fresh_enrollment AS fresh
  WHERE fresh.student_id = op.student_id AND fresh.exit_date IS NOT NULL
) AS ended ON true
CROSS JOIN LATERAL (
  SELECT EXISTS (SELECT FROM firstbell_ledger.counter_op AS other
    WHERE other.student_id = op.student_id AND other.op <> op.op AND other.kind <> 'enrollment.enroll') AS one
) AS others
WHERE op.kind IN ('enrollment.withdraw', 'enrollment.no-show') AND op.outcome = 'ok' AND NOT EXISTS (
  SELECT FROM school_enrollments AS held
  WHERE held.student_id = op.student_id AND held.exit_date = op.day AND held.exit_code = op.code);

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT op.op, CASE op.kind
  WHEN 'enrollment.transfer' THEN EXISTS (SELECT FROM firstbell_ledger.fresh_enrollment AS fresh
    WHERE fresh.student_id = op.student_id AND fresh.school_id = op.school_id AND fresh.entry_date = op.day
      AND NOT EXISTS (SELECT FROM firstbell_ledger.counter_op AS claim WHERE claim.enrollment_id = fresh.id))
  ELSE EXISTS (SELECT FROM firstbell_ledger.fresh_enrollment AS fresh
    WHERE fresh.student_id = op.student_id AND fresh.exit_date = op.day AND fresh.exit_code = op.code
      AND NOT EXISTS (SELECT FROM firstbell_ledger.counter_op AS claim
        WHERE claim.outcome = 'ok' AND claim.student_id = op.student_id AND claim.kind = op.kind)) END
FROM firstbell_ledger.counter_op AS op
WHERE op.outcome = 'unknown' AND op.kind <> 'enrollment.enroll';

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'duplicated', coalesce(min(op.op), 'enrollments of student ' || active.student_id), 'enrollment.enroll',
  active.student_id, min(active.school_id), 'one school at a time', active.schools
FROM (
  SELECT held.student_id, min(held.school_id) AS school_id,
    count(*) || ' active enrollments: schools ' || string_agg(held.school_id::text, ', ') AS schools
  FROM school_enrollments AS held
  WHERE held.exit_date IS NULL
    AND held.student_id IN (SELECT student_id FROM firstbell_ledger.fresh_enrollment)
  GROUP BY held.student_id, held.school_year HAVING count(*) > 1
) AS active
LEFT JOIN firstbell_ledger.counter_op AS op ON op.student_id = active.student_id
WHERE NOT EXISTS (SELECT FROM firstbell_ledger.fault AS known
  WHERE known.student_id = active.student_id AND known.fault = 'duplicated' AND known.kind LIKE 'enrollment.%')
GROUP BY active.student_id, active.schools;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'never-attempted', 'enrollment ' || fresh.id, 'enrollment.enroll', fresh.student_id, fresh.school_id,
  'nothing: no line of the ledger enrolled or moved this student',
  format('student %s at school %s from %s until %s', fresh.student_id, fresh.school_id, fresh.entry_date,
    coalesce(fresh.exit_date::text, 'now'))
FROM firstbell_ledger.fresh_enrollment AS fresh
WHERE NOT EXISTS (SELECT FROM firstbell_ledger.counter_op AS op WHERE op.student_id = fresh.student_id)
  AND NOT EXISTS (SELECT FROM firstbell_ledger.counter_op AS op WHERE op.enrollment_id = fresh.id)
  AND NOT EXISTS (SELECT FROM firstbell_ledger.unclaimed_student AS student WHERE student.id = fresh.student_id)
  AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student AS clouded WHERE clouded.student_id = fresh.student_id)`;
