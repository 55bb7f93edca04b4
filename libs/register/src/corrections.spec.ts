import { describe, expect, it } from '@jest/globals';
import type { Amended, RecordedEvent, Slice } from '#kernel';
import { effective } from '#kernel';
import { after, instant, knownBy, stateNote, why } from '../../kernel/src/fixture.js';
import {
  assessment,
  assessmentView,
  party,
  partyView,
  recommendation,
  recommendationView,
  resolution,
  resolutionView,
  statement,
  statementView,
} from './index.js';

const text = (en: string) => ({ original: 'en', en }) as const;

const syria = { ar: 'سوريا', en: 'Syria', fr: 'Syrie' };
const partyPast: readonly Said[] = [
  [
    'register',
    {
      code: 'SYR',
      kind: 'state',
      name: syria,
      officialName: syria,
      sortKey: syria,
      iso2: 'SY',
      regionalGroup: 'Arab',
      joined: 1972,
      acronym: null,
      parent: null,
      source: stateNote,
    },
  ],
  ['change-standing', { standing: 'member', on: '1972', decidedBy: null, source: stateNote }],
];

type Said = readonly [command: string, data: Readonly<Record<string, unknown>>];

/** What is recorded by these commands one after the other; throws at the first refusal. */
const recorded = (slice: Slice, ...commands: readonly Said[]): readonly RecordedEvent[] =>
  commands.reduce<readonly RecordedEvent[]>((past, [type, data]) => {
    const next = after(slice, past, type, data);
    if (typeof next === 'string') throw new Error(`${type}: ${next}`);
    return next;
  }, []);

/** given(what was recorded).when(a correction or withdrawal).then(what it reads as) · .thenRefused(code) */
const specOf =
  <T>(slice: Slice, view: (holds: readonly Amended[]) => T) =>
  (...commands: readonly Said[]) => ({
    when(...[type, data]: Said) {
      const past = recorded(slice, ...commands);
      const next = after(slice, past, type, { reason: why, ...data });
      const reads = (knownAt: string | null): T => {
        if (typeof next === 'string') throw new Error(`refused: ${next}`);
        return view(effective(knownBy(next, knownAt)));
      };
      return {
        then: (wanted: unknown) => expect(reads(null)).toMatchObject(wanted as object),
        thenNothing: () => expect(reads(null)).toBeNull(),
        /** What was known by the instant of the last command before. */
        andBefore: (wanted: unknown) => expect(reads(instant(past.length - 1))).toMatchObject(wanted as object),
        thenRefused: (code: string) => expect(next).toBe(code),
      };
    },
  });

describe('a statement', () => {
  const given = specOf(statement, statementView);
  const data = {
    resolution: '53-45-POL',
    paragraph: null,
    commitment: 'network',
    recommendation: null,
    status: 'in-progress',
    by: text('Participants'),
    party: null,
    relayed: null,
    on: '2018-11-29',
    words: text('Steps were welcomed.'),
    originalLanguage: 'en',
    source: stateNote,
  };

  it('entered twice is withdrawn, and was there until it was', () => {
    const withdrawn = given(['record', data]).when('retractions', { event: 'e0' });
    withdrawn.thenNothing();
    withdrawn.andBefore({ status: 'in-progress' });
  });

  it('that was misread reads as corrected, on the source of the correction', () => {
    const source = { ...stateNote, citation: 'The minutes' };
    const corrected = given(['record', data]).when('corrections', {
      event: 'e0',
      becomes: { ...data, status: 'implemented', source },
    });
    corrected.then({
      id: 'a',
      status: 'implemented',
      source,
      eventId: 'e0',
      recordedAt: instant(0),
      correctedBy: 'e1',
      knownSince: instant(1),
    });
    corrected.andBefore({ status: 'in-progress', source: stateNote });
  });

  it('is not corrected to what it says already', () => {
    given(['record', data])
      .when('corrections', { event: 'e0', becomes: data })
      .thenRefused('correction-changes-nothing');
  });
});

