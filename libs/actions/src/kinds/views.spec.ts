import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kinds } from './index.js';

type Said = string | readonly [type: string, data: object];

/** What is seen of an action of a kind, of which these events are seen: each as its golden file has it, with what is said here. */
const seenOf =
  (name: string) =>
  (...events: readonly Said[]): object => {
    const kind = kinds.find((one) => one.name === name)!;
    return kind.view(
      events.map((said) => {
        const [type, data] = typeof said === 'string' ? [said, {}] : said;
        const file = new URL(`./${name}/golden/${type}.v${kind.versions[type]}.json`, import.meta.url);
        return { type, v: kind.versions[type]!, data: { ...JSON.parse(readFileSync(file, 'utf8')), ...data } };
      }),
    );
  };

const on = (day: string) => ({ on: day });
const text = (en: string) => ({ original: 'en', en });

describe('what is seen of a working group', () => {
  const seen = seenOf('body');

  it('is nothing where none of its events is', () => {
    expect(seen()).toEqual({
      v: 1,
      entered: false,
      formedOn: null,
      endedOn: null,
      actedBy: null,
      actedFrom: null,
      members: [],
      meetings: [],
      outputs: [],
    });
  });

  it('is when it was formed and ended, who its members are, and what it did between', () => {
    const view = seen(
      'BodyEntered',
      ['BodyFormed', on('2019-05')],
      ['BodyMemberAdmitted', { on: '2019-07', party: 'IDN' }],
      ['BodyMemberAdmitted', { on: 'before 2019-07', party: 'TUR' }],
      ['BodyMemberAdmitted', { on: '2019-07', party: 'SAU' }],
      ['BodyMet', { on: '2019-09-03', number: 1 }],
      ['BodyMet', { on: '2020-02', number: null }],
      ['OutputDelivered', { on: '2020-01', title: text('Guidance') }],
      ['BodyMemberWithdrawn', { on: '2019-12', party: 'SAU' }],
      ['BodyDissolved', on('2021-12')],
    );
    expect(view).toEqual({
      v: 1,
      entered: true,
      formedOn: '2019-05',
      endedOn: '2021-12',
      actedBy: '2019-06-30',
      actedFrom: '2020-02-01',
      members: [
        { party: 'IDN', from: '2019-07-01' },
        { party: 'TUR', from: null },
      ],
      meetings: [1, null],
      outputs: [text('Guidance')],
    });
  });

  it.each(['BodyMemberAdmitted', 'BodyMemberWithdrawn', 'BodyMembersCounted', 'BodyMet', 'OutputDelivered'])(
    'has it at work on the day of %s',
    (type) => {
      expect(seen([type, on('2020-02')])).toMatchObject({ actedBy: '2020-02-29', actedFrom: '2020-02-01' });
    },
  );
});

describe('what is seen of a conference', () => {
  const seen = seenOf('conference');

  it('is nothing where none of its events is', () => {
    expect(seen()).toEqual({
      v: 1,
      status: 'none',
      edition: null,
      year: null,
      host: null,
      organisers: [],
      theme: null,
      heldFrom: null,
      sessions: [],
      recommendations: [],
      reported: false,
    });
  });

  it('is where and by whom it was held, and what came of it', () => {
    const view = seen(
      ['ConferenceEntered', { edition: 2, year: '2018' }],
      ['ConferenceHeld', { on: '2018-11', host: 'SAU', organisers: ['SAU'], theme: text('Peace') }],
      ['SessionHeld', { number: 1 }],
      ['SessionHeld', { number: null }],
      ['RecommendationsMade', { recommendations: ['R1', 'R2'] }],
      ['RecommendationsMade', { recommendations: ['G1'] }],
      'ReportIssued',
    );
    expect(view).toEqual({
      v: 1,
      status: 'held',
      edition: 2,
      year: '2018',
      host: 'SAU',
      organisers: ['SAU'],
      theme: text('Peace'),
      heldFrom: '2018-11-01',
      sessions: [1, null],
      recommendations: ['R1', 'R2', 'G1'],
      reported: true,
    });
  });

  it('says what the last source says of whether it was held, and of which year that was', () => {
    const notHeld = ['ConferenceNotHeld', { year: '2020' }] as const;
    expect(seen(['ConferenceEntered', { year: '2020' }], 'SessionHeld')).toMatchObject({ status: 'entered' });
    expect(seen(notHeld)).toMatchObject({ status: 'not-held', year: '2020' });
    expect(seen('ConferenceHeld', notHeld)).toMatchObject({ status: 'not-held' });
    expect(seen(notHeld, 'ConferenceHeld', 'ReportIssued')).toMatchObject({ status: 'held' });
  });
});

