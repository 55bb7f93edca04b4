import { describe, expect, it } from '@jest/globals';
import { desk, reason, statement, text } from './fixture.js';
import { CommandRejection } from './unrecorded.js';

const said = (more: object = {}) => statement({ party: 'SAU', ...more });

/** A desk at which Saudi Arabia stated something, and a way to ask what becomes of another statement. */
const withStatement = async (more: object = {}) => {
  const at = await desk('SAU', 'KWT');
  const first = await at.record('statement', 'record', null, said(more));
  const replacing = (then: object = {}) =>
    at.code('statement', 'record', null, said({ on: '2019', replaces: first.id, ...then }));
  return { at, first, replacing };
};

describe('a statement that takes the place of an earlier one (R4)', () => {
  it('is of the same speaker, whoever speaks for it, and about the same', async () => {
    const { replacing } = await withStatement();
    expect(await replacing()).toBe('recorded');
    expect(await replacing({ by: text('Another minister'), status: null })).toBe('recorded');
    expect(await replacing({ party: 'KWT' })).toBe('replaces-anothers');
    expect(await replacing({ party: null })).toBe('replaces-anothers');
    expect(await replacing({ commitment: null })).toBe('replaces-elsewhere');
    expect(await replacing({ commitment: null, paragraph: 'op-7' })).toBe('replaces-elsewhere');
  });

  it('is of whoever speaks for no party but himself', async () => {
    const { replacing } = await withStatement({ party: null });
    expect(await replacing({ party: null })).toBe('recorded');
    expect(await replacing({ party: null, by: text('Somebody else') })).toBe('replaces-anothers');
  });

  it('was made on that day or later, as far as the days are known', async () => {
    const { replacing } = await withStatement();
    expect(await replacing({ on: '2018-11-28' })).toBe('replaces-later');
    expect(await replacing({ on: '2018-11' })).toBe('recorded');
    expect(await replacing({ on: '2018-11-29' })).toBe('recorded');
  });

  it('names one that is on record, and that stays while it is named', async () => {
    const { at, first } = await withStatement();
    const unknown = await at.ask('statement', 'record', null, said({ replaces: 'nothing' }));
    if (!(unknown instanceof CommandRejection)) throw new Error('recorded');
    expect(unknown.places).toMatchObject([{ pointer: '/replaces', code: 'unknown-reference' }]);
    const later = await at.record('statement', 'record', null, said({ on: '2019', replaces: first.id }));
    const gone = { event: first.event, reason };
    expect(await at.code('statement', 'retractions', first.id, gone)).toBe('still-referred-to');
    await at.withdraw('statement', later);
    expect(await at.code('statement', 'retractions', first.id, gone)).toBe('recorded');
  });

  it('is held to the same by corrections, and comes round to itself in no way', async () => {
    const { at, first } = await withStatement();
    const later = await at.record('statement', 'record', null, said({ on: '2019', replaces: first.id }));
    const become = (id: string, event: string, becomes: object) =>
      at.code('statement', 'corrections', id, { event, reason, becomes });
    const anothers = said({ on: '2019', replaces: first.id, party: 'KWT' });
    expect(await become(later.id, later.event, anothers)).toBe('replaces-anothers');
    expect(await become(first.id, first.event, said({ on: '2019', replaces: later.id }))).toBe('makes-a-circle');
    expect(await become(first.id, first.event, said({ replaces: first.id }))).toBe('makes-a-circle');
    expect(await become(later.id, later.event, said({ on: '2019', party: 'KWT' }))).toBe('recorded');
  });
});
