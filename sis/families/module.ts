/** Families: what guardians and students see of schedules, attendance and grades. */
import type { SisModule } from "../http/sis-module.ts";
import { mountFamilyPages } from "./pages.ts";
import { mountFamilies } from "./routes.ts";
import { guardianStart, studentStart } from "./start-lists.ts";

export const familiesModule = {
  name: "families",
  title: "Families: what guardians and students see",
  routes: mountFamilies,
  pages: mountFamilyPages,
  startLists: { guardian: guardianStart, student: studentStart },
  places: {
    guardian: [{ path: "/family", name: { en: "My children", es: "Mis hijos" } }],
    student: [{ path: "/family", name: { en: "My schedule", es: "Mi horario" } }],
  },
} as const satisfies SisModule;
