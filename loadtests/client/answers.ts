/** Reads fields of an answer with k6's own selector, which costs less than parsing the whole body. */
import type { RefinedResponse } from "k6/http";
import type { Answer, Call } from "../../targets/reference-sis/client/request.ts";
import { emptyAnswers } from "./measures.ts";
import { isOk } from "./statuses.ts";
import type { Tally } from "./tally.ts";

export type Response = RefinedResponse<"text" | "none">;

/** A typed code is short, and near the top of the body. */
const typedCode = /^\s*\{"code":"([a-z][a-z_-]{1,39})"/;

/** The SIS's code for why it refused; null if the answer has none. */
export function refusalOf({ body }: Response): string | null {
  return typedCode.exec(body ?? "")?.[1] ?? null;
}

/** The fields of an answer; an answer that wasn't accepted has none. */
export function answerOf({ tally }: { readonly tally: Tally }, { name }: Call, response: Response): Answer {
  return new ResponseAnswer(tally, name, response);
}

/** A class, since in k6 five functions for each answer cost more than reading it does. */
class ResponseAnswer implements Answer {
  readonly tally: Tally;
  readonly name: string;
  readonly response: Response;

  constructor(tally: Tally, name: string, response: Response) {
    this.tally = tally;
    this.name = name;
    this.response = response;
  }

  text(selector: string): string | undefined {
    const value = field(this.response, selector);
    return typeof value === "string" ? value : undefined;
  }

  number(selector: string): number | undefined {
    const value = field(this.response, selector);
    return typeof value === "number" ? value : undefined;
  }

  flag(selector: string): boolean | undefined {
    const value = field(this.response, selector);
    return typeof value === "boolean" ? value : undefined;
  }

  has(text: string): boolean {
    return isOk(this.response.status) && this.response.body?.includes(text) === true;
  }

  values(selector: string): readonly unknown[] {
    const value = field(this.response, selector);
    return Array.isArray(value) ? value : [];
  }

  numbers(selector: string): number[] {
    return this.values(selector).filter((entry) => typeof entry === "number");
  }

  knownNumbers(selector: string): number[] {
    const found = this.numbers(selector);
    if (isOk(this.response.status) && found.length === 0) {
      emptyAnswers.add(1);
      this.tally.addEmpty(this.name);
    }
    return found;
  }
}

function field(response: Response, selector: string): unknown {
  return isOk(response.status) && response.body !== null ? response.json(selector) : undefined;
}
