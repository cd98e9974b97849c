/** The audit trail: who changed a student's records, when, and from what to what. */
import type { Place } from "../http/context.ts";
import type { SisModule } from "../http/sis-module.ts";
import { mountAuditTrailPages } from "./pages.ts";
import { mountAuditTrail } from "./routes.ts";

const schoolChanges: readonly Place[] = [{ path: "/school/changes", name: "Changes of schedules" }];

export const auditTrailModule = {
  name: "audit-trail",
  title: "Audit trail: who changed a student's records",
  routes: mountAuditTrail,
  pages: mountAuditTrailPages,
  places: { counselor: schoolChanges, office: schoolChanges },
} as const satisfies SisModule;