describe('what is seen of a contact group', () => {
  const seen = seenOf('contact-group');

  it('is nothing where none of its events is', () => {
    expect(seen()).toEqual({
      v: 1,
      entered: false,
      formedOn: null,
      coChairs: [],
      roster: [],
      meetings: [],
      actedBy: null,
      seats: [],
    });
  });

  it('is who chairs it and sits in it now, and every seat that was ever taken', () => {
    const view = seen(
      'ContactGroupEntered',
      ['ContactGroupFormed', on('2018-05')],
      ['CoChairsAppointed', { on: '2018-11', parties: ['TUR', 'SAU'] }],
      ['MemberJoined', { on: '2018-10', party: 'IDN' }],
      ['MemberJoined', { on: 'before 2019', party: 'GMB' }],
      ['ContactGroupMet', { on: '2018-09-24', number: 1 }],
      ['ContactGroupMet', { on: '2019', number: null }],
      ['CoChairmanshipEnded', { on: '2020', party: 'SAU' }],
      ['CoChairsAppointed', { on: '2020', parties: ['GMB'] }],
      ['MemberLeft', { on: '2021', party: 'IDN' }],
    );
    expect(view).toEqual({
      v: 1,
      entered: true,
      formedOn: '2018-05',
      coChairs: ['TUR', 'GMB'],
      roster: ['GMB'],
      meetings: [1, null],
      actedBy: '2018-09-24',
      seats: [
        { as: 'co-chair', party: 'TUR', from: '2018-11-01' },
        { as: 'co-chair', party: 'SAU', from: '2018-11-01' },
        { as: 'member', party: 'IDN', from: '2018-10-01' },
        { as: 'member', party: 'GMB', from: null },
        { as: 'co-chair', party: 'GMB', from: '2020-01-01' },
      ],
    });
  });

  it('does not count its formation among what it did', () => {
    expect(seen('ContactGroupEntered', 'ContactGroupFormed')).toMatchObject({ actedBy: null });
    expect(seen(['MemberCountReported', on('2018-11')])).toMatchObject({ actedBy: '2018-11-30' });
  });
});

describe('what is seen of the support of an institution', () => {
  const seen = seenOf('institutional-support');

  it('is nothing where none of its events is', () => {
    expect(seen()).toEqual({
      v: 1,
      entered: false,
      established: false,
      establishedFrom: null,
      actedBy: null,
      name: null,
      levels: [],
      pledges: [],
      fieldUnits: [],
      mechanisms: [],
    });
  });

  it('is what the unit is called now, what it was promised, and since when it has been at work', () => {
    const view = seen(
      'InstitutionalSupportEntered',
      ['UnitEstablished', { on: '2013-03', name: text('Mediation Unit') }],
      ['StaffLevelReported', on('2019')],
      ['UnitRenamed', { on: '2018-11', name: text('Peace Unit') }],
      ['StaffLevelReported', on('2020')],
      ['FundsPledged', { on: '2019-03', from: 'XYZ', reference: 'NV/1' }],
      ['FundsPledged', { on: '2019-03', from: 'XYZ', reference: null }],
      ['EarlyWarningMechanismSetUp', { title: text('Mechanism') }],
    );
    expect(view).toEqual({
      v: 1,
      entered: true,
      established: true,
      establishedFrom: '2013-03-01',
      actedBy: '2018-11-30',
      name: text('Peace Unit'),
      levels: ['2019', '2020'],
      pledges: [{ reference: 'NV/1', from: 'XYZ', since: '2019-03-01' }],
      fieldUnits: [],
      mechanisms: [text('Mechanism')],
    });
    expect(seen(['UnitEstablished', { name: text('Mediation Unit') }])).toMatchObject({ name: text('Mediation Unit') });
  });

  it.each(['UnitRenamed', 'StaffAssigned', 'StaffLevelReported'])('has it at work on the day of %s', (type) => {
    expect(seen([type, on('2019')])).toMatchObject({ actedBy: '2019-12-31' });
  });

  it('is of a field unit when it can have opened, worked and closed', () => {
    const never = { opened: false, closed: false, openedFrom: null, closedFrom: null, closedBy: null };
    expect(
      seen(
        ['FieldUnitsReported', { on: '2018-11', units: ['FM-A', 'FM-B'] }],
        ['FieldUnitOpened', { on: '2018-05', unit: 'FM-C' }],
        ['FieldUnitSupported', { on: '2019-09', unit: 'FM-C' }],
        ['FieldUnitSupported', { on: '2017', unit: 'FM-B' }],
        ['FieldUnitClosed', { on: '2021', unit: 'FM-C' }],
      ),
    ).toMatchObject({
      fieldUnits: [
        { party: 'FM-A', ...never, seenBy: '2018-11-30', seenFrom: '2018-11-01' },
        { party: 'FM-B', ...never, seenBy: '2017-12-31', seenFrom: '2018-11-01' },
        {
          party: 'FM-C',
          opened: true,
          closed: true,
          openedFrom: '2018-05-01',
          closedFrom: '2021-01-01',
          closedBy: '2021-12-31',
          seenBy: '2019-09-30',
          seenFrom: '2019-09-01',
        },
      ],
    });
  });
});

