/** The rule for plain names in SQL, so that Postgres keeps what searches read. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { oneLetter, severalLetters } from "../plain-name.ts";

/** `plainWords` in Postgres, with Unicode's letters whatever the database's locale is. */
export function plainWordsSql(name: SQL): SQL {
  const lower = sql`lower(normalize(${name}, NFKD) COLLATE "pg_c_utf8")`;
  const letters = sql`regexp_replace(${lower}, '[^[:alnum:] -]+', '', 'g')`;
  const spelledOut = Object.entries(severalLetters).reduce(
    (text, [letter, plain]) => sql`replace(${text}, ${literal(letter)}, ${literal(plain)})`,
    letters,
  );
  const from = literal(Object.keys(oneLetter).join(""));
  return sql`normalize(translate(${spelledOut}, ${from}, ${literal(Object.values(oneLetter).join(""))}), NFKD)`;
}

/** A name of several parts also as one word: "delacruz" finds "de la Cruz". */
export function inOneWord(name: SQLWrapper): SQL {
  return sql`CASE WHEN ${name} LIKE '% %' OR ${name} LIKE '%-%' THEN translate(${name}, ' -', '') ELSE '' END`;
}

function literal(text: string): SQL {
  return sql.raw(`'${text}'`);
}
