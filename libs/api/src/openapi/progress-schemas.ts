import type { Schema } from './schema.js';
import { day, flag, instant, list, mapOf, object, oneOf, orNull, partialDate, ref, text, whole } from './schema.js';

const status = oneOf(['no-information', 'in-progress', 'implemented', 'ongoing', 'interrupted']);
const overdue = orNull(object({ since: day }));
const figure = orNull(ref('Fraction'));
const coverage = object({ withFigure: whole, of: whole });
const shownFact = {
  name: orNull(text),
  on: partialDate,
  source: orNull(ref('Source')),
  eventId: text,
  kind: orNull(text),
  action: orNull(text),
  title: orNull(ref('LocalizedText')),
  correctedBy: orNull(text),
  learntAt: instant,
};

/** What is computed from the record. */
export const progressSchemas: Readonly<Record<string, Schema>> = {
  CommitmentProgress: object({
    key: text,
    title: ref('LocalizedText'),
    aim: orNull(text),
    responsible: list(text),
    dueOn: orNull(day),
    status,
    overdue,
    progress: figure,
    counted: whole,
    uncounted: whole,
    instances: orNull(
      list(object({ period: text, state: oneOf(['held', 'not-held', 'no-record', 'current']), uncounted: whole })),
    ),
    addressees: orNull(list(object({ party: text, state: oneOf(['met', 'no-record']) }))),
    latestEvidence: orNull(partialDate),
    checkedTo: orNull(object({ date: day, by: text })),
    statements: list(ref('Statement')),
    statementsAgree: flag,
    assessment: orNull(ref('Assessment')),
  }),
  ParagraphProgress: object({
    key: text,
    number: orNull(text),
    title: ref('LocalizedText'),
    status,
    byStatus: mapOf(whole),
    overdue,
    progress: figure,
    coverage,
    commitments: list(ref('CommitmentProgress')),
  }),
  CommitmentExplanation: object({
    key: text,
    weight: whole,
    measure: orNull(ref('SetMeasure')),
    status,
    progress: figure,
    counted: list(object({ ...shownFact, satisfies: list(text), share: figure })),
    uncounted: list(object({ ...shownFact, reason: text, renewedBy: orNull(text) })),
    latest: orNull(object(shownFact)),
    bySourceType: mapOf(whole),
    byConfidence: mapOf(whole),
  }),
  MatrixColumn: object({
    commitment: text,
    paragraph: text,
    title: ref('LocalizedText'),
    unnamed: list(object({ fact: object(shownFact), states: ref('Quantity'), named: whole })),
  }),
  MatrixCell: object({
    commitment: text,
    state: oneOf(['on-record', 'no-record']),
    facts: list(object(shownFact)),
  }),
  AddressedCommitment: object({
    ...{ resolution: text, paragraph: text, commitment: text, title: ref('LocalizedText') },
    ...{ as: oneOf(['responsible', 'addressee']), dueOn: orNull(day) },
  }),
  ParagraphExplanation: object({
    key: text,
    progress: figure,
    coverage,
    commitments: list(ref('CommitmentExplanation')),
  }),
};