describe('what is seen of an instrument', () => {
  const seen = seenOf('instrument');

  it('is how far it has come, since when, and in which versions states had it before them', () => {
    expect(seen()).toEqual({ v: 1, status: 'none', versions: [], since: null });
    expect(seen('InstrumentEntered', 'CommentsReceived')).toEqual({
      v: 1,
      status: 'entered',
      versions: [],
      since: null,
    });
    const put = (day: string, version: string) => ['DraftPutToStates', { on: day, version }] as const;
    const drafts = [put('2020-02', 'Rev.1'), ['ReturnedForRevision', on('2020-04')], put('2020-05', 'Rev.2')] as const;
    expect(seen('InstrumentEntered', ...drafts, 'ConsultationHeld')).toEqual({
      v: 1,
      status: 'before-states',
      versions: ['Rev.1', 'Rev.2'],
      since: '2020-05-01',
    });
  });

  it.each([
    ['DraftingBegun', 'drafting'],
    ['DraftPutToStates', 'before-states'],
    ['ReturnedForRevision', 'drafting'],
    ['InstrumentAdopted', 'adopted'],
    ['InstrumentTakenIntoUse', 'in-use'],
  ])('says after %s that it is %s', (type, status) => {
    expect(seen(type)).toMatchObject({ status });
  });
});

describe('what is seen of a nomination', () => {
  const seen = seenOf('nomination');

  it('is whose it is and how far it has come, and never whom it is of', () => {
    expect(seen()).toEqual({ v: 1, stage: 'none', state: null, letterOn: null, since: null });
    expect(seen(['NominationEntered', { state: 'TUR', letter: on('before 2019-06') }], 'ClarificationAsked')).toEqual({
      v: 1,
      stage: 'entered',
      state: 'TUR',
      letterOn: 'before 2019-06',
      since: null,
    });
    expect(seen(['NominationReceived', { on: '2019-06', state: 'SAU' }])).toMatchObject({
      state: 'SAU',
      letterOn: null,
      since: '2019-06-01',
    });
  });

  it.each([
    ['NominationReceived', 'received', '2019-07-01'],
    ['NominationAccepted', 'accepted', '2019-07-01'],
    ['NomineeAppointed', 'appointed', '2019-07-01'],
    ['NominationDeclined', 'closed', '2019-06-01'],
    ['NominationWithdrawn', 'closed', '2019-06-01'],
    ['AppointmentEnded', 'closed', '2019-06-01'],
  ])('says after %s that it is %s, and since when it is what it came to', (type, stage, since) => {
    expect(seen(['NominationReceived', on('2019-06')], [type, on('2019-07')])).toMatchObject({ stage, since });
  });
});

describe('what is seen of a step of no other kind', () => {
  it('is what was done, and whether it has been entered as something else', () => {
    const seen = seenOf('other-step');
    const step = ['OtherStepTaken', { on: '2019-05', what: text('A round table') }] as const;
    expect(seen()).toEqual({ v: 1, status: 'none', steps: [] });
    expect(seen('OtherStepEntered', step)).toEqual({
      v: 1,
      status: 'entered',
      steps: [{ on: '2019-05', what: text('A round table') }],
    });
    expect(seen('OtherStepEntered', step, 'OtherStepMoved')).toMatchObject({ status: 'moved' });
  });
});

