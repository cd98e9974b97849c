/** Schools where a large share of the people waited longer for one answer than patience lasts. */
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { measureSchools, type SchoolLimit } from "../worst-schools.ts";

export const slowSchools = describeMeasure<"slow-schools", SchoolLimit>({
  by: "slow-schools",
  measure: onLoad((load, limit) =>
    measureSchools(load, limit, ({ visits, longWaits }) => ({ bad: longWaits, of: visits }), {
      none: "the system answered each in time",
      some: "people waited too long at",
      units: "people",
      all: "everyone waited too long",
    }),
  ),
});
