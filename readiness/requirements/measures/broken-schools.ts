/** Schools where a large share of the requests failed or came back empty, however small the school is. */
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { measureSchools, type SchoolLimit } from "../worst-schools.ts";

export const brokenSchools = describeMeasure<"broken-schools", SchoolLimit>({
  by: "broken-schools",
  measure: onLoad((load, limit) =>
    measureSchools(load, limit, ({ requests, failed, empty }) => ({ bad: failed + empty, of: requests }), {
      none: "the system worked for each",
      some: "requests failed or came back empty at",
      units: "requests",
      all: "every request failed or came back empty",
    }),
  ),
});