describe('an assessment', () => {
  const given = specOf(assessment, assessmentView);
  const data = {
    resolution: '53-45-POL',
    commitment: 'network',
    status: 'not-started',
    reason: text('Nothing on record.'),
    effectiveOn: '2026-01-01',
    by: 'PCSU',
    source: null,
  };

  it('is corrected and withdrawn', () => {
    given(['record', data])
      .when('corrections', { event: 'e0', becomes: { ...data, effectiveOn: '2025-12-01' } })
      .then({ effectiveOn: '2025-12-01' });
    given(['record', data]).when('retractions', { event: 'e0' }).thenNothing();
  });

  it('is found by its id, as it was recorded', () => {
    expect(assessmentView(effective(recorded(assessment, ['record', data])))).toMatchObject({ id: 'a', by: 'PCSU' });
  });

  it('is not corrected to one that others made', () => {
    given(['record', data])
      .when('corrections', { event: 'e0', becomes: { ...data, by: 'TUR' } })
      .thenRefused('not-the-secretariat');
  });
});

describe('a party', () => {
  const name = { ar: 'سوريا', en: 'Syria', fr: 'Syrie' };
  const given = specOf(party, partyView);
  const data = {
    code: 'SYR',
    kind: 'state',
    name,
    officialName: name,
    sortKey: name,
    iso2: 'SY',
    regionalGroup: 'Arab',
    joined: 1972,
    acronym: null,
    parent: null,
    source: stateNote,
  };
  const standingOf = (what: string, on: string): Said => [
    'change-standing',
    { standing: what, on, decidedBy: null, source: stateNote },
  ];
  const past = [['register', data] as const, standingOf('member', '1972'), standingOf('suspended', '2012-08-14')];

  it('was suspended on another day', () => {
    const becomes = { standing: 'suspended', on: '2012-08-15', decidedBy: null, source: stateNote };
    given(...past)
      .when('corrections', { event: 'e2', becomes })
      .then({ standing: [{ on: '1972' }, { on: '2012-08-15' }] });
  });

  it('keeps what a later change of standing follows', () => {
    given(...past)
      .when('retractions', { event: 'e1' })
      .thenRefused('later-event-depends-on-it');
    given(...past)
      .when('retractions', { event: 'e2' })
      .then({ standing: [{ standing: 'member' }] });
  });

  it('keeps its entry while anything stands, also what today’s rules would not take', () => {
    const [entry] = recorded(party, ['register', data]) as readonly [RecordedEvent];
    const suspended = { type: 'StandingChanged', v: 1, data: { standing: 'suspended', on: '2012', decidedBy: null } };
    const old = [entry, { ...entry, ...suspended, id: 'e1', revision: 1 }];
    expect(after(party, old, 'retractions', { event: 'e0', reason: why })).toBe('later-event-depends-on-it');
  });

  it('keeps its code', () => {
    given(...past)
      .when('corrections', { event: 'e0', becomes: { ...data, code: 'SYA' } })
      .thenRefused('correction-changes-the-id');
    given(...past)
      .when('corrections', { event: 'e0', becomes: { ...data, joined: 1970 } })
      .then({ joined: 1970, standing: [{}, {}] });
  });
});

