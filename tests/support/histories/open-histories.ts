/** The SIS on a database with the small schools, and a new cohort for each history. */
import type { Dependencies } from "../../../sis/dependencies.ts";
import { preferIndexes } from "../prefer-indexes.ts";
import { insertSmallSchool } from "../small-school.ts";
import { makeDependencies } from "../test-app.ts";
import { type Cohort, insertCohorts, makeCohort, readTerms } from "./cohort.ts";
import { today } from "./step.ts";

export type Histories = {
  readonly dependencies: Dependencies;
  nextCohort(): Promise<Cohort>;
  close(): Promise<void>;
};

/** Inserted at once. */
const cohortsAtOnce = 50;
const unbounded = { transfersPerHour: 1_000_000 };

/** `url` is a migrated database without rows. */
export async function openHistories(url: string): Promise<Histories> {
  await insertSmallSchool(url);
  await preferIndexes(url);
  const dependencies = await makeDependencies(url, { today: () => today, settings: unbounded });
  const { core, portal, gate, integration } = dependencies;
  const terms = await readTerms(core);
  let inserted = Promise.resolve();
  let made = 0;
  const nextCohort = async (): Promise<Cohort> => {
    const number = made;
    made += 1;
    if (number % cohortsAtOnce === 0) inserted = insertCohorts(core, number, cohortsAtOnce);
    await inserted;
    return makeCohort(number, terms);
  };
  const close = async (): Promise<void> => {
    const pools = [core, portal, gate, integration];
    for (const pool of pools) pool.on("error", () => {});
    await Promise.all(pools.map((pool) => pool.end()));
  };
  return { dependencies, nextCohort, close };
}
