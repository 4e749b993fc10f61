/** Seconds of the process's own processor time, user and system, that some work takes. */
export function processorSeconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
