/** Writes the day of the audit into a statement, because CREATE TABLE AS takes no parameters. */

export function onDay(sql: string, day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`the day of an audit must be YYYY-MM-DD, not ${day}`);
  return sql.replaceAll(":day", `DATE '${day}'`);
}
