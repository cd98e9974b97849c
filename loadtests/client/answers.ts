/** Reads fields of an answer with k6's own selector, which costs less than parsing the whole body. */
import type { RefinedResponse } from "k6/http";
import type { Answer, Call } from "../../targets/reference-sis/client/request.ts";
import { emptyAnswers } from "./measures.ts";
import { isOk } from "./statuses.ts";
import type { Tally } from "./tally.ts";

export type Response = RefinedResponse<"text" | "none">;

/** The fields of an answer; an answer that wasn't accepted has none. */
export function answerOf({ tally }: { readonly tally: Tally }, { name }: Call, response: Response): Answer {
  function values(selector: string): readonly unknown[] {
    const value = field(response, selector);
    return Array.isArray(value) ? value : [];
  }
  function numbers(selector: string): number[] {
    return values(selector).filter((entry) => typeof entry === "number");
  }
  return {
    text(selector) {
      const value = field(response, selector);
      return typeof value === "string" ? value : undefined;
    },
    number(selector) {
      const value = field(response, selector);
      return typeof value === "number" ? value : undefined;
    },
    values,
    numbers,
    knownNumbers(selector) {
      const found = numbers(selector);
      if (isOk(response.status) && found.length === 0) {
        emptyAnswers.add(1);
        tally.addEmpty(name);
      }
      return found;
    },
  };
}

function field(response: Response, selector: string): unknown {
  return isOk(response.status) && response.body !== null ? response.json(selector) : undefined;
}
