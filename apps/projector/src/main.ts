import 'reflect-metadata';
import { Settings, serviceConfig, listenOn, runProcess } from '#platform';
import { startProjector } from './projector.js';

runProcess(async () => {
  const config = serviceConfig(new Settings(process.env));
  const { app, probe } = await startProjector(config);
  const address = await listenOn(config, (port, host) => probe.listen(port, host));
  return { announce: `The projector tells how it is on ${address}`, app };
});
