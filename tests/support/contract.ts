/** Compares answers with the OpenAPI document: their status, their media type, their headers and their body. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";

const answerShape = z.object({
  content: z.record(z.string(), z.looseObject({})).optional(),
  headers: z.record(z.string(), z.object({ required: z.boolean() })).optional(),
});
const operationShape = z.looseObject({
  operationId: z.string(),
  responses: z.record(z.string(), answerShape),
});
const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
});

type Answer = z.output<typeof answerShape>;
type Asked = { readonly method: string; readonly path: string };
type Found = { readonly pointer: string; readonly answers: Readonly<Record<string, Answer>> };

export type Contract = {
  /** How the answer differs from the document; nothing for a path that no route has. */
  problems(asked: Asked, response: Response): Promise<readonly string[]>;
};

export function readContract(described: object): Contract {
  const document = documentShape.parse(described);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "document", ...document });
  const find = createFind(document);
  const bodyProblems = async (pointer: string, response: Response): Promise<readonly string[]> => {
    const validate = ajv.getSchema(`document#${pointer}/content/application~1json/schema`);
    if (validate === undefined) return [`${pointer} has no schema`];
    return validate(await response.json()) ? [] : [`${pointer}: ${ajv.errorsText(validate.errors)}`];
  };
  return {
    problems: async ({ method, path }, response) => {
      const found = find(method, path);
      if (found === undefined) return [];
      const answer = found.answers[response.status];
      const pointer = `${found.pointer}/responses/${response.status}`;
      if (answer === undefined) return [`${pointer} isn't documented`];
      const mediaType = mediaTypeOf(response);
      const off = [
        ...mediaProblems(pointer, answer, mediaType),
        ...headerProblems(pointer, answer, response),
      ];
      if (off.length > 0 || mediaType !== "application/json") return off;
      return await bodyProblems(pointer, response.clone());
    },
  };
}

function createFind({ paths }: z.output<typeof documentShape>) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({
      method,
      pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
      found: { pointer: `/paths/${path.replaceAll("/", "~1")}/${method}`, answers: responses },
    })),
  );
  return (asked: string, path: string): Found | undefined => {
    const method = asked === "HEAD" ? "get" : asked.toLowerCase();
    const [bare = ""] = path.split("?");
    return operations.find((each) => each.method === method && each.pattern.test(bare))?.found;
  };
}

function mediaTypeOf(response: Response): string | undefined {
  if (response.status === 204 || response.status === 303) return undefined;
  return response.headers.get("Content-Type")?.split(";")[0];
}

function mediaProblems(pointer: string, { content = {} }: Answer, seen: string | undefined): string[] {
  const documented = Object.keys(content);
  if (seen === undefined) return documented.length === 0 ? [] : [`${pointer} has no media type`];
  return documented.includes(seen) ? [] : [`${pointer} is ${seen}, not ${documented.join(" or ")}`];
}

function headerProblems(pointer: string, { headers = {} }: Answer, response: Response): string[] {
  return Object.entries(headers)
    .filter(([name, { required }]) => required && !response.headers.has(name))
    .map(([name]) => `${pointer} has no ${name}`);
}
