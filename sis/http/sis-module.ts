/** What a module of the SIS is: one const that names it and provides everything it adds. */

import type { Role } from "../db/schema/access.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ModuleMetrics } from "../telemetry/catalogue.ts";
import type { PlacesByRole } from "./context.ts";
import type { SecuredRoutes } from "./declaration.ts";
import type { Language } from "./page/languages.ts";
import type { Html } from "./page/page.ts";
import type { RowRules, Session } from "./row-scopes.ts";

/** Registers routes; everything that lasts as long as the app is made here. */
export type Mount = (routes: SecuredRoutes, dependencies: Dependencies) => void;

/** What needs doing today, on the start page; asks the database once at most. */
export type StartList = (
  dependencies: Dependencies,
  asked: { readonly session: Session; readonly language: Language },
) => Promise<Html>;

export type SisModule = {
  /** Kebab-case, as its folder; labels the module's writes. */
  readonly name: string;
  /** Its name and what it's for, as a heading: `Grades: assignments, scores, terms`. */
  readonly title: string;
  /** The API. */
  readonly routes?: Mount;
  /** Pages and forms. */
  readonly pages?: Mount;
  /** Navigation links to its pages, by role. */
  readonly places?: PlacesByRole;
  /** What it shows on the start pages, by role. */
  readonly startLists?: Readonly<Partial<Record<Role, StartList>>>;
  /** The kinds of row it owns, and whose they are. */
  readonly rowScopes?: RowRules;
  readonly metrics?: ModuleMetrics;
};
