/** Finds a Chromium to render pages: the one in CHROMIUM_BIN, an installed one, or the one from npm. */
import { execFile } from "node:child_process";
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { PartMissing } from "../part-missing.ts";

const run = promisify(execFile);

/** What Playwright's `chromium.launch` takes. */
export type Chromium = {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  readonly source: "CHROMIUM_BIN" | "installed" | "npm";
};

const installedNames = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];
const macPath = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

export async function findChromium(options: {
  chromiumBin?: string | undefined;
  home: string;
}): Promise<Chromium> {
  if (options.chromiumBin !== undefined) return namedChromium(options.chromiumBin);
  const installed = await findInstalled();
  if (installed !== undefined) return launchable(installed, "installed", {});
  return packagedChromium(options.home);
}

/** `Chromium 147.0.1` and the like. */
export async function chromiumVersion(chromium: Chromium): Promise<string> {
  const { stdout } = await run(chromium.executablePath, ["--version"], { env: chromium.env });
  return stdout.trim();
}

async function namedChromium(path: string): Promise<Chromium> {
  if (await isProgram(path)) return launchable(path, "CHROMIUM_BIN", {});
  throw new PartMissing({
    part: "chromium",
    problem: `CHROMIUM_BIN is ${path}, which isn't a program`,
    remedy: "correct it, or unset it to use the Chromium that comes with the project",
  });
}

async function findInstalled(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = folders.flatMap((folder) => installedNames.map((name) => join(folder, name)));
  for (const candidate of [...candidates, macPath]) if (await isProgram(candidate)) return candidate;
  return undefined;
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Chromium's sandbox refuses root, and needs kernel features that containers lack; we render only our own pages. */
function launchable(
  executablePath: string,
  source: Chromium["source"],
  environment: Record<string, string>,
): Chromium {
  const inherited = Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    env: { ...Object.fromEntries(inherited), ...environment },
    source,
  };
}

async function packagedChromium(home: string): Promise<Chromium> {
  if (process.platform !== "linux" || process.arch !== "x64") throw notPackaged();
  const folder = join(home, `chromium-${await packagedVersion()}`);
  if (!(await isProgram(join(folder, "chromium")))) await unpack(home, folder);
  await writeFile(join(folder, "fonts", "firstbell.conf"), fontConfiguration(folder));
  return launchable(join(folder, "chromium"), "npm", {
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    FONTCONFIG_FILE: join(folder, "fonts", "firstbell.conf"),
  });
}

/** The bundled configuration looks for fonts only in another host's folders. */
export function fontConfiguration(folder: string): string {
  const places = ["/usr/share/fonts", join(folder, "fonts")].map(inXml);
  const folders = places.map((path) => `<dir>${path}</dir>`).join("");
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${inXml(join(folder, "fonts-cache"))}</cachedir></fontconfig>\n`;
}

function inXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function notPackaged(): PartMissing {
  return new PartMissing({
    part: "chromium",
    problem: "no Chrome or Chromium is installed, and npm has none for this platform",
    remedy: "install Chrome, or set CHROMIUM_BIN to a Chromium",
  });
}

const fromHere = createRequire(import.meta.url);
const packageFile = z.object({ version: z.string() });

async function packagedVersion(): Promise<string> {
  const entry = fromHere.resolve("@sparticuz/chromium");
  const text = await readFile(join(dirname(entry), "..", "..", "package.json"), "utf8");
  return packageFile.parse(JSON.parse(text)).version;
}

/** Written to a temporary name, then renamed, so that an interrupted copy is never used. */
async function unpack(home: string, folder: string): Promise<void> {
  await mkdir(home, { recursive: true });
  const fresh = await mkdtemp(join(home, "chromium-fresh-"));
  await run(process.execPath, [join(import.meta.dirname, "unpack.ts")], {
    env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
  });
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
}
