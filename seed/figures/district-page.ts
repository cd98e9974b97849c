/** The page of the docs that compares the seeded district with its sources. */
import { type Basis, type Expected, type Figure, isExpected } from "./figure.ts";
import type { MeasuredArea, MeasuredFigure } from "./measure-figures.ts";

type Seeded = {
  readonly students: number;
  readonly seed: number;
  readonly generatorVersion: number;
  readonly digest: string;
};

export function districtPage(seeded: Seeded, areas: readonly MeasuredArea[]): string {
  return `${[introduction, describe(seeded), "", ...areas.flatMap(areaSection)].join("\n")}\n`;
}

const introduction = `# The district beside its sources

Every student, family and school in Firstbell's district is made up. In number they follow the public records of a real
district, Los Angeles. \`npm run district-page\` seeds the district, measures it, and writes this page. A test measures the
same figures in a smaller district with every change.

A source marked _found_ states the figure, and _derived_ follows from one by calculation. _Assumed_ means that no source
was found, and the figure is common knowledge. _Impossible_ means that no real district has even one.
`;

function describe({ students, seed, generatorVersion, digest }: Seeded): string {
  const size = students.toLocaleString("en-US");
  return `Measured in a district of ${size} students (seed ${seed}, generator version ${generatorVersion}, digest \`${digest}\`).`;
}

function areaSection({ title, figures }: MeasuredArea): string[] {
  const head = [row(["What", "In the district", "Expected", "Source"]), row(["---", "---:", "---:", "---"])];
  return [`## ${title}`, "", ...head, ...figures.map(figureRow), ""];
}

function figureRow(figure: MeasuredFigure): string {
  const measured = valueText(figure, figure.measured);
  return row([
    figure.title,
    isExpected(figure.measured, figure.expected) ? measured : `**${measured}**`,
    expectedText(figure, figure.expected),
    sourceText(figure),
  ]);
}

function expectedText(figure: Figure, expected: Expected): string {
  if ("value" in expected) return valueText(figure, expected.value);
  if ("atLeast" in expected) return `at least ${valueText(figure, expected.atLeast)}`;
  return `${valueText(figure, expected.from)} to ${valueText(figure, expected.to)}`;
}

function valueText({ unit }: Figure, value: number): string {
  if (unit === "percent") return `${(value * 100).toFixed(2)}%`;
  if (unit === "times") return `${value.toFixed(2)} times`;
  return value.toLocaleString("en-US", { maximumFractionDigits: 1 });
}

const basisWords: Record<Basis, string> = {
  found: "Found",
  derived: "Derived",
  assumed: "Assumed",
  impossible: "Impossible",
};

function sourceText({ basis, source }: Figure): string {
  return basis === "impossible" ? basisWords[basis] : `${basisWords[basis]}: ${source}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