describe('a recommendation', () => {
  const given = specOf(recommendation, recommendationView);
  const data = {
    key: 'R1',
    text: text('A network'),
    madeBy: text('The conference'),
    session: text('Session 2'),
    standing: 'voiced',
    addressees: [],
    addressedTo: text('The OIC'),
    concerns: [],
    on: '2018-11-29',
    source: stateNote,
  };
  const past = [
    ['record', data] as const,
    ['change-standing', { standing: 'endorsed', on: '2018-12-01', source: stateNote }] as const,
    ['link-action', { action: 'a1', note: null, source: null }] as const,
    ['unlink-action', { action: 'a1', reason: text('Another’s') }] as const,
  ];

  it('is linked again once the unlinking is withdrawn', () => {
    given(...past)
      .when('retractions', { event: 'e3' })
      .then({ linked: [{ action: 'a1' }] });
  });

  it('has what was said of it, how it was judged, how its standing rose, and what is linked to it', () => {
    const said = { by: text('A letter'), party: 'TUR', on: '2019', words: text('It met.'), originalLanguage: 'en' };
    const judged = { status: 'in-progress', reason: text('A draft'), effectiveOn: '2026-03-01', by: 'OIC-GS' };
    const view = recommendationView(
      effective(
        recorded(
          recommendation,
          ...past.slice(0, 3),
          ['record-statement', { ...said, source: stateNote }],
          ['assess', { ...judged, source: null }],
          ['link-action', { action: 'a2', note: null, source: null }],
          ['unlink-action', { action: 'a1', reason: text('Another’s') }],
        ),
      ),
    );
    expect(view).toMatchObject({
      key: 'R1',
      raised: [{ standing: 'endorsed', on: '2018-12-01', eventId: 'e1' }],
      statements: [{ ...said, eventId: 'e3' }],
      assessments: [{ ...judged, eventId: 'e4' }],
    });
    expect(view?.linked.map(({ action, eventId }) => [action, eventId])).toEqual([['a2', 'e5']]);
    const fresh = recommendationView(effective(recorded(recommendation, ...past.slice(0, 1))));
    expect(fresh).toMatchObject({ raised: [], statements: [], assessments: [], linked: [] });
  });

  it('is nothing without its entry, nor is a party', () => {
    const events = recorded(recommendation, ...past).slice(1);
    expect(recommendationView([])).toBeNull();
    expect(() => recommendationView(effective(events))).toThrow('before RecommendationRecorded');
    const standing = recorded(party, ...partyPast).slice(1);
    expect(() => partyView(effective(standing))).toThrow('before PartyRegistered');
  });

  it('keeps what was done with it since, and its key', () => {
    given(...past)
      .when('retractions', { event: 'e0' })
      .thenRefused('later-event-depends-on-it');
    given(...past)
      .when('corrections', { event: 'e0', becomes: { ...data, standing: 'endorsed' } })
      .thenRefused('later-event-depends-on-it');
    given(...past)
      .when('corrections', { event: 'e0', becomes: { ...data, key: 'R2' } })
      .thenRefused('correction-changes-the-id');
  });
});

describe('a resolution', () => {
  const given = specOf(resolution, resolutionView);
  const adopted = { on: '2018-05-06', by: 'CFM', session: text('45th session'), place: text('Dhaka') };
  const head = {
    id: '53-45-POL',
    designation: null,
    title: text('Mediation'),
    aliases: ['45/53-S'],
    adopted,
    proposedBy: ['TUR'],
    source: stateNote,
  };
  const paragraph = { key: 'op-7', number: '7', title: text('Network'), mandate: text('Urges'), source: stateNote };
  const promise = {
    key: 'network',
    paragraph: 'op-7',
    title: text('Network'),
    aim: null,
    responsible: ['OIC-SG'],
    dueOn: null,
    weight: 1,
    source: stateNote,
  };
  const measure = { type: 'open-ended', facts: ['other-step.taken'] };
  const past = [
    ['register', head] as const,
    ['add-paragraph', paragraph] as const,
    ['add-commitment', promise] as const,
    [
      'set-measure',
      { commitment: 'network', measure, setBy: 'PCSU', setOn: '2026-01-01', basis: text('Steps') },
    ] as const,
  ];

  it('has a mistyped mandate corrected, and what rests on its paragraph stands', () => {
    const mandate = text('Urges the Secretary General');
    const corrected = given(...past).when('corrections', { event: 'e1', becomes: { ...paragraph, mandate } });
    corrected.then({ paragraphs: [{ key: 'op-7', mandate }], commitments: [{ paragraph: 'op-7' }] });
    corrected.andBefore({ paragraphs: [{ mandate: text('Urges') }] });
  });

  it('keeps a paragraph whose commitments stand, under its key too', () => {
    given(...past)
      .when('retractions', { event: 'e1' })
      .thenRefused('later-event-depends-on-it');
    given(...past)
      .when('corrections', { event: 'e1', becomes: { ...paragraph, key: 'op-8' } })
      .thenRefused('later-event-depends-on-it');
  });

  it('is not withdrawn while it has paragraphs, and keeps its id', () => {
    given(...past)
      .when('retractions', { event: 'e0' })
      .thenRefused('later-event-depends-on-it');
    given(...past)
      .when('corrections', { event: 'e0', becomes: { ...head, id: '53-45-ORG' } })
      .thenRefused('correction-changes-the-id');
    given(['register', head]).when('retractions', { event: 'e0' }).thenNothing();
  });

  it('has its measure withdrawn, and is counted by none', () => {
    given(...past)
      .when('retractions', { event: 'e3' })
      .then({ commitments: [{ measure: null, formerMeasures: [] }] });
  });
});
