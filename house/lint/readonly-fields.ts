/** A lint rule: fields of exported types are read-only. A type whose fields change stays in one file, or is listed. */

type Place = {
  readonly type: string;
  readonly parent?: Place | null;
  readonly id?: { readonly name: string };
};
type Field = Place & { readonly readonly: boolean };
type Context = {
  /** The exported types whose fields may change. */
  readonly options: readonly { readonly changing: readonly string[] }[];
  report(problem: { readonly node: Field; readonly message: string }): void;
};

const message =
  "Write `readonly` before this field. If it must change, don't export its type, or list the type in oxlint.config.ts.";

const rule = {
  meta: { schema: [{ type: "object" }] },
  create(context: Context) {
    const changing = context.options.flatMap((each) => each.changing);
    return {
      TSPropertySignature(field: Field): void {
        const type = exportedTypeOf(field);
        if (field.readonly || type === undefined || changing.includes(type)) return;
        context.report({ node: field, message });
      },
    };
  },
};

function exportedTypeOf({ type, id, parent }: Place): string | undefined {
  if (type !== "TSTypeAliasDeclaration") return parent ? exportedTypeOf(parent) : undefined;
  return parent?.type === "ExportNamedDeclaration" ? id?.name : undefined;
}

export default { meta: { name: "house" }, rules: { "readonly-fields": rule } };
