/** Lint that Biome can't do: what may import what, import cycles, and rules that need types. */
import { defineConfig } from "oxlint";
import { type Room, rooms } from "./house/rooms.ts";

/** Tests contain long tables of cases, and read rows and answers whose shape they assert themselves. */
const looserInTests = {
  "max-lines-per-function": "off",
} as const;

/** Exported types whose fields are set during a request, a statement, a visit, a seed or a test. */
const filledInLater = ["Execution", "Person", "Played", "RequestNote", "SectionPlan"];

export default defineConfig({
  plugins: ["typescript", "import"],
  jsPlugins: ["eslint-plugin-boundaries", "./house/lint/readonly-fields.ts"],
  categories: { correctness: "off" },
  options: { typeAware: true },
  ignorePatterns: ["node_modules", ".firstbell", "runs"],
  overrides: [{ files: ["tests/**"], rules: looserInTests }],
  settings: {
    "boundaries/elements": rooms.map(({ name, folder }) => ({
      type: name,
      pattern: folder,
      partialMatch: false,
    })),
    "boundaries/ignore": ["*.config.ts", "firstbell.ts"],
    "import/resolver": { node: { extensions: [".ts"] } },
  },
  rules: {
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "boundaries/no-unknown-files": "error",
    "boundaries/no-ignored-dependencies": "error",
    "boundaries/dependencies": [
      "error",
      {
        default: "disallow",
        policies: rooms.map(({ name, mayImport }) => ({
          from: { element: { type: name } },
          allow: rooms
            .filter((room) => mayImport.includes(room.name))
            .map((room) => ({ to: { element: elementOf(name, room) } })),
        })),
      },
    ],
    "house/readonly-fields": ["error", { changing: filledInLater }],
    "max-lines-per-function": ["error", { max: 45, skipComments: true }],
    // The two import rules don't see a type of the form import("./file.ts").Type.
    "typescript/consistent-type-imports": ["error", { disallowTypeAnnotations: true }],
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "typescript/no-unsafe-argument": "error",
    "typescript/no-unsafe-assignment": "error",
    "typescript/no-unsafe-call": "error",
    "typescript/no-unsafe-member-access": "error",
    "typescript/no-unsafe-return": "error",
  },
});

/** Tests may import any file of a room. */
function elementOf(importer: string, room: Room): { type: string; fileInternalPath?: string } {
  const face = importer === room.name ? room.faceToSiblings : room.face;
  if (face === undefined || importer === "tests") return { type: room.name };
  return { type: room.name, fileInternalPath: face };
}
