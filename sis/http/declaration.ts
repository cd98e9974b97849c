/** What every route declares before it exists: who may call it, whose rows it touches, what it takes and returns. */
import type { z } from "zod";
import type { Role } from "../db/schema/access.ts";
import type { Operation } from "../db/write-once.ts";
import type { Refusal, RefusalStatus } from "../errors.ts";
import type { RequestKind, RequestOutcome, SchoolSize, Traffic } from "../telemetry/catalogue.ts";
import type { RequestNote } from "../telemetry/request-context.ts";
import type { SisContext } from "./context.ts";
import type { RawParts } from "./read-request.ts";
import type { ShowAgain } from "./refused-form.ts";
import type { RowScope, Session } from "./row-scopes.ts";

/** One object for all parts of a request, so that all its problems are found at once. */
export type RequestSchema = z.ZodObject<{
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
}>;
export type AnswerSchemas = Readonly<Partial<Record<200 | 201 | 204, z.ZodType>>>;

/** What may be called next with values from an answer, as OpenAPI expressions: `$response.body#/studentId`. */
export type RouteLink = {
  /** The route's name. */
  readonly to: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
};

/** Undefined stands for a defect of ours. */
export type RefusalForm = {
  readonly schema: z.ZodType;
  body(refusal: Refusal | undefined): object;
};

export type Declaration<
  Request extends RequestSchema = RequestSchema,
  Answers extends AnswerSchemas = AnswerSchemas,
> = {
  /** Kebab-case; the request's one name in metrics, logs, traces and OpenAPI. */
  readonly name: string;
  readonly method: "get" | "post" | "put" | "delete";
  /** In OpenAPI's form: `/api/sections/{sectionId}/roster`. */
  readonly path: string;
  readonly summary: string;
  /** Which pool it uses and which limit on requests in flight; operations have neither. */
  readonly traffic: Traffic | "operations";
  readonly roles: readonly Role[];
  /** Rows that must be the caller's own; other people's return 404. Empty if the session itself selects the rows. */
  readonly scope: readonly RowScope[];
  /** Rows that a write locks besides those of its scope. */
  readonly locks?: readonly RowScope[];
  readonly request: Request;
  /**
   * Schemas of the responses by status, for the handler's type and for OpenAPI; responses aren't checked against them.
   */
  readonly answers: Answers;
  /** For other systems: the handler asks for a client's token with one of these scopes, instead of a session. */
  readonly clientScopes?: readonly string[];
  /** How its refusals look, where a standard has its own form. */
  readonly refusalForm?: RefusalForm;
  /** Its body is a form, as OAuth wants it. */
  readonly takes?: "form";
  /** What its handler may refuse with, besides what every route of its kind may: see `openapi-refusals.ts`. */
  readonly refusals?: readonly RefusalStatus[];
  readonly links?: readonly RouteLink[];
  /** What a page is, if not HTML. */
  readonly mediaType?: "text/css" | "text/javascript" | "font/woff2" | "image/svg+xml";
  /** For a page that shows nothing itself: its answer leads to another page. */
  readonly onlyLeadsOn?: true;
  /** Pages take forms, return HTML, and send people without a session to the sign-in page. */
  readonly kind?: "page";
  /** For a form: the page, with its query, that offers what was typed again if the session ended in the meantime. */
  readonly resumeAt?: (raw: RawParts) => string;
  /** Of a form that people fill in: its page with all that was typed, if the form is refused. */
  readonly again?: ShowAgain;
  /** One of its module's kinds of request, if it isn't promised the speed of reads or writes. */
  readonly requestKind?: string;
  /** Called after every request, including those that never reached the handler. */
  readonly answered?: (request: Answered) => void;
};

/** What a module may count about a request. */
export type Answered = {
  readonly note: RequestNote;
  readonly outcome: RequestOutcome;
  readonly schoolSize: SchoolSize;
};

export type RegisteredRoute = {
  /** Roles and scope are empty if access is open. */
  readonly declaration: Declaration;
  /** `open` routes need no session; `write` routes need an Idempotency-Key, or the form field `operationId`. */
  readonly access: "open" | "read" | "write";
  /** The module that it belongs to. */
  readonly module: string;
  readonly requestKind: RequestKind & { readonly name: string };
};

export type PlainAnswer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Answer<Answers extends AnswerSchemas> = PlainAnswer &
  {
    [Status in keyof Answers & (200 | 201 | 204)]: Answers[Status] extends z.ZodType
      ? { readonly status: Status; readonly body: z.input<Answers[Status]> }
      : never;
  }[keyof Answers & (200 | 201 | 204)];

/** The raw context is for pages and cookies; API handlers need only the parsed parts. */
type Parsed<Request extends RequestSchema> = z.output<Request> & { readonly c: SisContext };
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

/** Where a module registers its routes. */
export type SecuredRoutes = {
  /** Needs no session. */
  open<R extends RequestSchema, A extends AnswerSchemas>(
    declaration: OpenDeclaration<R, A>,
    handler: OpenHandler<R, A>,
  ): void;
  read<R extends RequestSchema, A extends AnswerSchemas>(
    declaration: Declaration<R, A>,
    handler: ReadHandler<R, A>,
  ): void;
  /** Needs an Idempotency-Key, or on pages the form fields `operationId` and `formToken`. */
  write<R extends RequestSchema, A extends AnswerSchemas>(
    declaration: Declaration<R, A>,
    handler: WriteHandler<R, A>,
  ): void;
  /** All routes as an OpenAPI document. */
  describe(): object;
};
