/** The share of areas for which somebody has signed. */
import { counted, inSentence, number } from "../../evidence/plain-words.ts";
import { describeMeasure } from "../describe-measure.ts";
import { measuredOfDistrict, onStated } from "../stated.ts";

export const signedOff = describeMeasure({
  by: "signed-off",
  ...onStated("signOffs", ({ stated, day }) => {
    const isSigned = ({ signedOn }: (typeof stated)[number]) => signedOn !== undefined && signedOn <= day;
    const missing = stated.filter((row) => !isSigned(row));
    const reasons = missing.map(
      ({ area, reason }) => `${inSentence(area)} (${reason ?? "signed after this run"})`,
    );
    const signed = stated.length - missing.length;
    return measuredOfDistrict(
      signed / stated.length,
      `Signed: ${number(signed)} of ${counted(stated.length, "area", "areas")}.${reasons.length === 0 ? "" : ` Missing: ${reasons.join("; ")}.`}`,
    );
  }),
});
