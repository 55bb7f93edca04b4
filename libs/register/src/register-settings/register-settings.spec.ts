import { describe, expect, it } from '@jest/globals';
import { effectiveEvents, specFor } from '#kernel';
import { newEvent, recordedEvent } from '../../../../test/contracts/events.js';
import type { SetRegisterRules } from './commands.js';
import { decider } from './decider.js';
import type { RegisterRulesSet } from './events.js';
import { registerRulesOn } from './index.js';

const authority = { original: 'en', en: 'Memorandum of the head of desk' } as const;
const rules = {
  readers: 'anybody',
  newEntries: 'secretariat',
  checking: 'second-person',
  until: null,
  on: '2026-11-28',
  authority,
} as const;
const set = (more: Partial<SetRegisterRules> = {}) => ({ type: 'set', data: { ...rules, ...more } }) as const;
const said = (more: Partial<RegisterRulesSet['data']> = {}): RegisterRulesSet => ({
  type: 'RegisterRulesSet',
  v: 1,
  data: { ...rules, ...more },
});
const given = specFor(decider);

describe('how a register is kept', () => {
  it('is said whole, by an act with its authority, and again when it changes', () => {
    given().when(set()).then(said());
    given(said())
      .when(set({ newEntries: 'member-states' }))
      .then(said({ newEntries: 'member-states' }));
    given(said())
      .when(set({ on: '2026-12-01' }))
      .thenRefused('rules-as-they-are');
  });

  it('lets one officer be enough for a stated time, and no other time be stated', () => {
    given()
      .when(set({ checking: 'one-officer' }))
      .thenRefused('one-officer-without-end');
    given()
      .when(set({ until: '2027-01-31' }))
      .thenRefused('end-without-one-officer', { until: '2027-01-31' });
    given()
      .when(set({ checking: 'one-officer', until: '2027-01-31' }))
      .then(said({ checking: 'one-officer', until: '2027-01-31' }));
  });

  it('is by the last word, and one officer is enough to the end of the last day', () => {
    const events = [said(), said({ checking: 'one-officer', until: '2027-01-31' })].map((event, revision) =>
      recordedEvent(
        { ...newEvent(event.data, undefined, event.type) },
        { stream: 'register-settings-register', revision, position: String(revision) },
      ),
    );
    const on = (day: string) => registerRulesOn(effectiveEvents(events), day)?.checking;
    expect([on('2027-01-31'), on('2027-02-01')]).toEqual(['one-officer', 'second-person']);
    expect(registerRulesOn([], '2027-01-31')).toBeNull();
  });
});
