/** The share of people in the district who have finished their training. */
import { counted, inSentence, number, percent } from "../../evidence/plain-words.ts";
import { trainedByRole, trainedIn } from "../../evidence/preparation-facts.ts";
import { describeMeasure } from "../describe-measure.ts";
import { measuredOfDistrict, onStated } from "../stated.ts";

export const trainedShare = describeMeasure({
  by: "trained-share",
  ...onStated("training", ({ stated }) => {
    const { people, finished, share } = trainedIn(stated);
    const roles = trainedByRole(stated).map((row) => `${inSentence(row.role)} ${percent(row.share)}`);
    return measuredOfDistrict(
      share,
      `${number(finished)} of ${counted(people, "person", "people")} have finished: ${roles.join(", ")}.`,
    );
  }),
});
