import { describe, expect, it } from '@jest/globals';
import type { NewEvent, RecordedEvent } from '#kernel';
import { newEvent as eventOf } from '../../../../test/contracts/events.js';
import { sliceNamed } from '../slices.js';
import { namesChanged } from './names-changed.js';

const newEvent = (data: object, id: string, type: string): NewEvent => ({ ...eventOf(data, undefined, type), id });
const text = { original: 'en', en: 'text' };
const [resolution, statement] = [sliceNamed('resolution')!, sliceNamed('statement')!];

const recorded = (stream: string, ...events: readonly NewEvent[]): readonly RecordedEvent[] =>
  events.map((event, revision) => ({
    ...event,
    stream,
    revision,
    position: String(revision),
    meta: { ...event.meta, recordedAt: '2026-11-28T12:00:00.000Z' },
  }));

const registered = (aliases: readonly string[]) =>
  newEvent(
    {
      id: 'a',
      designation: null,
      title: text,
      aliases,
      adopted: { on: '2018', by: 'TUR', session: text, place: text },
      proposedBy: [],
    },
    'e0',
    'ResolutionRegistered',
  );
const paragraph = newEvent({ key: 'op-7', number: null, title: text, mandate: null }, 'e1', 'ParagraphAdded');
const promise = (paragraph = 'op-7', responsible: readonly string[] = ['TUR']) => ({
  key: 'network',
  paragraph,
  title: text,
  aim: null,
  responsible,
  dueOn: null,
  weight: 1,
});
const promised = newEvent(promise(), 'e2', 'CommitmentAdded');
const corrected = (event: string, type: string, data: object) =>
  newEvent({ event, becomes: { type, v: 1, data }, reason: text }, 'c', 'EventCorrected');
const withdrawn = (event: string, id = 'r') => newEvent({ event, reason: text }, id, 'EventRetracted');

const past = recorded('resolution-a', registered(['1/1', '2/2']), paragraph, promised);
const named = (key: string, kind = 'resolution') => ({ kind, key });

describe('names that a stream gives', () => {
  it('are gained by a plain event, which takes none', () => {
    expect(namesChanged(resolution, 'a', [], [registered(['1/1']), paragraph])).toEqual({
      gained: [named('a'), named('1/1'), named('op-7', 'paragraph')],
      lost: [],
      regained: [],
      linked: [],
    });
  });

  it('are gained and lost by a correction, as far as they are others than before', () => {
    const { data } = registered(['2/2', 'op-7']);
    const changed = namesChanged(resolution, 'a', past, [corrected('e0', 'ResolutionRegistered', data as object)]);
    expect(changed).toMatchObject({ gained: [named('op-7')], lost: [named('1/1')] });
  });

  it('are lost by a withdrawal, and gained by its own', () => {
    expect(namesChanged(resolution, 'a', past, [withdrawn('e2')])).toEqual({
      gained: [],
      lost: [named('network', 'commitment')],
      regained: [],
      linked: [],
    });
    const without = [...past, ...recorded('resolution-a', ...past, withdrawn('e2')).slice(-1)];
    const back = namesChanged(resolution, 'a', without, [withdrawn('r', 'r2')]);
    expect(back).toMatchObject({ gained: [named('network', 'commitment')], lost: [] });
  });
});

describe('what is referred to again', () => {
  it('is what a withdrawal of a withdrawal brings back, but for what the stream itself names', () => {
    const without = [...past, ...recorded('resolution-a', ...past, withdrawn('e2')).slice(-1)];
    const { regained } = namesChanged(resolution, 'a', without, [withdrawn('r', 'r2')]);
    expect(regained.map(({ event, kind, key }) => [event, kind, key])).toEqual([['e2', 'party', 'TUR']]);
  });

  it('is what a correction names and the reading before did not', () => {
    const becomes = promise('op-9', ['TUR', 'SAU']);
    const { regained } = namesChanged(resolution, 'a', past, [corrected('e2', 'CommitmentAdded', becomes)]);
    expect(regained.map(({ event, kind, key }) => [event, kind, key])).toEqual([
      ['e2', 'paragraph', 'op-9'],
      ['e2', 'party', 'SAU'],
    ]);
  });

  it('tells the same name in one resolution from that in another', () => {
    const said = (resolution: string) => ({
      resolution,
      commitment: 'network',
      status: null,
      by: text,
      party: null,
      on: '2019',
      words: text,
      originalLanguage: 'en',
    });
    const one = recorded('statement-s', newEvent(said('a'), 's', 'StatementRecorded'));
    const { regained, lost } = namesChanged(statement, 's', one, [corrected('s', 'StatementRecorded', said('b'))]);
    expect(lost).toEqual([]);
    expect(regained.map(({ kind, key, resolution }) => [kind, key, resolution])).toEqual([
      ['resolution', 'b', 'b'],
      ['commitment', 'network', 'b'],
    ]);
    const again = namesChanged(statement, 's', one, [
      corrected('s', 'StatementRecorded', { ...said('a'), on: '2020' }),
    ]);
    expect(again.regained).toEqual([]);
  });
});
