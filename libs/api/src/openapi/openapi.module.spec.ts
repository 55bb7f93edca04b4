import { expect, it } from '@jest/globals';
import { moduleAlone, served } from '../../../../test/servers/module.js';
import { OpenApiModule } from './openapi.module.js';

it('the module of the interface’s own description serves it, and as a page', async () => {
  const app = await served(moduleAlone(OpenApiModule));
  expect((await app.inject('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Tanfidh' } });
  const page = await app.inject('/docs');
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  await app.close();
});
