import { describe, expect, it } from '@jest/globals';
import type { RegisterRules } from '#register';
import { sliceNamed } from '../slices.js';
import { dataLoader } from './data-loader.js';
import { enteredAs } from './entered-as.js';
import { desk, reason, serves, source, text } from './fixture.js';

const training = { title: text('A training'), serves, format: 'workshop', source };
const opening = { on: '2019-09-09', host: 'TUR', source };
const rules = (more: Partial<RegisterRules> & { readonly until?: string } = {}) => ({
  readers: 'anybody',
  newEntries: 'secretariat',
  checking: 'second-person',
  on: '2026-11-20',
  authority: text('Memorandum'),
  ...more,
});

const at = async () => {
  const place = await desk('SAU');
  const metaOf = async (stream: string) => {
    const meta = (await place.log.readStream(stream)).at(-1)?.meta;
    return [meta?.distribution, meta?.check];
  };
  return {
    ...place,
    place,
    metaOf,
    set: (more: object) => place.record('register-settings', 'set', null, rules(more)),
  };
};

describe('what is entered', () => {
  it('waits on the desk for a second person, a correction too, once the register is kept so', async () => {
    const { place, metaOf, set } = await at();
    await place.record('training', 'enter', null, training, 'a');
    await set({});
    const { id, stream } = await place.record('training', 'enter', null, training);
    expect(await metaOf(stream)).toEqual(['desk', 'awaited']);
    const { event } = await place.record('training', 'record-opening', id, opening);
    await place.record('training', 'corrections', id, { event, becomes: { ...opening, on: '2019-09-10' }, reason });
    expect(await metaOf(stream)).toEqual(['desk', 'awaited']);
  });

  it('is for whom the register says, where one officer is enough, as long as one is; a correction for those who see what it names', async () => {
    const { place, metaOf, set } = await at();
    const { id, stream } = await place.record('training', 'enter', null, training);
    const { event } = await place.record('training', 'record-opening', id, opening);
    expect(await metaOf(stream)).toEqual(['general', 'awaited']);
    await set({ newEntries: 'member-states', checking: 'one-officer', until: '2026-11-30' });
    await place.record('training', 'record-closing', id, { on: '2019-09-13', source });
    expect(await metaOf(stream)).toEqual(['member-states', 'awaited']);
    await place.record('training', 'corrections', id, { event, becomes: { ...opening, on: '2019-09-10' }, reason });
    expect(await metaOf(stream)).toEqual(['general', 'awaited']);
    await set({ newEntries: 'member-states', checking: 'one-officer', until: '2026-11-21' });
    await place.record('training', 'add-partner', id, { on: '2019-09-09', party: 'SAU', source });
    expect(await metaOf(stream)).toEqual(['desk', 'awaited']);
  });

  it('is for no more than the sender of the paper lets see what leans on it, and waits where it would correct what more see', async () => {
    const { place, metaOf, set } = await at();
    const { id } = await place.record('training', 'enter', null, training);
    const { event } = await place.record('training', 'record-opening', id, opening);
    await set({ newEntries: 'general', checking: 'one-officer', until: '2026-11-30' });
    const { stream: paper } = await place.record('incoming', 'register', null, {
      number: '412/2026',
      kind: 'note-verbale',
      channel: 'by-hand',
      language: 'en',
      subject: text('A training'),
      original: text('File 7'),
      from: { parties: ['SAU'] },
      receivedOn: '2026-11-20',
      marking: { words: text('For the Secretariat'), widest: 'secretariat' },
    });
    const leaning = { ...source, paper };
    const { stream } = await place.record('training', 'enter', null, { ...training, source: leaning });
    expect(await metaOf(stream)).toEqual(['secretariat', 'awaited']);
    const becomes = { ...opening, on: '2019-09-10', source: leaning };
    await place.record('training', 'corrections', id, { event, becomes, reason });
    expect(await metaOf(`training-${id}`)).toEqual(['desk', 'awaited']);
  });

  it('is for everybody at once where it begins a record, whose rows were looked at before they were shipped', () => {
    const entry = { type: 'TrainingEntered', v: 1, data: training };
    const strict = { newEntries: 'secretariat', checking: 'second-person', marked: null } as const;
    const by = (actor: string) =>
      enteredAs(sliceNamed('training')!, [], entry, strict, { actor, role: 'administrator', onBehalfOf: null });
    expect(by(dataLoader.actor)).toEqual({ distribution: 'general' });
    expect(by('somebody')).toEqual({ distribution: 'desk', check: 'awaited' });
  });

  it('is registered and stands, where it is the Secretariat’s by its kind', async () => {
    const { metaOf, set } = await at();
    const { stream } = await set({});
    expect(await metaOf(stream)).toEqual(['secretariat', undefined]);
  });
});
