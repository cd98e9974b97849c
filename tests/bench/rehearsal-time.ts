/** How long a rehearsal takes in all, as a user starts it: a small one, and that of the whole district. */
import { z } from "zod";
import { exitCodes } from "../../parts/exit-codes.ts";
import { runFirstbell } from "../support/child.ts";
import { makeHomeFolder } from "../support/home-folder.ts";
import { type Measurement, median } from "./measurements.ts";

type Options = {
  /** Of the whole district. */
  readonly students: number;
  readonly rounds: number;
  readonly say: (line: string) => void;
};

/** In seconds, without the time that building k6 takes. The first rehearsal seeds its district. */
const limits = { small: 60, first: 480, second: 360 };

const small = ["--students", "5000", "--load", "0.02"];

const answer = z.object({ verdict: z.string(), seconds: z.number() });

export async function benchRehearsals({ students, rounds, say }: Options): Promise<Measurement[]> {
  const times: number[] = [];
  for (let round = 1; round <= rounds; round += 1) times.push(...(await rehearseInNewFolder(small, 1, say)));
  const whole = ["--students", String(students)];
  const [first = Number.NaN, second = Number.NaN] = await rehearseInNewFolder(whole, 2, say);
  return [
    inSeconds(`rehearse ${small.join(" ")}`, median(times), limits.small),
    inSeconds(`rehearse ${whole.join(" ")}, for the first time`, first, limits.first),
    inSeconds(`rehearse ${whole.join(" ")}, again`, second, limits.second),
  ];
}

async function rehearseInNewFolder(
  options: readonly string[],
  times: number,
  say: Options["say"],
): Promise<number[]> {
  const home = await makeHomeFolder();
  try {
    const seconds: number[] = [];
    for (let time = 1; time <= times; time += 1) seconds.push(await rehearse(options, home.environment, say));
    return seconds;
  } finally {
    await home.remove();
  }
}

async function rehearse(
  options: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: Options["say"],
): Promise<number> {
  const { exitCode, output, errors } = await runFirstbell(["rehearse", ...options, "--json"], environment);
  if (exitCode !== exitCodes.done && exitCode !== exitCodes.conditional)
    throw new Error(`rehearse ${options.join(" ")} ended with exit code ${exitCode}:\n${errors}`);
  const { verdict, seconds } = answer.parse(JSON.parse(output));
  say(`rehearse ${options.join(" ")}: ${verdict}, ${seconds.toFixed(1)} s`);
  return seconds;
}

function inSeconds(what: string, value: number, atMost: number): Measurement {
  return { what, value, unit: "s", target: { atMost } };
}
