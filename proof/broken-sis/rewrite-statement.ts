/** Changes the text of one of the SIS's statements, on every connection of a pool and from its first use. */
import type { Pool } from "pg";

/** Before the pool has any connection. */
export function rewriteStatement(pool: Pool, name: string, rewrite: (text: string) => string): void {
  pool.on("connect", (client) => {
    const { query } = client;
    const queryRewritten = (...given: readonly unknown[]): unknown => {
      const [statement] = given;
      if (isNamed(statement, name)) statement.text = rewrite(statement.text);
      return Reflect.apply(query, client, given);
    };
    Object.assign(client, { query: queryRewritten });
  });
}

type NamedStatement = { readonly name: string; text: string };

function isNamed(given: unknown, name: string): given is NamedStatement {
  return (
    typeof given === "object" &&
    given !== null &&
    "name" in given &&
    given.name === name &&
    "text" in given &&
    typeof given.text === "string"
  );
}
