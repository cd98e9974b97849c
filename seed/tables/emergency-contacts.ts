/** Rows of emergency_contacts: for each household of a school, those of each student. */
import { emergencyContacts } from "../../sis/db/schema/people.ts";
import { emergencyContactCounts } from "../district/homes.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { emergencyContactsOf } from "../plan/emergency-contacts.ts";
import { familyOf } from "../plan/families.ts";
import type { DistrictPlan, HouseholdRange } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

const contactsOfHundred = emergencyContactCounts.reduce((sum, share, contacts) => sum + share * contacts, 0);

export const emergencyContactRows = tableRows(emergencyContacts, {
  columns: ["studentId", "contactOrder", "givenName", "familyName", "relationship", "phone"],
  expected: ({ students, formerStudents }) =>
    Math.round(((students + formerStudents) * contactsOfHundred) / 100),
  passes: [
    { by: "school", write: writeContacts },
    { by: "school", write: (plan, { formerFamilies }, rows) => writeContacts(plan, formerFamilies, rows) },
  ],
});

function writeContacts(plan: DistrictPlan, families: HouseholdRange, rows: RowBuffer): void {
  const { firstMember, members } = plan.households;
  for (let place = 0; place < families.households; place++) {
    const household = families.firstHousehold + place;
    const contacts = emergencyContactsOf(plan, household, familyOf(plan, household));
    for (const student of members.subarray(firstMember[household], firstMember[household + 1])) {
      contacts.forEach(({ name, relationship, phone }, index) => {
        rows.row();
        rows.int4(student).int2(index + 1);
        rows.text(name.given).text(name.family).text(relationship).text(phone);
      });
    }
  }
}
