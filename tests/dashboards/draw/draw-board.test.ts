/** Pictures of the boards show everything in the committed JSON, and the same run gives the same bytes. */
import { describe, expect, test } from "vitest";
import { drawBoard } from "../../../dashboards/draw/draw-board.ts";
import { limitsOf, unitOf } from "../../../dashboards/draw/shown-series.ts";
import { escaped } from "../../../dashboards/draw/text.ts";
import { inUnit } from "../../../dashboards/draw/units.ts";
import { type BoardFile, type PanelFile, readBoards } from "../../../dashboards/panel-queries.ts";
import { recordedRun, seriesOf } from "./recorded-run.ts";

const boards = await readBoards();
const run = recordedRun(boards);
const titlesIn = (svg: string): string[] =>
  [...svg.matchAll(/<g><title>([^<]*)<\/title>/g)].map(([, title = ""]) => title);
const panelsOf = ({ panels }: BoardFile): PanelFile[] => panels.filter(({ type }) => type !== "row");
const times = (svg: string, words: string): number => svg.split(words).length - 1;

/** Tags open and close in order, with no bare characters: a browser wouldn't show a broken picture. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = "", rest = ""] of svg.matchAll(/<(\/?)([a-zA-Z]+)([^<>]*)>/g)) {
    if (closing === "/") {
      if (open.pop() !== name) return false;
    } else if (!rest.endsWith("/")) open.push(name);
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;|#)/.test(svg);
}

describe.each(boards)("the picture of $title", (board) => {
  const svg = drawBoard(board, run);

  test("shows each panel and row under its title, with its limits in its unit", () => {
    expect(titlesIn(svg)).toEqual(panelsOf(board).map(({ title }) => escaped(title)));
    for (const { title } of board.panels.filter(({ type }) => type === "row"))
      expect(svg).toContain(escaped(title));
    const limits = panelsOf(board).flatMap((panel) =>
      limitsOf(panel).map((limit) => `>limit ${inUnit(limit, unitOf(panel))}<`),
    );
    for (const limit of new Set(limits))
      expect([limit, times(svg, limit)]).toEqual([limit, limits.filter((one) => one === limit).length]);
  });

  test("says that it's a drawing, of which run, and with which selections", () => {
    const words = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(words).toContain("A drawing by Firstbell, not Grafana’s own screen");
    expect(words).toContain("(opening-day, 650,000 students, load 1, August 11, 2026)");
    expect(svg).toContain("Run: 20260811T145455Z-000001");
    expect(svg.includes("School: Ivy &amp; Oak &lt;Middle&gt; School")).toBe(board.uid === "one-school");
  });

  test("is a valid SVG, small enough for a page", () => {
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.length).toBeLessThan(300_000);
  });

  test("says No data in each panel without a recording", () => {
    const empty = drawBoard(
      board,
      recordedRun([board], () => []),
    );
    expect(times(empty, ">No data<")).toBe(panelsOf(board).length);
    expect(times(svg, ">No data<")).toBe(0);
  });
});

const board = boards.find(({ uid }) => uid === "first-bell");
if (board === undefined) throw new Error("the First bell board is missing");
const [panel] = panelsOf(board);
if (panel === undefined) throw new Error("the panel is missing");
const drawOne = (own: Partial<PanelFile>, ...recorded: Parameters<typeof recordedRun>[1][]): string => {
  const alone = { ...board, panels: [{ ...panel, type: "timeseries", ...own }] };
  return drawBoard(alone, recordedRun([alone], ...recorded));
};

describe("a picture", () => {
  test("has the same bytes regardless of earlier drawings", () => {
    const once = boards.map((one) => drawBoard(one, run));
    const again = boards.toReversed().map((one) => drawBoard(one, run));
    expect(again.toReversed()).toEqual(once);
  });

  test("shows an isolated point as a dot, and doesn't connect points across a gap", () => {
    const lonely = drawOne({}, () => [seriesOf({}, (index) => (index === 40 ? 0.3 : null))]);
    const joined = drawOne({}, () => [seriesOf({}, () => 0.3)]);
    const halves = drawOne({}, () => [seriesOf({}, (index) => (index > 40 && index < 60 ? null : 0.3))]);
    const lines = (svg: string) => [...svg.matchAll(/<path d="([^"]+)" fill="none" stroke="#2f7d32"/g)];
    const strokes = (svg: string) => lines(svg).map(([, path = ""]) => path.replace(/[^ML]/g, ""));
    expect([strokes(joined), strokes(halves), strokes(lonely)]).toEqual([["ML"], ["MLML"], ["M"]]);
    const dot = /<path [^>]*fill="#2f7d32"/;
    expect([dot.test(joined), dot.test(halves), dot.test(lonely)]).toEqual([false, false, true]);
  });

  test("shows large numbers with their unit, or only names, as the board asks", () => {
    const series = () => [seriesOf({}, () => 0.25)];
    const asked = { type: "stat", targets: [{ refId: "A", expr: "apples", legendFormat: "waits" }] };
    expect(drawOne({ ...asked, options: {} }, series)).toMatch(/>waits<.*>250 ms</);
    const named = drawOne({ ...asked, options: { textMode: "name" } }, series);
    expect(named).toContain(">waits<");
    expect(named).not.toContain("250 ms");
  });

  test("says how many lines and names it leaves out", () => {
    const alone = { ...board, panels: [{ ...panel, type: "timeseries" }] };
    const many = Array.from({ length: 30 }, (_, index) =>
      seriesOf({ kind: `a long name, number ${index}` }, () => 1),
    );
    const target = { refId: "A", expr: "apples", legendFormat: "{{kind}}" };
    const crowded = { ...alone, panels: [{ ...panel, type: "timeseries", targets: [target] }] };
    const svg = drawBoard(
      crowded,
      recordedRun([crowded], () => many, 12),
    );
    expect(svg).toMatch(/>and \d+ more lines</);
    expect(svg).toContain(">the highest are drawn, 12 are left out<");
  });

  test("refuses an unknown unit or kind of panel instead of drawing something else", () => {
    expect(() => drawOne({ type: "piechart" })).toThrow(/type piechart/);
    expect(() => drawOne({ fieldConfig: { defaults: { unit: "apples" }, overrides: [] } })).toThrow(
      /unit apples/,
    );
  });
});
