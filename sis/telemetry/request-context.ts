/** Notes about a request while it is being answered; its statements can find them, wherever they run. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Role } from "../db/schema/access.ts";
import type { Step } from "./tracing/steps.ts";

export type RequestNote = {
  role: Role | "none";
  /** Where the person works; null for families, the district office and people without a session. */
  schoolId: number | null;
  /** How many statements it has executed so far. */
  statements: number;
  /** Where its time went, for its trace. */
  readonly steps: Step[];
  stepsLeftOut: number;
};

export type RequestContext = AsyncLocalStorage<RequestNote>;

export function createRequestContext(): RequestContext {
  return new AsyncLocalStorage<RequestNote>();
}

export function newNote(): RequestNote {
  return {
    role: "none",
    schoolId: null,
    statements: 0,
    steps: [],
    stepsLeftOut: 0,
  };
}
