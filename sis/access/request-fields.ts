/** Fields that many requests share, with the words a caller reads when one is wrong. */
import { z } from "zod";

/** An id in a path or query, where everything is text. */
export const idInText = z.coerce
  .number("a whole number")
  .int("a whole number")
  .positive("1 or more")
  .max(2_147_483_647);
/** An id in a JSON body. */
export const id = z.int("a whole number").positive("1 or more");
export const day = z.iso.date("a day as YYYY-MM-DD");
/** -1 transitional kindergarten, 0 kindergarten, 1 to 12, 13 ungraded elementary, 14 ungraded secondary. */
export const grade = z.int("a grade from -1 to 14").min(-1, "-1 or more").max(14, "14 or less");
