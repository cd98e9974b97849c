/**
 * Where every so many rows of a long list are, so that a page far inside of it begins near one of them and not at the
 * list's first row.
 */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Database, executeAs } from "../db/statement.ts";
import { createKept } from "../http/kept.ts";
import { fresh } from "./known-pages.ts";
import { fromWhere, keyColumns, number, type Selection } from "./page-statement.ts";
import { type PageAsked, type Position, type Surroundings, valuesFor, writtenAs } from "./read-page.ts";

/** A row, and the offset of the one after it. */
type Milestone = { readonly offset: number; readonly after: Position };

export type FindBeginning = (
  list: string,
  selection: Selection,
  offset: number,
  values: Surroundings,
) => Promise<Pick<PageAsked, "after" | "offset">>;

/** Rows between two of them: few enough that skipping as many takes less time than reading a page. */
const rowsApart = 5_000;
/** Rows that others add or remove shift the rest: until this is read again, a page may be off by as many. */
const keptMs = 600_000;
const listsAtMost = 200;
const measuredAs = "oneroster.milestones";

export function createFindBeginning(database: Database): FindBeginning {
  const known = createKept<{ readonly milestones: Promise<readonly Milestone[]>; readonly atMs: number }>(
    listsAtMost,
  );
  const milestonesOf = (list: string, selection: Selection, values: Surroundings) => {
    const kept = fresh(known.get(list), keptMs);
    if (kept !== undefined) return kept.milestones;
    const milestones = readMilestones(database, selection, values);
    known.set(list, { milestones, atMs: performance.now() });
    milestones.catch(() => known.set(list, undefined));
    return milestones;
  };
  return async (list, selection, offset, values) => {
    if (offset < 2 * rowsApart || selection.sort !== undefined) return { after: undefined, offset };
    const milestones = await milestonesOf(list, selection, values);
    const nearest = milestones.findLast((each) => each.offset <= offset);
    if (nearest === undefined) return { after: undefined, offset };
    return { after: nearest.after, offset: offset - nearest.offset };
  };
}

const row = z.tuple([z.int(), z.number(), z.int(), z.int(), z.string()]);

async function readMilestones(
  database: Database,
  selection: Selection,
  values: Surroundings,
): Promise<readonly Milestone[]> {
  const { text, params } = writtenAs(measuredAs, milestonesStatement(selection));
  const sent = valuesFor(params, values);
  const { rows } = await executeAs(database, measuredAs, { text, rowMode: "array", values: sent });
  const found = rows.map((each) => row.parse(each));
  return found
    .map(([part, place, first, second, day]) => ({
      offset: place,
      after: { part, key: [first, second, day] as const, by: "" },
    }))
    .toSorted((one, other) => one.offset - other.offset);
}

/** Rows of: part, offset in the whole list, first, second, third. */
function milestonesStatement(selection: Selection): SQL {
  const parts = selection.list.parts.map((part, index) => {
    const keys = sql.join([...part.key], sql`, `);
    const counted = sql`SELECT ${keyColumns(part)}, row_number() OVER (ORDER BY ${keys}) AS place
      ${fromWhere(selection, part)}`;
    const before = selection.list.parts
      .slice(0, index)
      .map((earlier) => sql` + (SELECT count(*) ${fromWhere(selection, earlier)})`);
    return sql`SELECT ${number(index)} AS part, listed.place${sql.join(before)} AS place, listed.first, listed.second, listed.third
      FROM (${counted}) AS listed WHERE listed.place % ${number(rowsApart)} = 0`;
  });
  return sql.join(parts, sql` UNION ALL `);
}
