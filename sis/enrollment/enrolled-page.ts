/** What the counter sees once a student is enrolled: their number, their guardian's code, and the way to the schedule. */
import { html } from "hono/html";
import { activationDays } from "../activation-code.ts";
import type { SisContext } from "../http/context.ts";
import { formFields, type Html, showPage } from "../http/page/page.ts";
import type { Session } from "../http/row-scopes.ts";
import type { AddedGuardian, GuardianDetails } from "./add-guardian.ts";
import type { EnrolledNow } from "./enroll-new.ts";
import { detailFields } from "./guardian-details-page.ts";

type Typed = GuardianDetails | AddedGuardian["onRecord"];

export function showEnrolled(
  c: SisContext,
  session: Session,
  { answer: { studentId, studentNumber }, guardian, replayed }: EnrolledNow,
  typed: Typed | undefined,
): Response | Promise<Response> {
  const notice = `Student enrolled. Their number is ${studentNumber}.`;
  const about =
    guardian === undefined
      ? ""
      : guardianText(c, { ...guardian, studentId, typed: typed ?? guardian.onRecord });
  const body = html`${replayed ? html`<p>This form was sent twice; the student was enrolled once.</p>` : ""}
${about}
<h2>What’s next</h2>
<ul class="cards"><li><a class="first" href="/counseling/students/${studentId}">Choose the student’s classes</a></li>
<li><a class="first" href="/office/students/${studentId}/guardians">See the guardians</a></li>
<li><a class="first" href="/office/enroll">Enroll another student</a></li></ul>`;
  return showPage(c, { title: "Student enrolled", session, notice }, body);
}

type GuardianOnPage = AddedGuardian & { readonly studentId: number; readonly typed: Typed };

function guardianText(c: SisContext, guardian: GuardianOnPage): Html {
  const { linked, activationCode, onRecord } = guardian;
  const known = linked
    ? html`<p>The guardian was already on record and is linked to this student.</p>${differences(c, guardian)}`
    : "";
  return html`<h2>For the guardian</h2>${known}${signInText(activationCode, onRecord.email)}`;
}

function signInText(activationCode: string | undefined, email: string | null): Html {
  if (email === null)
    return html`<p>The guardian has no email address on record, and can’t sign in. Once they have one, add it to their
details and give them a code.</p>`;
  return activationCode === undefined
    ? html`<p>The guardian signs in as before, as <strong>${email}</strong>.</p>`
    : codeText(activationCode, email);
}

/** What was typed about a guardian on record and isn't stored, with a way to store it. */
function differences(
  c: SisContext,
  { guardianId, studentId, typed, onRecord }: GuardianOnPage,
): Html | string {
  const different = detailFields.filter(([field]) => (typed[field] ?? onRecord[field]) !== onRecord[field]);
  if (different.length === 0) return "";
  const rows = different.map(
    ([field, name]) =>
      html`<tr><th scope="row">${name}</th><td>${typed[field]}</td><td>${onRecord[field] ?? "Nothing"}</td></tr>`,
  );
  const hidden = detailFields.map(
    ([field]) => html`<input type="hidden" name="${field}" value="${typed[field] ?? onRecord[field] ?? ""}">`,
  );
  return html`<table><caption>What you typed differs from the record</caption>
<thead><tr><th scope="col">Detail</th><th scope="col">You typed</th><th scope="col">On record</th></tr></thead>
<tbody>${rows}</tbody></table>
<p>The record hasn’t changed. Ask the guardian which is right.</p>
<form method="post" action="/office/students/${studentId}/guardians/${guardianId}">${formFields(c)}${hidden}
<button class="quiet">Change the record to what you typed</button></form>`;
}

/** `email` is the address on record, with which the guardian signs in. */
export function codeText(activationCode: string, email: string): Html {
  return html`<p>Print this page, or write the code down: it isn’t shown again.</p>
<p class="code">${activationCode}</p>
<p>At <strong>/activate</strong>, the guardian enters their email address, <strong>${email}</strong>, and this code, and
chooses a password. The code works once, for ${activationDays} days.</p>`;
}
