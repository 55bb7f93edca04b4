import { expect, it } from '@jest/globals';
import { record, resolution, text } from './fixture.js';
import { RecordViews } from './record-view.js';

const rules = (readers: 'anybody' | 'nobody') =>
  [
    'register-settings-register',
    'RegisterRulesSet',
    {
      readers,
      newEntries: 'general',
      checking: 'second-person',
      until: null,
      on: '2026-11-20',
      authority: text('Note'),
    },
  ] as const;

it('of a closed register nobody sees anything without signing in, by what is recorded or by how it was installed', async () => {
  const { store, log, add } = await record();
  await add(resolution('1-1-POL'));
  const now = () => new Date('2026-11-20T12:00:00Z');
  const views = (readers: 'anybody' | 'nobody') => new RecordViews(store, now, undefined, { readers });
  const seen = async (of: RecordViews, role: 'reader' | null = null) => {
    const viewer = role === null ? null : { id: 'p', role, party: null };
    const feed = await (await of.openLog(log, viewer)).readAfter(null, 10);
    return [(await (await of.open(viewer)).register.resolutions()).length, feed.map(({ type }) => type)];
  };
  expect([await seen(views('anybody')), await seen(views('nobody'))]).toEqual([
    [1, ['ResolutionRegistered']],
    [0, []],
  ]);
  await add(rules('nobody'));
  expect(await seen(views('anybody'))).toEqual([0, []]);
  expect(await seen(views('anybody'), 'reader')).toEqual([1, ['ResolutionRegistered', 'RegisterRulesSet']]);
});
