/** Families: what guardians and students see of schedules, attendance and grades. */
import type { SisModule } from "../http/sis-module.ts";
import { mountFamilyPages } from "./pages.ts";
import { mountFamilies } from "./routes.ts";

export const familiesModule = {
  name: "families",
  title: "Families: what guardians and students see",
  routes: mountFamilies,
  pages: mountFamilyPages,
  places: {
    guardian: [{ path: "/family", name: "My children" }],
    student: [{ path: "/family", name: "My schedule" }],
  },
} as const satisfies SisModule;
