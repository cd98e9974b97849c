/** What a module of the SIS is: one const that names it and provides everything it adds. */
import type { Dependencies } from "../dependencies.ts";
import type { ModuleMetrics } from "../telemetry/catalogue.ts";
import type { PlacesByRole } from "./context.ts";
import type { SecuredRoutes } from "./declaration.ts";
import type { RowRules } from "./row-scopes.ts";

/** Registers routes; everything that lasts as long as the app is made here. */
export type Mount = (routes: SecuredRoutes, dependencies: Dependencies) => void;

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
  /** The kinds of row it owns, and whose they are. */
  readonly rowScopes?: RowRules;
  readonly metrics?: ModuleMetrics;
};
