/** What every route declares before it exists: who may call it, whose rows, what it takes and what it answers. */
import type { Context } from "hono";
import type { z } from "zod";
import type { Role } from "../db/schema/access.ts";
import type { Refusal } from "../errors.ts";
import type { SisModule } from "../telemetry/catalogue.ts";
import type { RequestNote } from "../telemetry/request-context.ts";
import type { Traffic } from "./admission.ts";
import type { Operation } from "./read-request.ts";
import type { RowScope, Session } from "./row-scopes.ts";

/** One object for all parts of a request, so that all its problems are found at once. */
export type RequestSchema = z.ZodObject<{
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
}>;
export type AnswerSchemas = Readonly<Partial<Record<200 | 201 | 204, z.ZodType>>>;

export type Declaration<
  Request extends RequestSchema = RequestSchema,
  Answers extends AnswerSchemas = AnswerSchemas,
> = {
  /** Fixed kebab-case name for metrics, logs and OpenAPI. */
  readonly name: string;
  readonly method: "get" | "post" | "put" | "delete";
  /** In OpenAPI's form: `/api/sections/{sectionId}/roster`. */
  readonly path: string;
  readonly summary: string;
  /** Which pool it uses and which bound on requests under way; operations have neither. */
  readonly traffic: Traffic | "operations";
  readonly roles: readonly Role[];
  /** Rows that must be the caller's own; rows of others answer 404. Empty where the session itself selects the rows. */
  readonly scope: readonly RowScope[];
  readonly request: Request;
  /** Schemas of the answers by status: they type the handler and make the OpenAPI document; answers are not re-checked. */
  readonly answers: Answers;
  /** Pages take forms, answer HTML, and send people without a session to the sign-in page. */
  readonly kind?: "page";
  /** Which promise of speed it falls under, where that is not the one of reads or of writes. */
  readonly requestKind?: "sign-in" | "attendance";
};

/** What the walk test reads of every route. */
export type RegisteredRoute = {
  /** Roles and scope are empty where access is open. */
  readonly declaration: Declaration;
  /** `open` routes need no session; `write` routes need an Idempotency-Key, or the form field `operationId`. */
  readonly access: "open" | "read" | "write";
  /** Undefined for what belongs to the SIS as a whole. */
  readonly module?: SisModule | undefined;
};

export type PlainAnswer = { status: number; body: unknown; headers?: Readonly<Record<string, string>> };
export type Answer<Answers extends AnswerSchemas> = PlainAnswer &
  {
    [Status in keyof Answers & (200 | 201 | 204)]: Answers[Status] extends z.ZodType
      ? { status: Status; body: z.input<Answers[Status]> }
      : never;
  }[keyof Answers & (200 | 201 | 204)];

/** The raw context is for pages and cookies; API handlers need only the parsed parts. */
type Parsed<Request extends RequestSchema> = z.output<Request> & { readonly c: Context };
type Handler<Given, Answers extends AnswerSchemas> = (
  given: Given,
) => Promise<Answer<Answers> | Refusal | Response>;

export type OpenDeclaration<R extends RequestSchema, A extends AnswerSchemas> = Omit<
  Declaration<R, A>,
  "roles" | "scope"
>;
export type OpenHandler<R extends RequestSchema, A extends AnswerSchemas> = Handler<Parsed<R>, A>;
export type ReadHandler<R extends RequestSchema, A extends AnswerSchemas> = Handler<
  Parsed<R> & { readonly session: Session },
  A
>;
export type WriteHandler<R extends RequestSchema, A extends AnswerSchemas> = Handler<
  Parsed<R> & { readonly session: Session; readonly operation: Operation; readonly note: RequestNote },
  A
>;
