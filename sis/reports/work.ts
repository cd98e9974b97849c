/**
 * Makes reports in the background, a few documents at a time. They are stored in one transaction with how far the report
 * is, so that a process that is killed leaves nothing half done, and the next one goes on where it stopped: each document
 * is made once.
 */
import { setImmediate as afterOthers, setTimeout as pause } from "node:timers/promises";
import type { PoolClient } from "pg";
import { transaction } from "../db/transaction.ts";
import type { Dependencies } from "../dependencies.ts";
import { insertDocuments, recordStep, takeNext } from "./queries.ts";
import { kinds } from "./subjects.ts";

export type WorkContext = Pick<Dependencies, "core" | "integration" | "clock" | "today" | "log"> & {
  readonly settings: Pick<Dependencies["settings"], "schoolYear">;
};

/** A few milliseconds of work, after which requests have their turn. */
const documentsAtOnce = 20;
/** How often to look for a report that somebody asked for. */
const lookEveryMs = 1_000;
/** While people wait for a connection, reports wait too; then they look again. */
const giveWayMs = 50;

/** Makes the next few documents; false if no report waits. */
export async function workOnce({ integration, clock, today, settings }: WorkContext): Promise<boolean> {
  const { schoolYear } = settings;
  return await transaction(integration, async (client: PoolClient) => {
    const report = await takeNext.first(client, {});
    if (report === undefined) return false;
    const { reportId, schoolId, kind, format, lastSubject: after } = report;
    const when = { day: today(), schoolYear };
    const subjects = await kinds[kind].subjects(client, { ...when, schoolId, after, limit: documentsAtOnce });
    const ids = subjects.map(({ id }) => id);
    const documents = await kinds[kind].documents(client, ids, { ...when, format });
    await insertDocuments(client, {
      reportId,
      subjectIds: documents.map(({ subjectId }) => subjectId),
      contents: documents.map(({ content }) => content),
    });
    const doneAt = ids.length < documentsAtOnce ? clock() : null;
    await recordStep(client, { reportId, documents: documents.length, last: ids.at(-1) ?? 0, doneAt });
    return true;
  });
}

/** Works until the returned function is called; that waits for the documents that are being made. */
export function keepWorking(context: WorkContext): () => Promise<void> {
  const stopping = new AbortController();
  const working = work(context, stopping.signal);
  return async () => {
    stopping.abort();
    await working;
  };
}

async function work(context: WorkContext, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const waitMs = await workUnlessBusy(context);
    if (waitMs === 0) await afterOthers();
    else await pause(waitMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** How long to wait before going on. */
async function workUnlessBusy(context: WorkContext): Promise<number> {
  if (context.core.waitingCount > 0) return giveWayMs;
  try {
    return (await workOnce(context)) ? 0 : lookEveryMs;
  } catch (error) {
    context.log.warn({ err: error }, "a report was interrupted; it goes on where it stopped");
    return lookEveryMs;
  }
}
