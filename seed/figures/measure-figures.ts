/** Measures every figure of a seeded district. */
import type pg from "pg";
import { sqlText } from "../../parts/postgres/sql-text.ts";
import { allFigureAreas } from "./all-figure-areas.ts";
import { type Figure, isExpected } from "./figure.ts";

export type MeasuredFigure = Figure & { readonly measured: number };
export type MeasuredArea = { readonly title: string; readonly figures: readonly MeasuredFigure[] };

export async function measureFigures(client: pg.Client): Promise<MeasuredArea[]> {
  const areas: MeasuredArea[] = [];
  for (const { title, figures } of allFigureAreas) {
    const measured: MeasuredFigure[] = [];
    for (const figure of figures) measured.push({ ...figure, measured: await measureFigure(client, figure) });
    areas.push({ title, figures: measured });
  }
  return areas;
}

async function measureFigure(client: pg.Client, { title, sql }: Figure): Promise<number> {
  const { rows } = await client.query<[number]>({
    text: `SELECT (${sqlText(sql)})::float8`,
    rowMode: "array",
  });
  const [value] = rows[0] ?? [];
  if (typeof value !== "number") throw new Error(`"${title}" found no number.`);
  return value;
}

/** What differs from its source, in a district that is large enough to tell. */
export function unexpectedFigures(areas: readonly MeasuredArea[], students: number): MeasuredFigure[] {
  const figures = areas.flatMap((area) => area.figures);
  return figures.filter(
    ({ measured, expected, leastStudents = 0 }) =>
      students >= leastStudents && !isExpected(measured, expected),
  );
}
