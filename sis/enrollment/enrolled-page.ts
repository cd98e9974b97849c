/** What the counter sees once a student is enrolled: their number, their guardian's code, and the way to the schedule. */
import { html } from "hono/html";
import { activationDays } from "../activation-code.ts";
import type { SisContext } from "../http/context.ts";
import { type Html, showPage } from "../http/page/page.ts";
import type { Session } from "../http/row-scopes.ts";
import type { AddedGuardian } from "./add-guardian.ts";
import type { EnrolledNow } from "./enroll-new.ts";

export function showEnrolled(
  c: SisContext,
  session: Session,
  { answer: { studentId, studentNumber }, guardian, replayed }: EnrolledNow,
): Response | Promise<Response> {
  const notice = `Student enrolled. Their number is ${studentNumber}.`;
  const body = html`${replayed ? html`<p>This form was sent twice; the student was enrolled once.</p>` : ""}
${guardian === undefined ? "" : guardianText(guardian)}
<h2>What’s next</h2>
<ul class="cards"><li><a class="first" href="/counseling/students/${studentId}">Choose the student’s classes</a></li>
<li><a class="first" href="/office/students/${studentId}/guardians">See the guardians</a></li>
<li><a class="first" href="/office/enroll">Enroll another student</a></li></ul>`;
  return showPage(c, { title: "Student enrolled", session, notice }, body);
}

function guardianText({ linked, activationCode }: AddedGuardian): Html {
  const known = linked ? html`<p>The guardian was already on record and is linked to this student.</p>` : "";
  if (activationCode === undefined) return html`${known}<p>The guardian signs in as before.</p>`;
  return html`<h2>For the guardian</h2>${known}${codeText(activationCode)}`;
}

export function codeText(activationCode: string): Html {
  return html`<p>Print this page, or write the code down: it isn’t shown again.</p>
<p class="code">${activationCode}</p>
<p>At <strong>/activate</strong>, the guardian enters their email address and this code, and chooses a password. The code
works once, for ${activationDays} days.</p>`;
}
