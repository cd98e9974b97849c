/** The dashboards page has a section and an up-to-date picture for each board. */
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { allBoards } from "../../dashboards/all-boards.ts";
import { limitsOf, unitOf } from "../../dashboards/draw/shown-series.ts";
import { escaped } from "../../dashboards/draw/text.ts";
import { inUnit } from "../../dashboards/draw/units.ts";
import { pictureOf } from "../../dashboards/draw/write-pictures.ts";
import { type BoardFile, type PanelFile, readBoards } from "../../dashboards/panel-queries.ts";

const remedy = "if not, rehearse with --observe, then run npm run dashboards -- --draw <run folder>";
const page = await readFile("docs/dashboards.md", "utf8");
const boards = await readBoards();

const wordsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, words = ""]) => words);

type Shown = { readonly title: string; readonly limits: string[] };

/** A picture's panels, in order. */
function shownIn(svg: string): Shown[] {
  return svg
    .split("<g><title>")
    .slice(1)
    .map((panel) => ({
      title: panel.slice(0, panel.indexOf("<")),
      limits: wordsIn(panel).filter((words) => words.startsWith("limit ")),
    }));
}

const promisedBy = (panel: PanelFile): Shown => ({
  title: escaped(panel.title),
  limits: limitsOf(panel).map((limit) => `limit ${inUnit(limit, unitOf(panel))}`),
});

const ofBoard = ({ panels }: BoardFile, isRow: boolean): PanelFile[] =>
  panels.filter(({ type }) => (type === "row") === isRow);

describe.each(boards)(`the committed picture of $title (${remedy})`, (board) => {
  test("shows every panel of the board with its limits, in order, and none without data", async () => {
    const svg = await readFile(pictureOf(board.uid), "utf8");
    expect(shownIn(svg)).toEqual(ofBoard(board, false).map(promisedBy));
    expect(wordsIn(svg)).toEqual(
      expect.arrayContaining(ofBoard(board, true).map(({ title }) => escaped(title))),
    );
    expect(wordsIn(svg)).not.toContain("No data");
  });

  test("says that it's a drawing of a whole district at full load", async () => {
    const svg = await readFile(pictureOf(board.uid), "utf8");
    const words = wordsIn(svg).join(" ");
    expect(words).toContain(`${escaped(board.title)} ${escaped(board.description)}`);
    expect(words).toContain("A drawing by Firstbell, not Grafana’s own screen");
    expect(words).toContain("650,000 students, load 1,");
    expect(svg.length).toBeLessThan(300_000);
  });
});

describe("docs/dashboards.md", () => {
  const sections = page.split(/^## /m).slice(1);
  const sectionOf = (title: string): string => sections.find((one) => one.startsWith(`${title}\n`)) ?? "";

  test("has one section per board, in reading order", () => {
    const ordered = allBoards.toSorted((one, other) => one.readingOrder - other.readingOrder);
    expect(ordered.map(({ readingOrder }) => readingOrder)).toEqual(ordered.map((_, index) => index + 1));
    const titles = sections.map((section) => section.slice(0, section.indexOf("\n")));
    expect(titles.filter((title) => allBoards.some((board) => board.title === title))).toEqual(
      ordered.map(({ title }) => title),
    );
  });

  test.each(allBoards)("shows $title with its question, its audience, and where to look next", (board) => {
    const section = sectionOf(board.title).replace(/\s+/g, " ");
    expect(section).toMatch(new RegExp(`!\\[[^\\]]{20,}\\]\\(boards/${board.uid}\\.svg\\)`));
    expect(section).toContain(`**Question:** ${board.description.split(" The time range")[0]}`);
    expect(section).toMatch(/\*\*For:\*\* \w.*\*\*Look next:\*\* \w/);
  });

  test("shows every existing picture, and the README shows the first", async () => {
    expect((await readdir("docs/boards")).sort()).toEqual(boards.map(({ uid }) => `${uid}.svg`));
    const readme = await readFile("README.md", "utf8");
    expect(readme).toContain("](docs/boards/first-bell.svg)");
    expect(readme).toContain("](docs/dashboards.md)");
  });

  test("links to existing sections", async () => {
    const anchorsOf = (text: string): string[] =>
      [...text.matchAll(/^## (.+)$/gm)].map(([, title = ""]) => title.toLowerCase().replaceAll(" ", "-"));
    const known = {
      "": anchorsOf(page),
      "runbooks.md": anchorsOf(await readFile("docs/runbooks.md", "utf8")),
    };
    const links = [...page.matchAll(/\]\((runbooks\.md)?#([\w-]+)\)/g)];
    expect(links.length).toBeGreaterThan(10);
    const isThere = (file: string, anchor: string): boolean =>
      known[file === "runbooks.md" ? file : ""].includes(anchor);
    expect(links.filter(([, file = "", anchor = ""]) => !isThere(file, anchor))).toEqual([]);
  });
});
