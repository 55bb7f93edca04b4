import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReadingModule, Views } from '#api';
import { MemoryProjectionStore } from '#platform';
import { moduleAlone, served } from '../../../test/servers/module.js';
import { openRegister } from '#register';
import { DashboardModule } from './dashboard.module.js';

describe('the module of the pages, by itself', () => {
  let app: NestFastifyApplication;
  const asked = new Set<string>();
  const views = new Views(
    new MemoryProjectionStore(),
    () => new Date(),
    {
      parse: (position) => position,
      format: (position) => position,
    },
    openRegister,
  );
  const open: Views['open'] = (request, moment) => {
    asked.add(request.url);
    return views.open(request, moment);
  };
  beforeAll(async () => {
    app = await served(moduleAlone(DashboardModule).overrideProvider(Views).useValue({ open }));
  });
  afterAll(() => app.close());

  it('serves a page of the record that whoever asks may see', async () => {
    const page = await app.inject('/fr/parties');
    expect([page.statusCode, page.headers['content-language']]).toEqual([200, 'fr']);
    expect([...asked]).toEqual(['/fr/parties']);
  });

  it('tells what went wrong as a page, in the language of the address', async () => {
    const page = await app.inject('/ar/no-such-page');
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body).toContain('<html lang="ar" dir="rtl"');
  });
});

it('where no pages are served, what went wrong is a problem', async () => {
  const app = await served(moduleAlone(ReadingModule));
  const answer = await app.inject({ url: '/api/v1/actions/training/x', headers: { accept: 'text/html' } });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  await app.close();
});
