/** Asks for a report of a school, pauses it and resumes it. */
import { z } from "zod";
import { reportFormats, reportKinds, reportStates } from "../db/schema/reports.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { type Refusal, refuse, refuseNotFound, refuseRole } from "../errors.ts";
import { countUnfinished, insertReport, lockReport, lockSchool, setState } from "./queries.ts";
import { kinds } from "./subjects.ts";

export const reportChoice = z.object({
  kind: z.enum(reportKinds, `one of ${reportKinds.join(", ")}`),
  format: z.enum(reportFormats, `one of ${reportFormats.join(", ")}`),
});
export const reportAsked = z.object({ reportId: z.int(), expected: z.int() });
export const reportState = z.object({ reportId: z.int(), state: z.enum(reportStates) });

/** Of one school. [K] More than an office prints in a day. */
export const unfinishedAtMost = 20;
/** More documents than any school has. */
const largest = 100_000;

export async function askReport(
  context: WriteContext,
  { accountId, staffId }: Writer,
  { schoolId, kind, format }: { readonly schoolId: number } & z.output<typeof reportChoice>,
  operation: Operation,
): Promise<Written<z.output<typeof reportAsked>> | Refusal> {
  if (staffId === null) return refuseRole();
  const askedAt = context.clock();
  const attempt = { action: "reports.ask", writer: { accountId, staffId }, operation };
  return await writeOnce(context, attempt, reportAsked, async (client) => {
    if ((await lockSchool.first(client, { schoolId })) === undefined) return refuseNotFound();
    const { reports = 0 } = (await countUnfinished.first(client, { schoolId })) ?? {};
    if (reports >= unfinishedAtMost) return refuseTooMany(reports);
    const when = { day: context.today(), schoolYear: context.settings.schoolYear };
    const subjects = await kinds[kind].subjects(client, { ...when, schoolId, after: 0, limit: largest });
    const expected = subjects.length;
    const asked = await insertReport.first(client, {
      schoolId,
      kind,
      format,
      expected,
      askedBy: staffId,
      askedAt,
    });
    if (asked === undefined) throw new Error("The report wasn't inserted.");
    const { reportId } = asked;
    return { status: 201, answer: { reportId, expected }, schoolId, detail: { kind, format } };
  });
}

export async function pauseReport(
  context: WriteContext,
  writer: Writer,
  {
    schoolId,
    reportId,
    paused,
  }: { readonly schoolId: number; readonly reportId: number; readonly paused: boolean },
  operation: Operation,
): Promise<Written<z.output<typeof reportState>> | Refusal> {
  const attempt = { action: "reports.pause", writer, operation };
  return await writeOnce(context, attempt, reportState, async (client) => {
    const report = await lockReport.first(client, { schoolId, reportId });
    if (report === undefined) return refuseNotFound();
    if (report.state === "done") return refuseDone();
    const state = paused ? "paused" : "waiting";
    await setState(client, { reportId, state });
    return {
      status: 200,
      answer: { reportId, state },
      schoolId,
      detail: { reportId, before: report.state, after: state },
    };
  });
}

function refuseTooMany(reports: number): Refusal {
  const hint = "Wait until one of them is done.";
  return refuse(409, "reports-waiting", `The school already waits for ${reports} reports.`, hint, {
    reports,
  });
}

function refuseDone(): Refusal {
  return refuse(409, "report-done", "This report is done.", "Read its documents.");
}
