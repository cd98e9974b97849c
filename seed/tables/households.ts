/** Rows of households: each family's home, and that of a parent who lives apart. */
import { households } from "../../sis/db/schema/households.ts";
import { homelessFamilies, homelessShare } from "../district/homes.ts";
import { householdKinds, whole } from "../district/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { eachHousehold, householdKind } from "../plan/adults.ts";
import { familyOf } from "../plan/families.ts";
import { addressOf, homelessSituation } from "../plan/homes.ts";
import type { DistrictPlan, HouseholdRange } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

/** Of ten thousand families. */
const apart = householdKinds.find(({ kind }) => kind === "apart")?.share ?? 0;
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
  eachHousehold(plan, families, (household, firstId) => {
    if (!isUnsheltered(plan, household)) writeHome(firstId, household, 1);
    if (householdKind(plan.seed, household) === "apart") writeHome(firstId + 1, household, 2);
  });
}

/** Asks for the family only if it may be so: that takes much longer. */
function isUnsheltered(plan: DistrictPlan, household: number): boolean {
  if (homelessSituation(plan.seed, household) !== "unsheltered") return false;
  return familyOf(plan, household).homeless === "unsheltered";
}
