import type { Named, PartialDate } from '#kernel';
import { unreachable } from '#kernel';
import type { ResolutionEvent } from './events.js';

/** What is entered of a resolution is of its text, and so of the day it was adopted: that day is no event's own. */
export const dayOf = (event: ResolutionEvent): PartialDate | null => {
  switch (event.type) {
    case 'ResolutionRegistered':
    case 'AliasAdded':
    case 'ParagraphAdded':
    case 'ParagraphNumberSet':
    case 'CommitmentAdded':
      return null;
    case 'MeasureSet':
      return event.data.setOn;
    case 'SuccessionRecorded':
      return event.data.on;
    case 'DueDateChanged':
      return event.data.decidedOn;
    case 'RecordChecked':
      return event.data.checkedTo;
    default:
      return unreachable(event);
  }
};

export const namesOf = (event: ResolutionEvent): readonly Named[] => {
  switch (event.type) {
    case 'ResolutionRegistered':
      return [event.data.id, ...event.data.aliases].map((key) => ({ kind: 'resolution', key }));
    case 'AliasAdded':
      return [{ kind: 'resolution', key: event.data.alias }];
    case 'ParagraphAdded':
      return [{ kind: 'paragraph', key: event.data.key }];
    case 'CommitmentAdded':
      return [{ kind: 'commitment', key: event.data.key }];
    case 'ParagraphNumberSet':
    case 'MeasureSet':
    case 'SuccessionRecorded':
    case 'DueDateChanged':
    case 'RecordChecked':
      return [];
    default:
      return unreachable(event);
  }
};
