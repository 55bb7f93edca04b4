import type { Decider } from '#kernel';
import { refuse } from '#kernel';
import type { RegisterSettingsCommand } from './commands.js';
import type { RegisterRulesSet, RegisterSettingsEvent } from './events.js';

export type RegisterSettingsRefusal = 'one-officer-without-end' | 'end-without-one-officer' | 'rules-as-they-are';

type Rules = Pick<RegisterRulesSet['data'], 'readers' | 'newEntries' | 'checking' | 'until'>;

const isSame = (one: Rules, other: Rules): boolean =>
  one.readers === other.readers &&
  one.newEntries === other.newEntries &&
  one.checking === other.checking &&
  one.until === other.until;

export const decider: Decider<RegisterSettingsCommand, Rules | null, RegisterSettingsEvent, RegisterSettingsRefusal> = {
  initial: null,
  decide({ data }, before) {
    const { readers, newEntries, checking, until, on, authority } = data;
    if (checking === 'one-officer' && until === null) return refuse('one-officer-without-end');
    if (checking !== 'one-officer' && until !== null) return refuse('end-without-one-officer', { until });
    if (before !== null && isSame(before, data)) return refuse('rules-as-they-are');
    return [{ type: 'RegisterRulesSet', v: 1, data: { readers, newEntries, checking, until, on, authority } }];
  },
  evolve: (_, { data }) => data,
};
