/** Reports: transcripts and class lists of whole schools, made in the background. */
import type { Place } from "../http/context.ts";
import type { SisModule } from "../http/sis-module.ts";
import { mountReportPages } from "./pages.ts";
import { mountReports } from "./routes.ts";

export { keepWorking } from "./work.ts";

const reports: readonly Place[] = [{ path: "/office/reports", name: "Reports" }];

export const reportsModule = {
  name: "reports",
  title: "Reports: transcripts and class lists of whole schools",
  routes: mountReports,
  pages: mountReportPages,
  places: { office: reports, counselor: reports },
} as const satisfies SisModule;
