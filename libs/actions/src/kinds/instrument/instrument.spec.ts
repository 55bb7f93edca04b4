import { describe, expect, it } from '@jest/globals';
import { specFor } from '#kernel';
import type { InstrumentCommand } from './commands.js';
import { decider } from './decider.js';
import type { InstrumentEvent } from './events.js';
import { facts } from './facts.js';

const given = specFor(decider);
const source = { type: 'state', confidence: 'A', citation: 'A test', locator: null, quote: null } as const;
const title = { original: 'en', en: 'Code of conduct' } as const;
const on = '2020-01-01';
const entry = {
  title,
  serves: [{ resolution: '53-45-POL', commitment: 'code-of-conduct' }],
  form: 'code-of-conduct' as const,
};

const entered: InstrumentEvent = { type: 'InstrumentEntered', v: 1, data: entry };
const draft = { on, by: 'TUR', text: 'straw-man' as const, basedOn: null };
const begun: InstrumentEvent = { type: 'DraftingBegun', v: 1, data: draft };
const put = (version: string): InstrumentCommand => ({
  type: 'put-to-member-states',
  data: { on, source, by: 'OIC-GS', version },
});
const wasPut: InstrumentEvent = { type: 'DraftPutToStates', v: 1, data: { on, by: 'OIC-GS', version: 'Rev.1' } };
const adopt: InstrumentCommand = { type: 'record-adoption', data: { on, source, by: 'CFM', decision: null } };
const adopted: InstrumentEvent = { type: 'InstrumentAdopted', v: 1, data: { on, by: 'CFM', decision: null } };
const use: InstrumentCommand = { type: 'take-into-use', data: { on, source } };
const returned: InstrumentEvent = { type: 'ReturnedForRevision', v: 1, data: { on, by: 'IGGE', reason: title } };

describe('an instrument in the record', () => {
  it('is entered once', () => {
    given()
      .when({ type: 'enter', data: { ...entry, source } as never })
      .then(entered);
    given(entered)
      .when({ type: 'enter', data: { ...entry, source } as never })
      .thenRefused('already-entered');
    given().when(put('Rev.1')).thenRefused('not-entered');
  });

  it('begins to be drafted once, be it by a straw man', () => {
    given(entered)
      .when({ type: 'begin-drafting', data: { ...draft, source } })
      .then(begun);
    given(entered, begun)
      .when({ type: 'begin-drafting', data: { ...draft, source } })
      .thenRefused('drafting-already-begun');
  });

  it('takes no step dated before the last, but a consultation may come to light later', () => {
    const early = '2019-06';
    const adoption = { on: early, by: 'CFM', decision: null };
    given(entered, begun)
      .when({ type: 'record-adoption', data: { ...adoption, source } })
      .thenRefused('before-the-last-step');
    given(entered, adopted)
      .when({ type: 'take-into-use', data: { on: early, source } })
      .thenRefused('before-the-last-step');
    given(entered, begun)
      .when({ type: 'record-adoption', data: { ...adoption, on: '2020', source } })
      .then({ type: 'InstrumentAdopted', v: 1, data: { ...adoption, on: '2020' } });
    const consulted = { on: early, convenedBy: null, with: [], form: 'expert-session' as const, title: null };
    given(entered, begun)
      .when({ type: 'hold-consultation', data: { ...consulted, source } })
      .then({ type: 'ConsultationHeld', v: 1, data: consulted });
  });

  it('is consulted on at any stage before adoption', () => {
    const asked = { on, convenedBy: 'SESRIC', with: ['CGFM'], form: 'expert-session' as const, title: null };
    given(entered)
      .when({ type: 'hold-consultation', data: { ...asked, source } })
      .then({ type: 'ConsultationHeld', v: 1, data: asked });
    given(entered, adopted)
      .when({ type: 'hold-consultation', data: { ...asked, source } })
      .thenRefused('already-adopted');
  });

  it('is put to member states as a marked draft, not as a straw man', () => {
    given(entered).when(put('Rev.1')).thenRefused('no-draft-yet');
    given(entered, begun).when(put('Rev.1')).then(wasPut);
    given(entered, begun, wasPut).when(put('Rev.1')).thenRefused('version-already-put', { version: 'Rev.1' });
    given(entered, begun, wasPut, returned)
      .when(put('Rev.2'))
      .then({ ...wasPut, data: { on, by: 'OIC-GS', version: 'Rev.2' } } as InstrumentEvent);
  });

  it('takes comments and returns only while it is before member states', () => {
    given(entered, begun)
      .when({ type: 'receive-comments', data: { on, source, from: 'TUR' } })
      .thenRefused('not-before-states');
    given(entered, begun, wasPut)
      .when({ type: 'receive-comments', data: { on, source, from: 'TUR' } })
      .then({ type: 'CommentsReceived', v: 1, data: { on, from: 'TUR' } });
    given(entered, begun, wasPut)
      .when({ type: 'return-for-revision', data: { on, source, by: 'IGGE', reason: title } })
      .then(returned);
    given(entered, begun, wasPut, returned)
      .when({ type: 'return-for-revision', data: { on, source, by: 'IGGE', reason: title } })
      .thenRefused('not-before-states');
  });

  it('may be adopted where the step before is missing from our sources', () => {
    given(entered).when(adopt).then(adopted);
    given(entered, adopted).when(adopt).thenRefused('already-adopted');
  });

  it('is taken into use after adoption, once', () => {
    const used: InstrumentEvent = { type: 'InstrumentTakenIntoUse', v: 1, data: { on } };
    given(entered, begun).when(use).thenRefused('not-adopted');
    given(entered, adopted).when(use).then(used);
    given(entered, adopted, used).when(use).thenRefused('already-in-use');
    given(entered, adopted, used).when(adopt).thenRefused('already-adopted');
    given(entered, adopted, used).when(put('Rev.2')).thenRefused('already-adopted');
  });
});

it('names for counting who was consulted and by whom, as far as the source says', () => {
  const asked = { on, convenedBy: 'SESRIC', with: ['CGFM', 'SESRIC'], form: 'expert-session' as const, title: null };
  const partiesOf = (data: typeof asked | object) =>
    facts({ type: 'ConsultationHeld', v: 1, data } as InstrumentEvent).map(({ parties }) => parties);
  expect(partiesOf(asked)).toEqual([['SESRIC', 'CGFM']]);
  expect(partiesOf({ ...asked, convenedBy: null })).toEqual([['CGFM', 'SESRIC']]);
});
