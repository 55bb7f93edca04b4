import type { Decider } from '#kernel';
import { refuse } from '#kernel';
import type { StatementCommand } from './commands.js';
import type { StatementEvent } from './events.js';
import type { ReplacingRefusal } from './replacing.js';

export type StatementRefusal = 'statement-exists' | 'about-nothing' | 'about-several' | ReplacingRefusal;

export const decider: Decider<StatementCommand, boolean, StatementEvent, StatementRefusal> = {
  initial: false,
  decide({ data }, exists) {
    if (exists) return refuse('statement-exists');
    const { resolution, paragraph, commitment, recommendation } = data;
    if ([paragraph, commitment, recommendation].filter((part) => part !== null).length > 1)
      return refuse('about-several');
    // A recommendation says itself which resolutions it concerns; a paragraph or a commitment is of one.
    if (recommendation === null && resolution === null) return refuse('about-nothing');
    const { status, by, party, relayed, replaces, on, words, originalLanguage } = data;
    const about = { resolution, paragraph, commitment, recommendation };
    return [
      {
        type: 'StatementRecorded',
        v: 2,
        data: { ...about, status, by, party, relayed, replaces, on, words, originalLanguage },
      },
    ];
  },
  evolve: () => true,
};
