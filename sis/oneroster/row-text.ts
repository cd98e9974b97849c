/** One row as JSON, written by Postgres. */
import { type SQL, sql } from "drizzle-orm";
import { type Field, joined, type Part, type Piece, sqlOf } from "./lists/list.ts";

/** `names`: of the fields; all of them if left out. */
export function rowText({ fields }: Part, names: readonly string[] | undefined): SQL {
  const chosen = Object.entries(fields).filter(([name]) => names === undefined || names.includes(name));
  const [first] = chosen;
  if (first === undefined) return sql`'{}'`;
  const pieces = chosen.flatMap(([name, field]) => piecesOf(name, field));
  if (first[1].isAlways) return written(["{", withoutComma(pieces[0]), ...pieces.slice(1), "}"]);
  return sql`'{' || ltrim(${written(pieces)}, ',') || '}'`;
}

function piecesOf(name: string, { pieces, isAlways }: Field): readonly Piece[] {
  const named = [`,"${name}":`, ...pieces];
  return isAlways ? named : [sql`(${joined(merged(named))})`];
}

function withoutComma(piece: Piece = ""): Piece {
  return typeof piece === "string" ? piece.slice(1) : piece;
}

/** Leaves out what is null. */
function written(pieces: readonly Piece[]): SQL {
  return sql`concat(${sql.join(merged(pieces).map(sqlOf), sql`, `)})`;
}

/** Constants that follow each other are one. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const together: Piece[] = [];
  for (const piece of pieces) {
    const last = together.at(-1);
    if (typeof piece === "string" && typeof last === "string") together.splice(-1, 1, last + piece);
    else together.push(piece);
  }
  return together;
}
