/** Fields that many requests share, with what callers read when one is wrong. */
import { z } from "zod";

const largestId = 2_147_483_647;
/** An id in a path or query, where everything is text. */
export const idInText = z.coerce
  .number("a whole number")
  .int("a whole number")
  .positive("1 or more")
  .max(largestId, `${largestId} or less`);
/** An id in a JSON body. */
export const id = z.int("a whole number").positive("1 or more").max(largestId, `${largestId} or less`);
/** In a century that people in a school live in; Postgres has no year 0. */
export const day = z.iso
  .date({ error: "a day as YYYY-MM-DD", abort: true })
  .refine((text) => text >= "1900-01-01" && text < "2200-01-01", "a day between 1900 and 2199");
/** One line of text; Postgres can't store NUL. */
export const line = z
  .string("text")
  .trim()
  .regex(/^\P{Cc}*$/u, "text without control characters");
/** -1 transitional kindergarten, 0 kindergarten, 1 to 12, 13 ungraded elementary, 14 ungraded secondary. */
export const grade = z.int("a grade from -1 to 14").min(-1, "-1 or more").max(14, "14 or less");
