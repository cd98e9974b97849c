/** Fills in the variables of a compose file: `${NAME}`, `${NAME:-default}`, `${NAME:?complaint}`. */
export function interpolated(text: string, variables: NodeJS.ProcessEnv): string {
  return text.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, sign: string = "", rest: string = "") => {
      const value = variables[name];
      if (value) return value;
      if (sign === "?") throw new Error(`${name}: ${rest}`);
      return rest;
    },
  );
}
