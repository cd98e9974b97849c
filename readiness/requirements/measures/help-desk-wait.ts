/** How long half of the callers wait at most until the help desk answers. */
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure } from "../describe-measure.ts";
import { measuredOfDistrict, onStated } from "../stated.ts";

export const helpDeskWait = describeMeasure({
  by: "help-desk-wait",
  ...onStated("helpDesk", ({ stated: { staff, hours, openTickets, medianAnswerMinutes } }) =>
    measuredOfDistrict(
      medianAnswerMinutes,
      `${counted(staff, "person answers", "people answer")} (${hours}); ${counted(openTickets, "ticket is", "tickets are")} open.`,
    ),
  ),
});
