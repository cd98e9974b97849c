/** A request's Hono context, with the navigation links that the app's modules provide. */
import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import type { html } from "hono/html";
import type { Role } from "../db/schema/access.ts";
import type { Language } from "./page/languages.ts";
import type { Session } from "./row-scopes.ts";
import type { TypedFields } from "./typed-fields.ts";

/** A link in the navigation. */
export type Place = {
  readonly path: string;
  /** By language, if its page is there in every one. */
  readonly name: string | Readonly<Record<Language, string>>;
};
export type PlacesByRole = Readonly<Partial<Record<Role, readonly Place[]>>>;

export type SisEnv = {
  readonly Variables: {
    readonly placesOf: (role: Role) => readonly Place[];
    /** What the modules show on the start page of a role. */
    readonly startLists: (
      session: Session,
      language: Language,
    ) => Promise<readonly ReturnType<typeof html>[]>;
    /** Undefined for people without a school. */
    readonly schoolName: (schoolId: number | null) => string | undefined;
    /** Pages are served over TLS, so cookies are marked Secure and carry a name that only we can set. */
    readonly secureCookies: boolean;
    /** What a form of somebody who is signed in holds, once it is read. */
    readonly typed?: TypedFields;
  };
  /** Missing where the app is called without a server. */
  readonly Bindings: { readonly incoming?: IncomingMessage };
};
export type SisContext = Context<SisEnv>;
