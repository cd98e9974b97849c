/** The ledger of the reference SIS: its kinds of write, and all SQL that compares them with its tables. */
import type { LedgerTarget } from "../../../readiness/evidence/ledger-target.ts";
import { allWrites } from "../all-writes.ts";
import { answersSql } from "./answers.sql.ts";
import { attemptsSql } from "./attempts.sql.ts";
import { auditTrailSql, traceSql } from "./audit-trail.sql.ts";
import { readBaseline } from "./baseline.ts";
import { changedRowsSql, changesSql } from "./changes.sql.ts";
import { earlySql } from "./early.sql.ts";
import { enrollmentsSql } from "./enrollments.sql.ts";
import { givenUpSql } from "./given-up-seats.sql.ts";
import { missingLinesSql } from "./missing-lines.sql.ts";
import type { ReferenceWrite } from "./reference-write.ts";
import { refusalsSql } from "./refusals/refusals.sql.ts";
import { replacedMarksSql } from "./replaced-marks.sql.ts";
import { reportCardsSql } from "./report-cards.sql.ts";
import { programLooksSql } from "./rows/placement-checks.ts";
import { schoolsSql } from "./schools.sql.ts";
import { seatsSql } from "./seats.sql.ts";
import { trailRows } from "./trail.ts";
import { findUntouchedCheck } from "./untouched.ts";
import { vanishedSql } from "./vanished.sql.ts";
import { writtenRowsSql } from "./written-tables.ts";

export const referenceLedger: LedgerTarget = ledgerOf(allWrites);

export function ledgerOf(writes: readonly ReferenceWrite[]): LedgerTarget {
  return {
    writes: writes.map(withTrail),
    readBaseline,
    stored: [[changedRowsSql, vanishedSql].join(";\n"), traceSql, givenUpSql],
    missingLines: missingLinesSql,
    changes: changesSql(writes),
    acrossKinds: [
      writtenRowsSql,
      enrollmentsSql,
      seatsSql,
      reportCardsSql,
      replacedMarksSql,
      programLooksSql,
    ],
    auditTrail: [attemptsSql(writes), auditTrailSql, answersSql(writes), earlySql].join(";\n"),
    refusals: refusalsSql(writes),
    schools: schoolsSql(writes),
    findUntouchedCheck,
  };
}

/** The row of audit trail is compared with the line by the connection that checks the kind's other rows. */
function withTrail(write: ReferenceWrite): ReferenceWrite {
  const { compare } = trailRows(write);
  const { check, checkChanges } = write;
  return check === undefined
    ? { ...write, checkChanges: joined(checkChanges, compare) }
    : { ...write, check: joined(check, compare) };
}

function joined(...statements: readonly (string | undefined)[]): string {
  return statements.filter((statement) => statement !== undefined).join(";\n");
}
