/**
 * Sends this process's steps to an OpenTelemetry collector (`endpoint`: its base URL; empty: nothing is traced, nothing is
 * sent, nothing is loaded). Answers the way to end it, which sends what is left.
 */
export async function startTracing(service: string, endpoint: string): Promise<() => Promise<void>> {
  if (endpoint === '') return async () => {};
  const { exportTraces } = await import('./export-traces.js');
  return exportTraces(service, endpoint);
}
