/** The time that this process itself took: what else runs on the machine makes it no longer. */

/** Milliseconds of processor time so far. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** In milliseconds; less than this is told apart by nothing. */
const LEAST = 20;
const TRIES = 5;
/** Four times the length may take twice as much again; a square law takes sixteen times. */
export const LINEAR = 8;

/** How many times what `work` takes for `n` it takes for 4n: the least of some tries, so that no pause of the machine counts. */
export async function growth(work: (n: number) => unknown, n: number): Promise<number> {
  const timeOf = async (length: number) => {
    const began = cpuTime();
    await work(length);
    return cpuTime() - began;
  };
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > LINEAR; tries++) {
    const little = Math.max(await timeOf(n), LEAST);
    least = Math.min(least, (await timeOf(4 * n)) / little);
  }
  return least;
}
