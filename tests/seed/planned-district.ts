/** A planned district that can be encoded without a database. */
import { planDistrict } from "../../seed/plan/plan-district.ts";
import type { District } from "../../seed/tables/table-rows.ts";

const passwordHashes = Array.from({ length: 32 }, (_, index) => Buffer.from(`hash ${index}`));

/** The password hashes are made up: real ones take half a second. */
export function plannedDistrict(seed: number, students: number): District {
  return { ...planDistrict(seed, students), passwordHashes };
}
