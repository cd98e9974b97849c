/** Reads a filter: one clause or two, such as `familyName='Moreno' AND status!='tobedeleted'`. */

export const predicates = ["!=", ">=", "<=", "=", ">", "<", "~"] as const;
export type Predicate = (typeof predicates)[number];
export type Clause = { readonly field: string; readonly predicate: Predicate; readonly value: string };
export type Filter = { readonly join: "AND" | "OR"; readonly clauses: readonly Clause[] };

const field = String.raw`\s*([A-Za-z][A-Za-z0-9_.]*)\s*`;
/** A quote within a value is written twice. */
const clause = String.raw`${field}(!=|>=|<=|=|>|<|~)\s*'((?:[^']|'')*)'\s*`;
const one = new RegExp(`^${clause}$`, "s");
const two = new RegExp(`^${clause}(AND|OR)${clause}$`, "s");

export const filterWanted =
  "one clause or two, such as familyName='Moreno' AND status!='tobedeleted', with =, !=, >, >=, <, <= or ~";

/** Undefined if it isn't one. */
export function readFilter(text: string): Filter | undefined {
  const single = one.exec(text);
  if (single !== null) return complete("AND", [clauseOf(single.slice(1, 4))]);
  const double = two.exec(text);
  if (double === null) return undefined;
  const join = double[4] === "OR" ? "OR" : "AND";
  return complete(join, [clauseOf(double.slice(1, 4)), clauseOf(double.slice(5, 8))]);
}

function complete(join: Filter["join"], clauses: readonly (Clause | undefined)[]): Filter | undefined {
  const known = clauses.filter((each) => each !== undefined);
  return known.length === clauses.length ? { join, clauses: known } : undefined;
}

function clauseOf([name = "", operator, value = ""]: readonly string[]): Clause | undefined {
  const predicate = predicates.find((each) => each === operator);
  if (predicate === undefined) return undefined;
  return { field: name, predicate, value: value.replaceAll("''", "'") };
}
