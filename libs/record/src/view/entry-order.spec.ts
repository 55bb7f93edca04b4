import { expect, it } from '@jest/globals';
import { applyBatch, MemoryEventLog, MemoryProjectionStore } from '#platform';
import { computeProgress } from '#progress';
import { newEvent } from '../../../../test/contracts/events.js';
import { listActions } from '../actions/list-actions.js';
import { listCommitments, showCommitment } from '../progress/commitments.js';
import { explainParagraph, showParagraph } from '../progress/paragraph.js';
import { projections } from '../projections/index.js';
import { listRecordChanges } from '../register/list-record-changes.js';
import { showParty } from '../register/party.js';
import { upcastEvent } from '../slices.js';
import { RecordViews } from './record-view.js';

const text = (en: string) => ({ original: 'en', en });
const all = { limit: null, cursor: null };
const on = '2019-05-02';

/** In no order of their letters; each is recorded in the same millisecond. */
const ids = ['m', 'z', 'a', 'q', 'c', 'x', 'b'];

const served = { resolution: '1-1-POL', commitment: 'training' };

/** Things said, judged and done, each of the same day. */
const happened = async (
  begin: (stream: string, type: string, data: unknown) => Promise<unknown>,
  log: MemoryEventLog,
) => {
  for (const id of ids) {
    const said = { status: null, by: text(id), party: 'TUR', on, words: text(id), originalLanguage: 'en' };
    await begin(`statement-${id}`, 'StatementRecorded', { ...served, ...said });
    const judged = { status: 'not-started', reason: text(id), effectiveOn: on, by: 'TUR' };
    await begin(`assessment-${id}`, 'AssessmentRecorded', { ...served, ...judged });
    const entered = { title: text(id), serves: [served], format: 'workshop', edition: null };
    await begin(`training-${id}`, 'TrainingEntered', entered);
    const opened = { on, host: 'TUR', place: null, partners: [] };
    await log.append(`training-${id}`, 0, [newEvent(opened, `${id} opened`, 'TrainingOpened')]);
  }
};

/** Trainings of one day under a measure that counts each partner once; the first that was entered names both. */
const counted: typeof happened = async (begin, log) => {
  const measure = { type: 'each-party', facts: ['training.held-with-partners'], parties: ['TUR', 'SAU'] };
  const set = { commitment: 'training', measure, setBy: 'TUR', setOn: on, basis: text('B') };
  await log.append('resolution-1-1-POL', 2, [newEvent(set, 'm', 'MeasureSet')]);
  for (const [id, partners] of Object.entries({ z: ['TUR', 'SAU'], a: ['TUR'] })) {
    const entered = { title: text(id), serves: [served], format: 'workshop', edition: null };
    await begin(`training-${id}`, 'TrainingEntered', entered);
    const opened = { on, host: null, place: null, partners };
    await log.append(`training-${id}`, 0, [newEvent(opened, `${id} opened`, 'TrainingOpened')]);
  }
};

/** A record in which everything was entered at once. */
const recorded = async (more = happened) => {
  const log = new MemoryEventLog({ clock: () => new Date('2026-11-20T10:00:00.000Z') });
  const store = new MemoryProjectionStore();
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  const names = { name: text('T'), officialName: text('T'), sortKey: { ar: 'T', en: 'T', fr: 'T' } };
  const begin = (stream: string, type: string, data: unknown) =>
    log.append(stream, 'none', [newEvent(data, `${stream} 0`, type)]);
  const adopted = { on: '2018-05', by: 'OIC-CFM', session: text('s'), place: text('p') };
  await begin('party-TUR', 'PartyRegistered', {
    code: 'TUR',
    kind: 'state',
    ...names,
    iso2: null,
    regionalGroup: null,
    joined: null,
    acronym: null,
    parent: null,
  });
  const head = { id: '1-1-POL', designation: null, title: text('R'), aliases: [], adopted, proposedBy: [] };
  await begin('resolution-1-1-POL', 'ResolutionRegistered', head);
  const { commitment: key } = served;
  await log.append('resolution-1-1-POL', 0, [
    newEvent({ key: 'op-1', number: '1', title: text('P'), mandate: null }, 'p', 'ParagraphAdded'),
    newEvent(
      { key, paragraph: 'op-1', title: text('C'), aim: null, responsible: [], dueOn: null, weight: 1 },
      'c',
      'CommitmentAdded',
    ),
  ]);
  await more(begin, log);
  const events = await log.readAll(null, 200);
  const batch = { events, partitions: [0], position: events.at(-1)?.position ?? '' };
  await applyBatch({ log, store, projections, upcastEvent }, batch);
  const view = await new RecordViews(store, () => new Date('2026-11-27T12:00:00Z')).open(null);
  expect(new Set(events.map(({ meta }) => meta.recordedAt)).size).toBe(1);
  return view;
};

