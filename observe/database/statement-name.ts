/** The name that the SIS appends to each statement's text as a comment. */

const comment = /\/\* statement:([a-z0-9.-]+) \*\//;

/** For Postgres's `substring(… FROM …)` and `~`. */
export const nameInSql = "'/\\* statement:([a-z0-9.-]+) \\*/'";

export const unnamed = "other";

export function statementName(text: string): string | undefined {
  return comment.exec(text)?.[1] ?? undefined;
}

export function withoutName(text: string): string {
  return text.replace(comment, "").trim();
}

/** Statements of the collector and of this recording, which don't serve people. */
export function isWatching(statement: string): boolean {
  return statement.startsWith("collector.") || statement.startsWith("firstbell.");
}
