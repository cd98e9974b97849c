/** R56: a class meets in a period without a bell, or in one that is no lesson. */
import type { Rule } from "../rule.ts";

/** An advisory may be short; nothing is learned in less than that, and no school day is longer than the other. [K] */
const minutes = { least: 5, most: 600 } as const;

/**
 * Only at schools whose bells are known. A class that meets on more days than the bell of its period rings has a bell on
 * some of them, as a school whose periods take turns by day writes it.
 */
export const meetingOutsideBell = {
  id: "R56",
  name: "meeting-outside-bell",
  title: "Classes in periods that have no bell, or one of no plausible length",
  promise: "Every class meets in a period for which the school rings.",
  mass: { promise: "Hardly any class meets in a period for which the school doesn't ring." },
  counts: "classes",
  severity: "medium",
  source: {
    provenance: "F",
    text: "Tennessee's level-2 rules 2006 to 2011: every section has a bell and a plausible number of minutes.",
  },
  in2014: {
    provenance: "F",
    text: "Of 220 known issues, 52 were in master scheduling (allgov, November 7, 2014).",
  },
  needs: ["bell.period", "bell.school_id", "section.period"],
  needsRows: ["section", "bell"],
  sql: `
WITH ringing AS (
  SELECT DISTINCT school_id FROM roster_day.bell
), lesson AS (
  SELECT s.section_id, s.school_id, s.title, m.period, m.days
    FROM roster_day.section s
    JOIN roster_day.section_load l ON l.section_id = s.section_id
    JOIN roster_day.meeting m ON m.section_id = s.section_id AND m.period IS NOT NULL
    JOIN ringing r ON r.school_id = s.school_id
   WHERE s.in_session
), heard AS (
  SELECT l.section_id, l.school_id, l.period, min(l.title) AS title, count(b.period) AS bells,
         min(b.ends_minute - b.begins_minute) AS shortest, max(b.ends_minute - b.begins_minute) AS longest
    FROM lesson l
    LEFT JOIN roster_day.bell b ON b.school_id = l.school_id AND b.period = l.period AND b.days & l.days <> 0
   GROUP BY l.section_id, l.school_id, l.period
)
SELECT h.school_id, NULL AS student_id, h.section_id, NULL AS teacher_id, false AS critical,
       min(h.title) || string_agg(', in period ' || h.period || CASE WHEN h.bells = 0 THEN ' without a bell'
         WHEN h.shortest < ${minutes.least} THEN ' of ' || h.shortest || ' minutes'
         ELSE ' of ' || h.longest || ' minutes' END, '' ORDER BY h.period) AS detail
  FROM heard h
 WHERE h.bells = 0 OR h.shortest < ${minutes.least} OR h.longest > ${minutes.most}
 GROUP BY h.school_id, h.section_id`,
  nextStep: "Move the class to a period of the school's bell, or correct the bell.",
  owner: "School master scheduler",
} as const satisfies Rule;