/** Of an answer, as far as it is one. */
const of = <T>(answer: T): Extract<T, { readonly asOf: string }> => {
  expect(answer).toHaveProperty('asOf');
  return answer as Extract<T, { readonly asOf: string }>;
};

it('what was entered in one millisecond stands in the order in which it was entered: facts, statements, assessments and the list of record changes', async () => {
  const view = await recorded();
  const newest = ids.toReversed();
  const changes = of(await listRecordChanges(view, '1-1-POL', { ...all, limit: 200 }));
  expect(changes.items.flatMap(({ action }) => action?.id ?? [])).toEqual(newest);
  expect(changes.items.filter(({ type }) => type === 'StatementRecorded').map(({ sentence }) => sentence.en)).toEqual(
    newest.map((id) => expect.stringContaining(id)),
  );

  const paragraph = of(await showParagraph(view, '1-1-POL', 'op-1'));
  expect(paragraph.statements.map(({ words }) => words.en)).toEqual(ids);
  expect(paragraph.assessments.map(({ reason }) => reason.en)).toEqual(ids);
  const commitment = of(await showCommitment(view, '1-1-POL', 'training'));
  expect(commitment.assessments.map(({ reason }) => reason.en)).toEqual(ids);
  expect(commitment.progress.assessment?.reason.en).toBe(ids.at(-1));
  const explained = of(await explainParagraph(view, '1-1-POL', 'op-1'));
  const [why] = explained.paragraph.commitments;
  expect(why?.uncounted.map(({ action }) => action)).toEqual(ids);
  const party = of(await showParty(view, 'TUR', all));
  expect(party.reportedStatements.map(({ words }) => words.en)).toEqual(ids);
  expect(party.record[0]?.cells[0]?.facts.map(({ action }) => action)).toEqual(ids);
});

it('what is dated alike stands in lists of what happened as it was entered, the last first', async () => {
  const view = await recorded();
  const newest = ids.toReversed();
  const names = { resolution: null, paragraph: null, commitment: null, kind: null, party: null };
  const filters = { ...names, from: null, to: null, q: null };
  const listed = of(await listActions(view, { ...all, ...filters }));
  expect(listed.items.map(({ action }) => action)).toEqual(newest);
  const { recentActions } = of(await showParagraph(view, '1-1-POL', 'op-1'));
  expect(recentActions.map(({ action }) => action)).toEqual(newest);
  const party = of(await showParty(view, 'TUR', all));
  expect(party.recentActions.map(({ action }) => action)).toEqual(newest);
});

it('what is dated alike is counted in the order in which it was entered, whether figures are told or explained', async () => {
  const view = await recorded(counted);
  const [resolution] = await view.register.resolutions();
  if (resolution === undefined) throw new Error('no resolution');
  const { progress, explanation } = computeProgress(await view.progress.of(resolution, view.stamp));
  expect(explanation.paragraphs[0]?.commitments[0]).toMatchObject({
    counted: [{ action: 'z', satisfies: ['SAU', 'TUR'] }],
    uncounted: expect.arrayContaining([expect.objectContaining({ action: 'a', reason: 'party-already-met' })]),
  });
  expect(await view.progress.figures(resolution, view.stamp)).toEqual(progress);
  const filtered = { ...all, resolution: null, paragraph: null, status: null, party: null, dueBefore: null, q: null };
  const { items } = of(await listCommitments(view, filtered));
  expect(items.map(({ commitment, latest }) => [commitment.key, latest?.action])).toEqual([
    // Of what is dated alike, that which was entered last.
    ['training', 'a'],
  ]);
});
