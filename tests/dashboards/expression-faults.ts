/** Finds mistakes in a PromQL expression, for the tests of boards and rules. */
import type { SyntaxNode } from "@lezer/common";
import { parser } from "@prometheus-io/lezer-promql";
import { allSeries, type Series } from "../../dashboards/metrics/all.ts";

type Expression = { readonly text: string; readonly root: SyntaxNode };
type Selector = { readonly node: SyntaxNode; readonly name: string; readonly series: Series | undefined };

function descendants(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    found.push(child, ...descendants(child));
  return found;
}

const named = (within: SyntaxNode, ...names: string[]): SyntaxNode[] =>
  [within, ...descendants(within)].filter(({ name }) => names.includes(name));
const textOf = ({ text }: Expression, { from, to }: SyntaxNode): string => text.slice(from, to);
const unquoted = (expression: Expression, node: SyntaxNode): string => textOf(expression, node).slice(1, -1);

function selectors(expression: Expression, within: SyntaxNode = expression.root): Selector[] {
  return named(within, "VectorSelector").map((node) => {
    const identifier = node.getChild("Identifier");
    const name = identifier === null ? "" : textOf(expression, identifier);
    return { node, name, series: allSeries.get(name) };
  });
}

function syntaxFaults({ root, text }: Expression): string[] {
  const first = [root, ...descendants(root)].find(({ type }) => type.isError);
  return first === undefined ? [] : [`does not parse at "${text.slice(first.from, first.from + 20)}"`];
}

const nameFaults = (expression: Expression): string[] =>
  selectors(expression)
    .filter(({ series }) => series === undefined)
    .map(({ name }) => `no metric is called "${name}"`);

/** `1` is stored as `1.0`, so an expression must match one of the two. */
const isBound = (pattern: RegExp, bounds: readonly number[]): boolean =>
  bounds.some((bound) => pattern.test(String(bound)) || pattern.test(`${bound}.0`));

function valueFault({ name, series }: Selector, label: string, operator: string, value: string): string[] {
  const set = series?.labels[label];
  if (label === "le" && series?.bounds !== undefined)
    return isBound(new RegExp(`^(?:${value})$`), series.bounds)
      ? []
      : [`${name} has no bucket le="${value}"`];
  if (!Array.isArray(set)) return [];
  const values = operator.endsWith("~") ? value.split("|") : [value];
  return values.filter((one) => !set.includes(one)).map((one) => `${name} has no ${label}="${one}"`);
}

function matcherFaults(expression: Expression): string[] {
  return selectors(expression).flatMap((selector) =>
    named(selector.node, "UnquotedLabelMatcher").flatMap((matcher) => {
      const [label = "", operator = "", quoted = ""] = descendants(matcher)
        .filter(({ name }) => ["LabelName", "MatchOp", "StringLiteral"].includes(name))
        .map((node) => textOf(expression, node));
      if (selector.series === undefined) return [];
      if (!(label in selector.series.labels)) return [`${selector.name} has no label "${label}"`];
      return valueFault(selector, label, operator, quoted.slice(1, -1));
    }),
  );
}

const functionName = (expression: Expression, call: SyntaxNode): string => {
  const identifier = call.getChild("FunctionIdentifier");
  return identifier === null ? "" : textOf(expression, identifier);
};
const callsOf = (expression: Expression, ...names: string[]): SyntaxNode[] =>
  named(expression.root, "FunctionCall").filter((call) => names.includes(functionName(expression, call)));

/** Labels that an expression creates. */
const madeLabels = (expression: Expression): string[] =>
  callsOf(expression, "label_replace").flatMap((call) => {
    const [made] = call.getChild("FunctionCallBody")?.getChildren("StringLiteral") ?? [];
    return made === undefined ? [] : [unquoted(expression, made)];
  });

/** A grouping or matching label must belong to a metric in the expression. */
function groupingFaults(expression: Expression): string[] {
  const made = madeLabels(expression);
  return named(expression.root, "AggregateExpr", "BinaryExpr").flatMap((node) => {
    const modifier = node.getChild("AggregateModifier") ?? node.getChild("MatchingModifierClause");
    if (modifier === null) return [];
    const known = selectors(expression, node).flatMap(({ series }) => Object.keys(series?.labels ?? {}));
    return named(modifier, "LabelName")
      .map((label) => textOf(expression, label))
      .filter((label) => !known.includes(label) && !made.includes(label))
      .map((label) => `nothing has the label "${label}" in its grouping`);
  });
}

/** On a gauge, each drop would count as a restart. */
function rateFaults(expression: Expression): string[] {
  return callsOf(expression, "rate", "increase", "irate").flatMap((call) =>
    selectors(expression, call)
      .filter(({ series }) => series?.kind === "gauge")
      .map(({ name }) => `${functionName(expression, call)} of the gauge ${name}`),
  );
}

function quantileFaults(expression: Expression): string[] {
  return callsOf(expression, "histogram_quantile").flatMap((call) => {
    const groups = named(call, "AggregateModifier").map((node) => named(node, "LabelName"));
    const lost = groups.some((labels) => !labels.some((label) => textOf(expression, label) === "le"));
    return selectors(expression, call).flatMap(({ name, series }) => {
      if (series?.kind === "native-histogram") return [];
      if (series?.kind !== "bucket") return [`a quantile of ${name}, which isn't a histogram`];
      return lost ? [`a quantile of ${name} without its label "le"`] : [];
    });
  });
}

/** Empty if nothing is wrong. */
export function expressionFaults(text: string): string[] {
  const expression = { text, root: parser.parse(text).topNode };
  const unreadable = syntaxFaults(expression);
  if (unreadable.length > 0) return unreadable;
  const rules = [nameFaults, matcherFaults, groupingFaults, rateFaults, quantileFaults];
  return rules.flatMap((faults) => faults(expression));
}
