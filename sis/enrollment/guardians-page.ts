/** Whom to call about a student and where they live, and a new code for a guardian who can't sign in yet. */
import { html } from "hono/html";
import { z } from "zod";
import { findDone } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { studentOfficePage } from "../http/page/office-page.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { idOf } from "../http/refused-form.ts";
import { idInText, operationId } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import { codeText } from "./enrolled-page.ts";
import { emergencyContactCard, guardianCard } from "./guardian-cards.ts";
import { type CodeGiven, giveNewCode } from "./guardian-code.ts";
import {
  type EmergencyContact,
  findEmergencyContacts,
  findGuardiansOf,
  type GuardianListed,
} from "./guardian-queries.ts";

const guardiansPage = { ...studentOfficePage, path: "/office/students/{studentId}/guardians" } as const;
const student = z.object({ studentId: idInText });

export function mountGuardiansPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...guardiansPage,
      name: "guardians-page",
      method: "get",
      summary: "Page: a student's guardians",
      request: z.object({ params: student, query: z.object({ done: operationId.optional() }) }),
    },
    async function showGuardians({ c, session, params, query: { done } }) {
      const people = await findPeopleOf(dependencies, params);
      const notice = await noticeOf(dependencies, session, done);
      return showList(c, { ...params, session, ...people, notice });
    },
  );
  routes.write(
    {
      ...guardiansPage,
      name: "guardian-code-form",
      method: "post",
      summary: "Form: a new code for a guardian who can't sign in yet",
      again: async (form) => {
        const studentId = idOf(form, "studentId");
        const people = await findPeopleOf(dependencies, { studentId });
        return await showList(form.c, { session: form.session, studentId, ...people, outcome: form.refusal });
      },
      request: z.object({ params: student, body: z.object({ guardianId: idInText }) }),
    },
    async function giveCodeByForm({ c, session, params, body, operation }) {
      const given = await giveNewCode(dependencies, session, { ...params, ...body }, operation);
      if (isRefusal(given)) return given;
      const people = await findPeopleOf(dependencies, params);
      return showList(c, { ...params, session, ...people, outcome: given });
    },
  );
}

type PeopleOfStudent = {
  readonly guardians: readonly GuardianListed[];
  readonly contacts: readonly EmergencyContact[];
};

async function findPeopleOf(
  { core }: Dependencies,
  of: { readonly studentId: number },
): Promise<PeopleOfStudent> {
  return {
    guardians: await findGuardiansOf.all(core, of),
    contacts: await findEmergencyContacts.all(core, of),
  };
}

async function noticeOf(
  { core }: Dependencies,
  { accountId }: Session,
  done: string | undefined,
): Promise<string | undefined> {
  if (done === undefined) return undefined;
  const action = (await findDone(core, { operationId: done, accountId }))?.action;
  return action === "enrollment.change-guardian" ? "Details changed." : undefined;
}

type GuardianList = PeopleOfStudent & {
  readonly session: Session;
  readonly studentId: number;
  readonly notice?: string | undefined;
  /** Of the form that led here. */
  readonly outcome?: CodeGiven | Refusal;
};

function showList(
  c: SisContext,
  { session, studentId, guardians, contacts, notice, outcome }: GuardianList,
): Response | Promise<Response> {
  const refusal = isRefusal(outcome) ? outcome : undefined;
  const problems = refusal === undefined ? [] : refusalProblems(refusal);
  const cards = guardians.map((guardian) => guardianCard(c, studentId, guardian));
  const list =
    cards.length === 0 ? html`<p>No guardian on record.</p>` : html`<ol class="cards">${cards}</ol>`;
  const others =
    contacts.length === 0
      ? html`<p>Nobody else to call.</p>`
      : html`<ol class="cards">${contacts.map(emergencyContactCard)}</ol>`;
  const given = outcome === undefined || isRefusal(outcome) ? "" : givenText(outcome, guardians);
  const page = { title: "Guardians", session, notice, problems, status: refusal?.status ?? 200 } as const;
  return showPage(
    c,
    page,
    html`${given}${orderText(guardians)}${list}<h2>If no guardian answers</h2>${others}`,
  );
}

function orderText(guardians: readonly GuardianListed[]): Html | string {
  const called = guardians.filter(({ standing }) => standing !== "no-contact");
  return called.length > 1 ? html`<p>Call them in this order.</p>` : "";
}

function givenText({ activationCode, answer }: CodeGiven, guardians: readonly GuardianListed[]): Html {
  const guardian = guardians.find(({ guardianId }) => guardianId === answer.guardianId);
  if (activationCode === undefined || guardian === undefined || guardian.email === null)
    return html`<p>This form was already sent; its code was shown then.</p>`;
  return codeText(activationCode, guardian.email);
}