describe('what is seen of a partnership', () => {
  const seen = seenOf('partnership');
  const propose = (day: string, recommendation: string | null = null) =>
    ['PartnershipProposed', { on: day, recommendation }] as const;

  it('is with whom it is, what was proposed, and what was done together', () => {
    expect(seen()).toEqual({
      v: 1,
      stage: 'none',
      partners: [],
      recommendations: [],
      proposedFrom: null,
      settledFrom: null,
      settledBy: null,
      activities: [],
      overlaps: [],
    });
    const view = seen(
      ['PartnershipEntered', { partners: ['UN-MSU'] }],
      propose('2018-11', 'R9'),
      propose('2018-12'),
      ['PartnershipActivityHeld', { on: '2013-09', form: 'visit', title: text('A visit') }],
      ['OverlapOfMembershipReported', { on: '2018', partner: 'AU' }],
    );
    expect(view).toEqual({
      v: 1,
      stage: 'proposed',
      partners: ['UN-MSU'],
      recommendations: ['R9'],
      proposedFrom: '2018-12-01',
      settledFrom: null,
      settledBy: null,
      activities: [{ on: '2013-09', form: 'visit', title: text('A visit') }],
      overlaps: [{ on: '2018', partner: 'AU' }],
    });
    expect(seen('PartnershipEntered', 'PartnershipActivityHeld')).toMatchObject({ stage: 'entered' });
  });

  it('keeps the day of the latest proposal, in whatever order they were entered', () => {
    expect(seen(propose('2018-12'), propose('2018-11'))).toMatchObject({ proposedFrom: '2018-12-01' });
    expect(seen(propose('2018-12'), propose('before 2020'))).toMatchObject({ proposedFrom: '2018-12-01' });
    expect(seen(propose('before 2018'))).toMatchObject({ stage: 'proposed', proposedFrom: null });
  });

  it.each([
    ['PartnershipSetAside', 'set-aside'],
    ['PartnershipEnded', 'ended'],
  ])('says after %s that it is %s, until it is proposed again', (type, stage) => {
    const settled = [type, on('2020-02')] as const;
    const closed = { stage, proposedFrom: null, settledFrom: '2020-02-01', settledBy: '2020-02-29' };
    expect(seen(propose('2018'), settled)).toMatchObject(closed);
    expect(seen(settled, propose('2020-01'))).toMatchObject(closed);
    expect(seen(settled, propose('2020-02'))).toMatchObject({
      ...closed,
      stage: 'proposed',
      proposedFrom: '2020-02-01',
    });
  });

  it('stays agreed whatever was proposed, and remembers since when it was', () => {
    const agreed = { stage: 'agreed', proposedFrom: '2018-01-01', settledFrom: '2020-02-01', settledBy: '2020-02-29' };
    expect(seen(propose('2018'), ['PartnershipAgreed', on('2020-02')], propose('2021'))).toMatchObject(agreed);
  });
});

describe('what is seen of a publication', () => {
  const seen = seenOf('publication');

  it('is whether it was issued, where it was presented, and which figures are quoted from it', () => {
    expect(seen()).toEqual({
      v: 1,
      status: 'none',
      presentations: [],
      quoted: [],
      presentedFrom: null,
      givenUpBy: null,
    });
    const quoted = { on: '2018-11', figure: text('60 %'), of: text('conflicts'), by: text('a session') };
    const view = seen(
      'PublicationEntered',
      ['PublicationPresented', { on: '2019-03', occasion: text('A seminar') }],
      ['PublicationPresented', { on: '2019-02', occasion: text('A panel') }],
      ['FigureQuoted', quoted],
      'PublicationIssued',
    );
    expect(view).toEqual({
      v: 1,
      status: 'issued',
      presentations: [
        { on: '2019-03', occasion: text('A seminar') },
        { on: '2019-02', occasion: text('A panel') },
      ],
      quoted: [quoted],
      presentedFrom: '2019-03-01',
      givenUpBy: null,
    });
  });

  it('says what the last source says of whether it was issued', () => {
    const givenUp = ['PublicationNotIssued', on('2019-02')] as const;
    expect(seen('PublicationEntered', 'PublicationPresented')).toMatchObject({ status: 'entered' });
    expect(seen('PublicationIssued', givenUp)).toMatchObject({ status: 'not-issued', givenUpBy: '2019-02-28' });
    expect(seen(givenUp, 'PublicationIssued', 'FigureQuoted')).toMatchObject({ status: 'issued' });
  });
});

describe('what is seen of a training', () => {
  const seen = seenOf('training');

  it('is nothing where none of its events is', () => {
    expect(seen()).toEqual({ v: 1, status: 'none', on: null, host: null, partners: [], closed: false });
  });

  it('is when and where it opened, with which partners, and whether it ended', () => {
    const opening = ['TrainingOpened', { on: '2019-09', host: 'TUR', partners: ['SESRIC'] }] as const;
    const partner = ['TrainingPartnerAdded', { party: 'PCSU' }] as const;
    expect(seen('TrainingEntered', partner)).toMatchObject({ status: 'entered', partners: ['PCSU'] });
    expect(seen('TrainingEntered', opening, partner)).toEqual({
      v: 1,
      status: 'opened',
      on: '2019-09',
      host: 'TUR',
      partners: ['SESRIC', 'PCSU'],
      closed: false,
    });
    expect(seen(opening, 'TrainingClosed')).toMatchObject({ status: 'opened', closed: true });
    expect(seen('TrainingEntered', 'TrainingNotHeld')).toMatchObject({ status: 'not-held' });
  });
});
