import { describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { MemoryProjectionStore } from '#platform';
import { ccBy } from '../conventions/data-licence.js';
import { moduleAlone, served } from '../../../../test/servers/module.js';
import { Epochs } from '../conventions/epochs.js';
import { Views } from '../conventions/views.js';
import { ActionsModule } from './actions/actions.module.js';
import { KindsModule } from './kinds/kinds.module.js';
import { openRegister } from '#register';
import { ProgressModule } from './progress/progress.module.js';
import { ReadingModule } from './reading.module.js';
import { RegisterModule } from './register/register.module.js';
import { VocabularyModule } from './vocabulary/vocabulary.module.js';

/** The test's own, so that what is told of days is told by its clock. */
const epochs = new Epochs({ all: async () => [] });
const views = new Views(new MemoryProjectionStore(), () => new Date('1999-06-01T12:00:00Z'), epochs, openRegister);

describe('each module that reads, by itself', () => {
  it.each<readonly [string, Type, string, number, object]>([
    ['lists what was done', ActionsModule, 'actions', 200, { items: [], next: null }],
    ['knows no action that is not there', ActionsModule, 'actions/training/x', 404, { code: 'not-found' }],
    ['knows no progress of what is not there', ProgressModule, 'resolutions/x/progress', 404, {}],
    ['names what it cannot look for', ProgressModule, 'commitments?status=x', 400, { code: 'malformed-query' }],
    ['lists what was promised', RegisterModule, 'resolutions', 200, { items: [] }],
    [
      ...(['looks no further ahead than the periods', RegisterModule, 'resolutions?asOf=2050-01-01', 400] as const),
      { errors: [{ pointer: '?asOf', code: 'day-too-far-ahead' }] },
    ],
  ])('%s', async (_what, module, path, status, body) => {
    const app = await served(moduleAlone(module).overrideProvider(Views).useValue(views));
    const answer = await app.inject(`/api/v1/${path}`);
    expect([answer.statusCode, answer.json()]).toMatchObject([status, body]);
    await app.close();
  });

  it.each<readonly [string, Type]>([
    ['kinds', KindsModule],
    ['vocabulary', VocabularyModule],
  ])('tells %s, and that a query is not one', async (path, module) => {
    const app = await served(moduleAlone(module));
    expect((await app.inject(`/api/v1/${path}`)).statusCode).toBe(200);
    const refused = await app.inject(`/api/v1/${path}?colour=blue`);
    expect([refused.statusCode, refused.json()]).toMatchObject([400, { errors: [{ pointer: '?colour' }] }]);
    await app.close();
  });
});

describe('all that reads', () => {
  it('answers with a tag, and 304 to who has it', async () => {
    const app = await served(moduleAlone(ReadingModule));
    const { headers, statusCode } = await app.inject('/api/v1/kinds');
    expect([statusCode, headers.etag]).toEqual([200, expect.stringMatching(/^W\/"[^"]+"$/)]);
    const again = await app.inject({ url: '/api/v1/kinds', headers: { 'if-none-match': headers.etag } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await app.close();
  });

  it('says that it is not where the asker was', async () => {
    const state = { waitFor: async () => false };
    const reading = {
      store: new MemoryProjectionStore(),
      state,
      settle: null,
      answerCache: true,
      licence: ccBy,
      trial: false,
    };
    const app = await served(moduleAlone(ReadingModule, { reading }));
    const answer = await app.inject('/api/v1/actions?minPosition=0000000000000009');
    expect([answer.statusCode, answer.json()]).toMatchObject([503, { code: 'not-there-yet' }]);
    await app.close();
  });
});
