/** What the routes of a school's front counter share: who may call them, and for which school. */
import { z } from "zod";
import { idInText } from "../http/request-fields.ts";

export const counters = ["office", "district-administrator"] as const;
export const school = z.object({ schoolId: idInText });
export const ofSchool = { rows: "school", from: "params", field: "schoolId" } as const;
