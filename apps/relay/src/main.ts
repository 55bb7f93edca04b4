import 'reflect-metadata';
import { Settings, serviceConfig, listenOn, runProcess } from '#platform';
import { startRelay } from './relay.js';

runProcess(async () => {
  const config = serviceConfig(new Settings(process.env));
  const { app, probe } = await startRelay(config);
  const address = await listenOn(config, (port, host) => probe.listen(port, host));
  return { announce: `The relay tells how it is on ${address}`, app };
});
