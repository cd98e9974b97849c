/** What one request turns out to be, noted while it is answered, and found by statements wherever they run for it. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Role } from "../db/schema/access.ts";
import type { Step } from "./tracing/steps.ts";

export type RequestNote = {
  role: Role | "none";
  /** Where the person works; null for families, the district office and people without a session. */
  schoolId: number | null;
  /** Statements executed for it so far. */
  statements: number;
  /** What it spent its time on, for its trace. */
  steps: Step[];
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
