/** An office's page: whether the school's attendance starts with every student marked present. */
import { html } from "hono/html";
import { z } from "zod";
import { findDone } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { radioField } from "../http/page/fields.ts";
import { type FieldProblem, formFields, type Html, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { operationId } from "../http/request-fields.ts";
import { chooseAttendanceSettings, findSettings } from "./settings.ts";

const officePage = {
  kind: "page",
  answers: {},
  path: "/office/attendance",
  traffic: "core",
  roles: ["office"],
  scope: [],
} as const;
const title = "How attendance starts";
const chosen = "startsPresent";
const choices = [
  ["no", "With no marks: teachers mark every student"],
  ["yes", "With every student marked present: teachers change the others"],
] as const;

export function mountSettingsPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core } = dependencies;
  routes.read(
    {
      ...officePage,
      name: "attendance-settings-page",
      method: "get",
      summary: "Page: whether attendance starts with every student marked present",
      request: z.object({ query: z.object({ done: operationId.optional() }) }),
    },
    async function showSettings({ c, session, query: { done } }) {
      const { schoolId, accountId } = session;
      if (schoolId === null) return refuseNotFound();
      const { startsPresent } = await findSettings(core, schoolId);
      const saved = done === undefined ? undefined : await findDone(core, { operationId: done, accountId });
      const notice = saved?.action === "attendance.choose-settings" ? "Saved." : undefined;
      return showPage(c, { title, session, notice }, settingsForm(c, startsPresent ? "yes" : "no", []));
    },
  );
  routes.write(
    {
      ...officePage,
      name: "attendance-settings-form",
      method: "post",
      summary: "Form: choose whether attendance starts with every student marked present",
      again: async ({ c, session, typed, refusal }) => {
        const problems = refusalProblems(refusal, { [chosen]: "Choose how attendance starts" });
        const form = settingsForm(c, typed[chosen], problems);
        return await showPage(c, { title, session, problems, status: refusal.status }, form);
      },
      request: z.object({ body: z.object({ [chosen]: z.enum(["yes", "no"]) }) }),
    },
    async function chooseByForm({ c, session, body, operation }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const choice = { schoolId, startsPresent: body[chosen] === "yes" };
      const written = await chooseAttendanceSettings(dependencies, session, choice, operation);
      if (isRefusal(written)) return written;
      return c.redirect(`/office/attendance?done=${operation.operationId}`, 303);
    },
  );
}

function settingsForm(c: SisContext, value: string | undefined, problems: readonly FieldProblem[]): Html {
  const field = { id: chosen, label: "Attendance pages start", value: value ?? "", problems, choices };
  return html`<p>Attendance pages say so when they start with marks. What is already submitted stays as it is.</p>
<form method="post" action="/office/attendance">${formFields(c)}${radioField(field)}<button>Save</button></form>`;
}
