/** R45: a person on the roster is a placeholder. */
import type { Rule } from "../rule.ts";

const capital = (word: string) => word.replaceAll(/(^| )[a-z]/g, (letter) => letter.toUpperCase());
/** As people write them: comparing with each is several times faster than making every name lowercase. */
const inSql = (words: readonly string[]) => {
  const written = words.flatMap((word) => [
    word,
    word.toUpperCase(),
    capital(word),
    capital(word.slice(0, 1)) + word.slice(1),
  ]);
  return `(${[...new Set(written)].map((word) => `'${word}'`).join(", ")})`;
};

/** Nobody is called that. [K] */
const nobody = inSql([
  ...["tba", "tbd", "vacant", "vacancy", "unassigned", "placeholder", "place holder", "open position"],
  ...["to be hired", "to be announced", "to be assigned", "to be determined", "to be named", "do not use"],
  ...["test student", "test teacher", "test user", "test account"],
]);
/** Some people are called that, but not by both of their names. [K] */
const somebody = inSql([
  ...["test", "testing", "student", "teacher", "sample", "dummy", "fake", "demo", "user"],
  ...["substitute", "new", "staff", "temp", "unknown"],
]);
/** Words of one letter, and numbers of one digit, as the first of a name. They begin with these. [K] */
const filler = { begins: inSql(["zz", "xx", "99"]), pattern: "'^(z{2,}|x{2,}|9{4,})( .*)?$'" } as const;

/** SQL: nobody has the name. */
const isNobody = (name: string) => `
         (${name} IN ${nobody}
          OR (left(${name}, 2) IN ${filler.begins} AND roster_day.title_matches(${name}, ${filler.pattern})))`;

/** SQL: people whose names show it. */
const placeholders = (people: string, id: string) => `
  SELECT p.${id}, trim(p.given_name || ' ' || p.family_name) AS name
    FROM ${people} p
   WHERE ${isNobody("p.given_name")} OR ${isNobody("p.family_name")}
      OR (p.given_name IN ${somebody} AND p.family_name IN ${somebody})`;

/** Students of that day, and teachers of classes with students. "Test" may be a family's name, "Student Test" isn't a person's. */
export const placeholderPerson = {
  id: "R45",
  name: "placeholder-person",
  title: "Students and teachers who are placeholders, by their names",
  promise: "Everybody on the roster is a person.",
  mass: { promise: "Hardly anybody on the roster is a placeholder." },
  counts: "students",
  severity: "medium",
  source: {
    provenance: "F",
    text: "California's CalSAAS counts a class of a teacher without a name as vacant, and Texas checks names (PEIMS 40100-0080).",
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: ["student.given_name", "student.family_name", "teacher.given_name", "teacher.family_name"],
  sql: `
WITH odd_student AS MATERIALIZED (${placeholders("roster.student", "student_id")}
), odd_teacher AS MATERIALIZED (${placeholders("roster.teacher", "teacher_id")}
), taught AS (
  SELECT s.school_id, o.teacher_id, min(o.name) AS name,
         count(DISTINCT s.section_id) AS classes
    FROM odd_teacher o
    JOIN roster_day.section_teacher a ON a.teacher_id = o.teacher_id
    JOIN roster_day.section s ON s.section_id = a.section_id AND s.in_session
    JOIN roster_day.section_load l ON l.section_id = s.section_id
   GROUP BY s.school_id, o.teacher_id
)
SELECT t.school_id, t.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       'a student named ' || o.name AS detail
  FROM odd_student o
  JOIN roster_day.student t ON t.student_id = o.student_id AND t.school_id IS NOT NULL
 UNION ALL
SELECT u.school_id, NULL, NULL, u.teacher_id, false,
       'a teacher named ' || u.name || ', of ' || u.classes || ' classes'
  FROM taught u`,
  nextStep:
    "Give the teacher's classes to a person, even if it's a substitute, and remove students who are none.",
  owner: "Office of the school",
} as const satisfies Rule;
