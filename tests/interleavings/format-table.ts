/** The table that `npm run interleavings` prints: a line for each pair, what went wrong in it, and the totals. */
import type { InterleavingsEvidence } from "../../readiness/evidence/interleavings-evidence.ts";

type Pair = InterleavingsEvidence["pairs"][number];
type Row = {
  readonly name: string;
  readonly orders: number;
  readonly violations: number;
  readonly seconds: number;
};

type Played = Pick<InterleavingsEvidence, "pairs" | "orders" | "violations" | "seconds">;

export function formatTable({ pairs, orders, violations, seconds }: Played): string {
  const rows = pairs.map((pair) => ({ ...pair, name: nameOf(pair), violations: pair.violations.length }));
  const all = { name: `${pairs.length} pairs`, orders, violations, seconds };
  const width = Math.max(...[...rows, all].map(({ name }) => name.length));
  const head = `${"pair".padEnd(width)}  orders  violations  seconds`;
  const lines = [...rows, all].map((row) => formatRow(row, width));
  return [head, ...lines, ...pairs.flatMap(describeViolation)].join("\n");
}

function nameOf({ first, second }: Pair): string {
  return first === second ? `${first}, twice` : `${first}, ${second}`;
}

function formatRow({ name, orders, violations, seconds }: Row, width: number): string {
  const cells = [String(orders).padStart(6), String(violations).padStart(10), seconds.toFixed(1).padStart(7)];
  return [name.padEnd(width), ...cells].join("  ");
}

/** One violation per pair is enough to replay it. */
function describeViolation(pair: Pair): string[] {
  const [violation] = pair.violations;
  if (violation === undefined) return [];
  const { clash, order, problems } = violation;
  const begins = order.first === 0 ? pair.first : pair.second;
  const switches =
    order.preemptions.length === 0 ? "never" : `before steps ${order.preemptions.join(" and ")}`;
  return [
    "",
    `${nameOf(pair)} (${clash}; ${begins} begins, switched ${switches}):`,
    ...problems.map((problem) => `  ${problem}`),
  ];
}
