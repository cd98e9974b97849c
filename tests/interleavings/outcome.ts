/** What two requests returned and left behind, and whether running one after the other could have led to it. */
import { brokenInvariants } from "./invariants.ts";
import { idsOfScene, type Scene } from "./scene.ts";
import type { SceneState } from "./scene-state.ts";

export type Answered = { readonly status: number; readonly body: unknown };
export type Outcome = {
  readonly answers: readonly [Answered, Answered];
  readonly state: SceneState;
  /** SQLSTATE of every statement that failed. */
  readonly failures: readonly string[];
};

/**
 * Empty if nothing is wrong. `serial` has the outcomes of the two orders without a preemption, as far as they're known.
 */
export function problemsOf(outcome: Outcome, scene: Scene, serial: ReadonlySet<string>): string[] {
  const unlike = serial.has(summaryOf(outcome, scene))
    ? []
    : [`neither order gives this: ${summaryOf(outcome, scene)}`];
  return [
    ...brokenInvariants(outcome.state),
    ...wrongAnswers(outcome),
    ...wrongAudit(outcome),
    ...(outcome.failures.includes(deadlock) ? ["the two waited for each other (deadlock)"] : []),
    ...unlike,
  ];
}

const deadlock = "40P01";

/** Which requests succeeded, what they returned, and every row. The kind of refusal doesn't matter: it had no effect. */
export function summaryOf({ answers, state }: Outcome, scene: Scene): string {
  const said = answers.map(({ status, body }) => (isAccepted(status) ? stripped(body, scene) : "refused"));
  return JSON.stringify({ answers: said, ...state, audit: stripped(state.audit, scene) });
}

function isAccepted(status: number): boolean {
  return status >= 200 && status < 300;
}

function isRefused(status: number): boolean {
  return status >= 400 && status < 500 && status !== tooMany;
}

const tooMany = 429;

function wrongAnswers({ answers }: Outcome): string[] {
  return answers
    .filter(({ status }) => !isAccepted(status) && !isRefused(status))
    .map(({ status, body }) => `a request was answered ${status}: ${JSON.stringify(body)}`);
}

/** One row of audit trail for a request that succeeded, none for one that was refused. */
function wrongAudit({ answers, state }: Outcome): string[] {
  return answers.flatMap(({ status }, request) => {
    const rows = state.audit.filter((row) => row.request === request && row.status === status).length;
    const others = state.audit.filter((row) => row.request === request).length - rows;
    const wanted = isAccepted(status) ? 1 : 0;
    if (rows === wanted && others === 0) return [];
    return [`a request answered ${status} left ${rows + others} rows of audit trail, not ${wanted}`];
  });
}

/** Values that are never the same twice. */
const newValues: ReadonlySet<string> = new Set([
  "enrollmentId",
  "guardianId",
  "studentNumber",
  "activationCode",
  "email",
  "onRecord",
  "visitId",
  "doseId",
  "reportId",
]);

/** Without values from sequences, and with the scene's ids as numbers within the scene. */
function stripped(value: unknown, scene: Scene): unknown {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (newValues.has(key)) return undefined;
    if (typeof part !== "number") return part;
    if (part > scene.base && part < scene.base + idsOfScene) return part - scene.base;
    return key === "studentId" ? "new" : part;
  });
  return JSON.parse(text);
}
