/** The committed boards as Grafana reads them: each panel has a question, a place, and a link to the next step. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { allBoards } from "../../dashboards/all-boards.ts";
import { units } from "../../dashboards/boards/shared/board.ts";
import { boardsFolder } from "../../dashboards/panel-queries.ts";
import { allAlerts } from "../../dashboards/rules/rule-groups.ts";

const source = z.object({ type: z.string(), uid: z.string() });
const link = z.object({ title: z.string(), url: z.string() });
const panelShape = z.object({
  id: z.number(),
  type: z.string(),
  title: z.string(),
  description: z.string().default(""),
  datasource: source.optional(),
  gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  targets: z
    .array(
      z.object({ refId: z.string(), expr: z.string(), legendFormat: z.string().min(1), datasource: source }),
    )
    .default([]),
  links: z.array(link).default([]),
  fieldConfig: z
    .object({ defaults: z.object({ unit: z.string().optional(), links: z.array(link).default([]) }) })
    .optional(),
});
const boardShape = z.object({
  uid: z.string(),
  title: z.string(),
  description: z.string().min(1),
  templating: z.object({ list: z.array(z.object({ name: z.string(), type: z.string() })) }),
  panels: z.array(panelShape),
});
type BoardJson = z.infer<typeof boardShape>;
type PanelJson = z.infer<typeof panelShape>;

async function readBoard(name: string): Promise<BoardJson> {
  return boardShape.parse(JSON.parse(await readFile(join(boardsFolder, name), "utf8")));
}

const boardUids = allBoards.map(({ uid }) => uid);
const fileNames = (await readdir(boardsFolder)).sort();
const boards = await Promise.all(fileNames.map(readBoard));
const runbooks = await readFile("docs/runbooks.md", "utf8");
const inOneLine = runbooks.replace(/\s+/g, " ");

const panelsOf = ({ panels }: BoardJson): PanelJson[] => panels.filter(({ type }) => type !== "row");
const withFault = (board: BoardJson, isFaulty: (panel: PanelJson) => boolean): string[] =>
  panelsOf(board)
    .filter(isFaulty)
    .map(({ title }) => title);
const twice = <Value>(values: readonly Value[]): Value[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

test("has one file per board, named like the board's address, and no others", () => {
  expect(fileNames).toEqual(boardUids.map((uid) => `${uid}.json`).sort());
  expect(boards.map(({ uid }) => `${uid}.json`)).toEqual(fileNames);
  expect(twice(boards.map(({ title }) => title))).toEqual([]);
});

describe.each(boards)("$title", (board) => {
  test("lets the reader choose the data source, and uses no other", () => {
    expect(board.templating.list).toContainEqual(
      expect.objectContaining({ name: "datasource", type: "datasource" }),
    );
    const isOther = (asked: z.infer<typeof source> | undefined): boolean =>
      asked?.uid !== "$datasource" || asked.type !== "prometheus";
    expect(
      withFault(board, (panel) =>
        [panel.datasource, ...panel.targets.map(({ datasource }) => datasource)].some(isOther),
      ),
    ).toEqual([]);
  });

  test("has a unique title, what good looks like, a unit and a query in every panel", () => {
    expect(twice(panelsOf(board).map(({ title }) => title))).toEqual([]);
    expect(withFault(board, ({ title }) => title.length < 8 || title.length > 60)).toEqual([]);
    const known: readonly (string | undefined)[] = Object.values(units);
    expect(withFault(board, ({ fieldConfig }) => !known.includes(fieldConfig?.defaults.unit))).toEqual([]);
    expect(
      withFault(
        board,
        ({ targets }) => targets.length === 0 || twice(targets.map(({ refId }) => refId)).length > 0,
      ),
    ).toEqual([]);
  });

  test("computes rates over an interval that fits the zoom and the scrapes, and totals over the range", () => {
    const expressions = panelsOf(board).flatMap(({ targets }) =>
      targets.map(({ expr }) => expr.replaceAll("[$__range:]", "")),
    );
    const ranges = expressions.flatMap((expr) => [...expr.matchAll(/(\w+)\([^()[\]]*\[([^\]]*)\]/g)]);
    expect(ranges.filter(([, , range]) => !/^\$__(rate_interval|range)$/.test(range ?? ""))).toEqual([]);
    const rates = ranges.filter(([, name]) => /^(rate|irate|increase)$/.test(name ?? ""));
    expect(rates.filter(([, , range]) => range !== "$__rate_interval")).toEqual([]);
    expect(ranges.length).toBe(expressions.join().split("[").length - 1);
  });

  test("uses only variables that the reader can choose", () => {
    const chosen = board.templating.list.map(({ name }) => name);
    const used = panelsOf(board).flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => [...expr.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name)),
    );
    expect(used.filter((name) => !name.startsWith("__") && !chosen.includes(name))).toEqual([]);
  });

  test("lays out its panels on 24 columns without overlap, each with a unique id", () => {
    const { panels } = board;
    expect(twice(panels.map(({ id }) => id))).toEqual([]);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
    );
    expect(twice(cells)).toEqual([]);
    expect(withFault(board, ({ gridPos: { w, h } }) => w < 6 || h < 6)).toEqual([]);
    expect(panels.filter(({ gridPos: { x, w } }) => x < 0 || x + w > 24)).toEqual([]);
  });

  test("fills every row to the right edge", () => {
    const widthAt = Map.groupBy(board.panels, ({ gridPos }) => gridPos.y);
    const open = [...widthAt].filter(
      ([, row]) => row.reduce((sum, { gridPos }) => sum + gridPos.w, 0) !== 24,
    );
    expect(open.map(([y]) => y)).toEqual([]);
  });

  test("shows at most 12 panels on the first screen", () => {
    /** Of 1080 pixels, about 800 are left below the toolbars of the browser and Grafana; a row has 38. */
    const screenRows = 21;
    const first = panelsOf(board).filter(({ gridPos }) => gridPos.y < screenRows);
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThanOrEqual(12);
  });

  test("gives the runbooks' instructions, and names the section with more", () => {
    const ends = panelsOf(board).flatMap(({ description }) => {
      const [, says, section] =
        /\n\n[^\n:?]+[:?]+ (.+)\n\nMore: docs\/runbooks\.md, section (\w+)$/.exec(description) ?? [];
      return section === undefined ? [] : [`## ${section} **Do now:** ${says} **It means:**`];
    });
    expect(ends.filter((end) => !inOneLine.includes(end))).toEqual([]);
    const leading = panelsOf(board).filter(({ description }) => description.includes("\n\nNext: ["));
    expect(ends.length + leading.length).toBe(panelsOf(board).length);
  });

  test("links only to boards that exist and that Grafana can open", () => {
    const targets = panelsOf(board).flatMap(({ description, links, fieldConfig }) => [
      ...[...description.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target),
      ...[...links, ...(fieldConfig?.defaults.links ?? [])].map(({ url }) => url),
    ]);
    const leadsNowhere = (target: string): boolean => {
      const [, uid] = /^\/d\/([\w-]+)/.exec(target) ?? [];
      return uid === undefined || !boardUids.includes(uid);
    };
    expect(targets.filter(leadsNowhere)).toEqual([]);
  });

  test("never links from a panel to its own board", () => {
    expect(withFault(board, ({ description }) => description.endsWith(`](/d/${board.uid})`))).toEqual([]);
  });
});

test("every alert names a board that exists", () => {
  expect(allAlerts().filter(({ board }) => !boardUids.includes(board))).toEqual([]);
});
