/** Makes imports of drizzle-orm fast: Node 26 parses the 178 KB package.json of that package again for each of its files. */
import { registerHooks } from "node:module";

const ownFiles = "/node_modules/drizzle-orm/";

/** A .js file of the package that imports another of them by its path: the rest of Node's rules can't change where that leads. */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const { parentURL } = context;
    const within = specifier.startsWith(".") && specifier.endsWith(".js") && parentURL?.includes(ownFiles);
    if (!within) return nextResolve(specifier, context);
    return { url: new URL(specifier, parentURL).href, format: "module", shortCircuit: true };
  },
});
