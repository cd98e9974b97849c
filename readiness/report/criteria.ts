/** What a run was judged by, as its report states it: each requirement with its limit, and how hard the day was. */
import { z } from "zod";
import { runSchema } from "../evidence/evidence-files.ts";
import { reportSchema } from "./report.ts";

const {
  requirements: { element: requirement },
  outOfScope: { element: left },
} = reportSchema.shape;

export const criteriaSchema = reportSchema.pick({ verdict: true, reduced: true }).extend({
  run: runSchema
    .pick({ id: true, startedAt: true, localDay: true, scenario: true, students: true, load: true })
    .extend({ district: runSchema.shape.district.pick({ mess: true }) })
    .nullable(),
  requirements: z.array(
    requirement.pick({
      ...{ id: true, promise: true, comparison: true, limit: true, unit: true },
      ...{ severity: true, status: true, waiver: true },
    }),
  ),
  outOfScope: z.array(left.pick({ id: true })),
});

export type Criteria = z.infer<typeof criteriaSchema>;
export type Criterion = Criteria["requirements"][number];
