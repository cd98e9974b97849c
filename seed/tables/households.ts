/** Rows of households: each family's home, and that of a parent who lives apart. */
import { households } from "../../sis/db/schema/households.ts";
import { fosterHomes, homelessFamilies, homelessShare } from "../district/homes.ts";
import { householdShare, whole } from "../district/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { eachHousehold, householdKind } from "../plan/adults.ts";
import { isParentOfFosterYouth } from "../plan/custody.ts";
import { familyOf } from "../plan/families.ts";
import { addressOf, homelessSituation } from "../plan/homes.ts";
import type { DistrictPlan, HouseholdRange } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

/** Of ten thousand families. */
const apart = householdShare("apart") + (householdShare("foster") * fosterHomes.withParentOf100) / 100;
const unshelteredPercent = homelessFamilies.find(({ situation }) => situation === "unsheltered")?.share ?? 0;
const unsheltered = (homelessShare * unshelteredPercent) / 100;

export const householdRows = tableRows(households, {
  columns: ["id", "street", "city", "zipCode"],
  expected: (plan) => Math.round((plan.households.schoolOf.length * (whole + apart - unsheltered)) / whole),
  passes: [
    { by: "school", write: (plan, school, rows) => writeHouseholds(plan, school, { ...school, rows }) },
    {
      by: "school",
      write: (plan, school, rows) => writeHouseholds(plan, school.formerFamilies, { ...school, rows }),
    },
  ],
});

function writeHouseholds(
  plan: DistrictPlan,
  families: HouseholdRange,
  { region, rows }: { readonly region: string; readonly rows: RowBuffer },
): void {
  const writeHome = (id: number, household: number, home: 1 | 2) => {
    const { street, city, zipCode } = addressOf(plan.seed, household, home, region);
    rows.row().int4(id).text(street).text(city).text(zipCode);
  };
  eachHousehold(plan, families, (household, firstId, adults) => {
    if (!isUnsheltered(plan, household)) writeHome(firstId, household, 1);
    const kind = householdKind(plan.seed, household);
    const hasParent = adults.some((adult) => isParentOfFosterYouth(kind, adult));
    if (kind === "apart" || hasParent) writeHome(firstId + 1, household, 2);
  });
}

/** Asks for the family only if it may be so: that takes much longer. */
function isUnsheltered(plan: DistrictPlan, household: number): boolean {
  if (homelessSituation(plan.seed, household) !== "unsheltered") return false;
  return familyOf(plan, household).homeless === "unsheltered";
}
