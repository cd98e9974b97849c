/** One guardian or emergency contact of a student, as an office sees them. */
import { html } from "hono/html";
import type { SisContext } from "../http/context.ts";
import { nameInFull } from "../http/page/names.ts";
import { formFields, type Html } from "../http/page/page.ts";
import type { EmergencyContact, GuardianListed } from "./guardian-queries.ts";

export function guardianCard(c: SisContext, studentId: number, guardian: GuardianListed): Html {
  const { guardianId, relationship, standing } = guardian;
  const name = html`<p class="first">${nameInFull(guardian)}</p>`;
  if (standing === "no-contact")
    return html`<li>${name}<p>${relationship}</p>${noContactText(guardian)}</li>`;
  const details = `/office/students/${studentId}/guardians/${guardianId}`;
  return html`<li>${name}<p>${contactText(guardian)}</p>
${homeText(guardian)}${standingText(guardian)}${guardian.worksForDistrict ? html`<p>Works for the district.</p>` : ""}
<p><a href="${details}" aria-label="Change the details of ${nameInFull(guardian)}">Change details</a></p>${signInText(c, studentId, guardian)}</li>`;
}

export function emergencyContactCard(contact: EmergencyContact): Html {
  return html`<li><p class="first">${nameInFull(contact)}</p><p>${contact.relationship}, ${contact.phone}</p></li>`;
}

/** Nothing that the counter could call or hand out. */
function noContactText({ custodyNote }: GuardianListed): Html {
  return html`<p><strong>No contact, by court order.</strong> Don’t call this person, and don’t let them see or pick up the
student.</p>${noteText(custodyNote)}`;
}

function contactText({ relationship, phone, email }: GuardianListed): string {
  return `${relationship}, ${phone}, ${email ?? "no email address"}`;
}

function homeText({ street, city, zipCode, livesWithStudent }: GuardianListed): Html {
  const address = street === null ? "No address on record." : `${street}, ${city} ${zipCode}`;
  return html`<p>${address}${livesWithStudent ? "" : html` (not where the student lives)`}</p>`;
}

function standingText({ standing, custodyNote }: GuardianListed): Html {
  const records = html`<p>May see the records, and doesn’t decide for the student.</p>`;
  return html`${standing === "records-only" ? records : ""}${noteText(custodyNote)}`;
}

function noteText(note: string | null): Html | string {
  return note === null ? "" : html`<p>${note}</p>`;
}

function signInText(c: SisContext, studentId: number, guardian: GuardianListed): Html {
  const { guardianId, email, signsIn } = guardian;
  if (signsIn) return html`<p>Signs in.</p>`;
  if (email === null) return html`<p>Can’t sign in without an email address.</p>`;
  return html`<form method="post" action="/office/students/${studentId}/guardians">${formFields(c)}
<input type="hidden" name="guardianId" value="${guardianId}">
<button class="quiet" aria-label="New code for ${nameInFull(guardian)}">New code</button></form>`;
}
