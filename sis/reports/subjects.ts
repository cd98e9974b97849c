/** Whom or what each kind of report has a document about, and how the documents are made. */
import { and, asc, eq, gt } from "drizzle-orm";
import { activeOn, inTerm, orFirstDay } from "../db/active-on.ts";
import { db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import type { reportFormats, reportKinds } from "../db/schema/reports.ts";
import { sections } from "../db/schema/scheduling.ts";
import { terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { graduatingGrade, readTranscripts, transcriptDocument } from "../transcripts/module.ts";
import { classListDocument, classRows } from "./class-list.ts";

export type ReportKind = (typeof reportKinds)[number];
export type ReportFormat = (typeof reportFormats)[number];
export type When = { readonly day: string; readonly schoolYear: number };
export type Document = { readonly subjectId: number; readonly content: string };
type Subjects = When & { readonly schoolId: number; readonly after: number; readonly limit: number };

type Kind = {
  readonly title: string;
  /** After an id, in their order. */
  subjects(database: Database, asked: Subjects): Promise<readonly { readonly id: number }[]>;
  /** In the order of the ids. */
  documents(
    database: Database,
    ids: readonly number[],
    made: When & { readonly format: ReportFormat },
  ): Promise<readonly Document[]>;
};

export const kinds: Readonly<Record<ReportKind, Kind>> = {
  "senior-transcripts": {
    title: "Transcripts of seniors",
    subjects: (database, asked) => seniors.all(database, { ...asked, grade: graduatingGrade }),
    documents: async (database, ids, { format, ...when }) =>
      (await readTranscripts(database, ids, when)).map((transcript) => ({
        subjectId: transcript.person.studentId,
        content: transcriptDocument(transcript, format, when.day),
      })),
  },
  "class-lists": {
    title: "Class lists",
    subjects: async (database, asked) => await classes.all(database, asked),
    documents: async (database, ids, { format, ...when }) => {
      const rows = await classRows.all(database, { ids, ...when });
      return [...Map.groupBy(rows, ({ sectionId }) => sectionId)].map(([subjectId, own]) => ({
        subjectId,
        content: classListDocument(own, format, when.day),
      }));
    },
  },
};

const seniors = query("reports.seniors", (asked: Given<Subjects & { grade: number }>) => {
  const { studentId, schoolId, schoolYear, kind, grade } = schoolEnrollments;
  return db
    .select({ id: studentId })
    .from(schoolEnrollments)
    .where(
      and(
        eq(schoolId, asked.schoolId),
        eq(schoolYear, asked.schoolYear),
        eq(kind, "primary"),
        eq(grade, asked.grade),
        activeOn(schoolEnrollments, orFirstDay(asked.day, asked.schoolYear)),
        gt(studentId, asked.after),
      ),
    )
    .orderBy(asc(studentId))
    .limit(asked.limit);
});

const classes = query("reports.classes", ({ schoolId, day, schoolYear, after, limit }: Given<Subjects>) =>
  db
    .select({ id: sections.id })
    .from(sections)
    .innerJoin(terms, and(eq(terms.id, sections.termId), inTerm(orFirstDay(day, schoolYear))))
    .where(and(eq(sections.schoolId, schoolId), gt(sections.id, after)))
    .orderBy(asc(sections.id))
    .limit(limit),
);
