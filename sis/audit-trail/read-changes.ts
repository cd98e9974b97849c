/** Who changed a student's records, a page at a time: each kind of record from the table that keeps it. */
import { z } from "zod";
import { codeNames } from "../attendance/module.ts";
import { attendanceCodes } from "../db/schema/attendance.ts";
import type { Dependencies } from "../dependencies.ts";
import { day, largestId } from "../http/request-fields.ts";
import type { Change, Changes, SchoolChange } from "./change.ts";
import { findMarks, findScores, type MarkRow, type ScoreRow } from "./class-queries.ts";
import { keptOf } from "./kept.ts";
import { findSchoolTrail, findTrail, type TrailRow } from "./queries.ts";
import type { Subject } from "./subjects.ts";
import { actionsAbout, trailWords } from "./trail-words.ts";

export type AskedChanges = {
  readonly studentId: number;
  readonly about: Subject;
  /** The `next` of the page before; undefined for the first page. */
  readonly after?: string | undefined;
};

export const changesAtMost = 50;

/** Undefined if there is no such place to go on. */
export async function readChanges(
  { core }: Pick<Dependencies, "core">,
  { studentId, about, after }: AskedChanges,
): Promise<Changes | undefined> {
  const source = sources[about] ?? fromTrail;
  return await source(core, { studentId, about, place: after === undefined ? [] : after.split("_") });
}

type Asked = Pick<AskedChanges, "studentId" | "about"> & { readonly place: readonly string[] };
type Source = (core: Dependencies["core"], asked: Asked) => Promise<Changes | undefined>;

const sources: Readonly<Partial<Record<Subject, Source>>> = { attendance: fromMarks, scores: fromScores };

const whole = z.coerce.number().pipe(z.int().min(0).max(largestId));
const trailPlace = z.coerce.number().pipe(z.int().min(1));

async function fromTrail(...[core, { studentId, about, place }]: Parameters<Source>): ReturnType<Source> {
  const before = place.length === 0 ? null : trailPlace.safeParse(place.join("_")).data;
  if (before === undefined) return undefined;
  const limit = changesAtMost + 1;
  const rows = await findTrail.all(core, { studentId, actions: actionsAbout(about), before, limit });
  return paged(rows, trailChange, ({ id }) => [id]);
}

/** Changes of a school's schedules, each with the student; undefined if there is no such place to go on. */
export async function readSchoolChanges(
  { core }: Pick<Dependencies, "core">,
  { schoolId, after }: { readonly schoolId: number; readonly after?: string | undefined },
): Promise<Changes<SchoolChange> | undefined> {
  const before = after === undefined ? null : trailPlace.safeParse(after).data;
  if (before === undefined) return undefined;
  const rows = await findSchoolTrail.all(core, { schoolId, before, limit: changesAtMost + 1 });
  return paged(
    rows,
    (row) => ({ ...trailChange(row), student: row.student }),
    ({ id }) => [id],
  );
}

function trailChange(row: TrailRow): Change {
  const { at, name, role, action, request } = row;
  const kept = keptOf(row);
  const words = trailWords[action] ?? { what: action };
  const { from, to, day } = words;
  return {
    ...{ at, by: { name, role }, action, what: words.what, request },
    ...{ from: from?.(kept) ?? null, to: to?.(kept) ?? null, day: day?.(kept) ?? null },
    ...{ reason: kept.text("reason") ?? null, note: kept.text("note") ?? kept.text("after", "note") ?? null },
  };
}

const noMark = { day: null, period: null, sectionId: null, revision: null };
const markPlace = z
  .tuple([day, whole, whole, whole])
  .transform(([day, period, sectionId, revision]) => ({ day, period, sectionId, revision }));

async function fromMarks(...[core, { studentId, place }]: Parameters<Source>): ReturnType<Source> {
  const after = place.length === 0 ? noMark : markPlace.safeParse(place).data;
  if (after === undefined) return undefined;
  const rows = await findMarks.all(core, { studentId, ...after, limit: changesAtMost + 1 });
  return paged(rows, markChange, (row) => [row.day, row.period, row.sectionId, row.revision]);
}

function markChange({ at, name, role, day, section, code, before, note, request }: MarkRow): Change {
  return {
    ...{ at, by: { name, role }, action: "attendance.submit", what: `Marked in ${section}`, day, request },
    ...{ from: before === null ? null : codeName(before), to: codeName(code), reason: null, note },
  };
}

function codeName(code: string): string {
  const known = attendanceCodes.find((each) => each === code);
  return known === undefined ? code : codeNames[known];
}

const noScore = { assignmentId: null, version: null };
const scorePlace = z
  .tuple([whole, whole])
  .transform(([assignmentId, version]) => ({ assignmentId, version }));

async function fromScores(...[core, { studentId, place }]: Parameters<Source>): ReturnType<Source> {
  const after = place.length === 0 ? noScore : scorePlace.safeParse(place).data;
  if (after === undefined) return undefined;
  const rows = await findScores.all(core, { studentId, ...after, limit: changesAtMost + 1 });
  return paged(rows, scoreChange, ({ assignmentId, version }) => [assignmentId, version]);
}

function scoreChange({ at, name, role, title, section, points, before, request }: ScoreRow): Change {
  return {
    ...{ at, by: { name, role }, action: "scores.enter", what: `Scored: ${title}, ${section}`, request },
    ...{ from: before === null ? null : pointsOf(before), to: pointsOf(points) },
    ...{ day: null, reason: null, note: null },
  };
}

function pointsOf(points: number): string {
  return points === 1 ? "1 point" : `${points} points`;
}

/** One row more than a page says that there is another. */
function paged<Row, Said extends Change>(
  rows: readonly Row[],
  changeOf: (row: Row) => Said,
  placeOf: (row: Row) => readonly (string | number)[],
): Changes<Said> {
  const shown = rows.slice(0, changesAtMost);
  const last = shown.at(-1);
  const next = rows.length > changesAtMost && last !== undefined ? placeOf(last).join("_") : null;
  return { changes: shown.map(changeOf), next };
}
