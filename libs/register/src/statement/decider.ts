import type { Decider } from '#kernel';
import { refuse } from '#kernel';
import type { StatementCommand } from './commands.js';
import type { StatementEvent } from './events.js';

export type StatementRefusal = 'statement-exists';

export const decider: Decider<StatementCommand, boolean, StatementEvent, StatementRefusal> = {
  initial: false,
  decide({ data }, exists) {
    if (exists) return refuse('statement-exists');
    const { resolution, commitment, status, by, party, on, words: quoted, originalLanguage } = data;
    return [
      {
        type: 'StatementRecorded',
        v: 1,
        data: { resolution, commitment, status, by, party, on, words: quoted, originalLanguage },
      },
    ];
  },
  evolve: () => true,
};
