/** ECharts drawings with unique names: it numbers charts and clip paths per process, in the order of drawing. */

/** The same drawing has the same names, whatever was drawn before it. */
export function withOwnNames(svg: string, id: string): string {
  const names = new Map<string, string>();
  return svg.replace(/zr\d+-[A-Za-z0-9-]+/g, (found) => {
    const name = names.get(found) ?? `${id}-${names.size}`;
    names.set(found, name);
    return name;
  });
}

/** Removes hover styles and script hints, which a static drawing doesn't use. */
export function standingStill(svg: string): string {
  return svg
    .replace(/<style >[\s\S]*?<\/style>\s*/, "")
    .replace(/ (?:class|pointer-events|xml:space|ecmeta_[a-z_]+)="[^"]*"/g, "");
}
