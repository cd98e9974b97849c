/** Queries for reports: asking for one, how far it is, and its documents. */
import { and, asc, desc, eq, gt, ne, sql } from "drizzle-orm";
import { change, db, type Given, query } from "../db/query.ts";
import { reportDocuments, type reportFormats, type reportKinds, reports } from "../db/schema/reports.ts";
import { schools } from "../db/schema/schools.ts";
import { encoded, insertFrom } from "../db/templates.ts";

type OfSchool = { readonly schoolId: number };
type OfReport = OfSchool & { readonly reportId: number };

const { id, schoolId, kind, format, state, expected, made, lastSubject, askedAt, finishedAt } = reports;
const fields = { reportId: id, schoolId, kind, format, state, expected, made, askedAt, finishedAt };

/** The newest ones at most. */
const listedAtMost = 50;

export const findReports = query("reports.of-school", (asked: Given<OfSchool>) =>
  db.select(fields).from(reports).where(eq(schoolId, asked.schoolId)).orderBy(desc(id)).limit(listedAtMost),
);
export type Report = Awaited<ReturnType<typeof findReports.all>>[number];

export const findReport = query("reports.one", (asked: Given<OfReport>) =>
  db
    .select(fields)
    .from(reports)
    .where(and(eq(id, asked.reportId), eq(schoolId, asked.schoolId))),
);

/** Its changes take turns with the documents that are being made. */
export const lockReport = query("reports.lock", (asked: Given<OfReport>) =>
  db
    .select(fields)
    .from(reports)
    .where(and(eq(id, asked.reportId), eq(schoolId, asked.schoolId)))
    .for("no key update"),
);

/** Those who ask for a school's reports take turns, so that there are never too many. */
export const lockSchool = query("reports.lock-school", (asked: Given<OfSchool>) =>
  db.select({ id: schools.id }).from(schools).where(eq(schools.id, asked.schoolId)).for("no key update"),
);

export const countUnfinished = query("reports.unfinished", (asked: Given<OfSchool>) =>
  db
    .select({ reports: sql<number>`count(*)::int` })
    .from(reports)
    .where(and(eq(schoolId, asked.schoolId), ne(state, "done"))),
);

type Asked = OfSchool & {
  readonly kind: (typeof reportKinds)[number];
  readonly format: (typeof reportFormats)[number];
  readonly expected: number;
  readonly askedBy: number;
  readonly askedAt: Date;
};

export const insertReport = query("reports.insert", (asked: Given<Asked>) =>
  db
    .insert(reports)
    .values({
      ...{ schoolId: asked.schoolId, kind: asked.kind, format: asked.format, state: "waiting" },
      ...{
        expected: asked.expected,
        made: 0,
        lastSubject: 0,
        askedBy: asked.askedBy,
        askedAt: asked.askedAt,
      },
    })
    .returning({ reportId: id }),
);

export const setState = change(
  "reports.set-state",
  (asked: Given<{ readonly reportId: number; readonly state: "waiting" | "paused" }>) =>
    db
      .update(reports)
      .set({ state: encoded(asked.state, state) })
      .where(eq(id, asked.reportId)),
);

/** The oldest one that waits and that no other process is working on. */
export const takeNext = query("reports.take-next", () =>
  db
    .select({ reportId: id, schoolId, kind, format, lastSubject })
    .from(reports)
    .where(eq(state, "waiting"))
    .orderBy(asc(id))
    .limit(1)
    .for("no key update", { skipLocked: true }),
);

type Made = {
  readonly reportId: number;
  readonly subjectIds: readonly number[];
  readonly contents: readonly string[];
};

export const insertDocuments = change("reports.insert-documents", (given: Given<Made>) =>
  insertFrom(
    reportDocuments,
    { reportId: sql`${given.reportId}::int`, subjectId: sql`each.whose`, content: sql`each.written` },
    sql`FROM unnest(${given.subjectIds}::int[], ${given.contents}::text[]) AS each (whose, written)`,
  ),
);

type Step = {
  readonly reportId: number;
  readonly documents: number;
  readonly last: number;
  /** When it was finished; null as long as there may be more. */
  readonly doneAt: Date | null;
};

export const recordStep = change(
  "reports.record-step",
  ({ reportId, documents, last, doneAt }: Given<Step>) =>
    db
      .update(reports)
      .set({
        made: sql`${made} + ${documents}::int`,
        lastSubject: sql`greatest(${lastSubject}, ${last}::int)`,
        finishedAt: sql`${doneAt}::timestamptz`,
        state: sql`CASE WHEN ${doneAt}::timestamptz IS NULL THEN ${state} ELSE 'done' END`,
      })
      .where(eq(id, reportId)),
);

type Page = { readonly reportId: number; readonly after: number; readonly limit: number };

export const findDocuments = query("reports.documents", ({ reportId, after, limit }: Given<Page>) =>
  db
    .select({ subjectId: reportDocuments.subjectId, content: reportDocuments.content })
    .from(reportDocuments)
    .where(and(eq(reportDocuments.reportId, reportId), gt(reportDocuments.subjectId, after)))
    .orderBy(asc(reportDocuments.subjectId))
    .limit(limit),
);
