/** A piece of the report's HTML. The template tag escapes each value that isn't HTML itself. */
import type { html } from "hono/html";

export type Html = ReturnType<typeof html>;
