/** A row that no operation of the ledger made. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";

/** `t` is the row. What was refused made none, and an operation whose line is missing may have made it. */
export const unexplainedOperation = sqlText(sql`
  NOT EXISTS (SELECT FROM firstbell_ledger.entry e WHERE e.op = t.operation_id AND e.outcome <> 'refused')
  AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = t.operation_id)`);
