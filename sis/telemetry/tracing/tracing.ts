/** How the rest of the SIS sees tracing: a middleware around every request, and what a request's span is told. */
import type { Context, MiddlewareHandler } from "hono";
import type { RequestKind, RoleGroup, SchoolSize } from "../catalogue.ts";

/** What a span may carry: never a person, never a value of a statement. */
export type RequestAttributes = {
  readonly route: string;
  readonly kind: RequestKind;
  readonly roleGroup: RoleGroup;
  readonly schoolSize: SchoolSize;
};

export type Tracing = {
  /** Null where nothing is traced. */
  readonly middleware: MiddlewareHandler | null;
  traceId(c: Context): string | undefined;
  annotate(c: Context, attributes: RequestAttributes): void;
  shutdown(): Promise<void>;
};

export const noTracing: Tracing = {
  middleware: null,
  traceId: () => undefined,
  annotate: () => {},
  shutdown: async () => {},
};
