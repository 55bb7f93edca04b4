import { openRegister } from '#register';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { EventLogUnavailable, MemoryEventLog, WrongExpectedRevision } from '#platform';
import { party } from '#register';
import { ReferenceIndex } from './reference-index.js';
import type { CommandAnswer, CommandOutcome, CommandRequest } from './command.js';
import { Recorder } from './recorder.js';
import { isUnrecorded } from './unrecorded.js';

const name = { ar: 'تركيا', en: 'Türkiye', fr: 'Türkiye' };
const source = { type: 'state', confidence: 'A', citation: 'list of member states' };
const body = { code: 'TUR', kind: 'state', name, officialName: name, sortKey: name, source };
const name_ = { original: 'en', en: 'A group' };
const now = () => new Date('2026-11-23T12:00:00Z');

const request = (more: Partial<CommandRequest> = {}): CommandRequest => ({
  slice: 'party',
  command: 'register',
  id: null,
  body,
  idempotencyKey: 'k',
  ifMatch: null,
  origin: { actor: 'a', role: 'secretariat', onBehalfOf: null },
  correlationId: 'c',
  ...more,
});

const codeOf = (outcome: CommandOutcome): string => (isUnrecorded(outcome) ? outcome.code : 'recorded');

const answerIn = (outcome: CommandOutcome): CommandAnswer => {
  if (isUnrecorded(outcome)) throw new Error(outcome.code);
  return outcome;
};

/** A log whose append does something else first. */
class Disturbed extends MemoryEventLog {
  disturbances: (() => Promise<void>)[] = [];
  override async append(...args: Parameters<MemoryEventLog['append']>) {
    await this.disturbances.shift()?.();
    return super.append(...args);
  }
}

const started = () => {
  const log = new Disturbed({ clock: now });
  return { log, recorder: () => new Recorder(log, new ReferenceIndex(log), now, openRegister) };
};

describe('a command whose append succeeded and whose answer was lost', () => {
  it('is answered from the log by the next process, with one event', async () => {
    const { log, recorder } = started();
    const first = await recorder().record(request());
    expect(await recorder().record(request())).toEqual(first);
    expect(await log.readAll(null, 10)).toHaveLength(1);
  });
});

describe('a key that was kept in another form before', () => {
  const kept = '"k"';
  const quotedNow = { idempotencyKey: 'k', formerKeys: [kept] };

  it('is known, also to a process that was there already', async () => {
    const { log, recorder } = started();
    const first = await recorder().record(request({ idempotencyKey: kept }));
    for (const one of [recorder(), recorder()]) expect(await one.record(request(quotedNow))).toEqual(first);
    expect(codeOf(await recorder().record(request({ ...quotedNow, body: { ...body, code: 'SEN' } })))).toBe(
      'idempotency-key-reused',
    );
    expect(await log.readAll(null, 10)).toHaveLength(1);
  });

  it('and as it is now for another command has the answer to either', async () => {
    const { log, recorder } = started();
    const other = { ...body, code: 'SEN' };
    const [first, second] = [
      await recorder().record(request({ idempotencyKey: kept })),
      await recorder().record(request({ body: other })),
    ];
    expect(await recorder().record(request(quotedNow))).toEqual(first);
    expect(await recorder().record(request({ ...quotedNow, body: other }))).toEqual(second);
    expect(await log.readAll(null, 10)).toHaveLength(2);
  });
});

describe('a log that others write to at once', () => {
  it('is reloaded and decided upon again', async () => {
    const { log, recorder } = started();
    const rival = async (): Promise<void> => {
      throw new WrongExpectedRevision('party-TUR', 'none', 0);
    };
    log.disturbances = [rival, rival];
    expect(codeOf(await recorder().record(request()))).toBe('recorded');
    log.disturbances = [rival, rival, rival, rival, rival];
    const standing = { standing: 'member', on: '1969', source };
    const change = request({ command: 'change-standing', id: 'TUR', body: standing, idempotencyKey: null });
    expect(codeOf(await recorder().record(change))).toBe('concurrent-change');
  });
});

describe('a log that cannot take anything', () => {
  it('makes the command fail with nothing recorded', async () => {
    const { log, recorder } = started();
    log.disturbances = [() => Promise.reject(new EventLogUnavailable('disk full'))];
    await expect(recorder().record(request())).rejects.toThrow(EventLogUnavailable);
    expect(await log.head()).toBeNull();
  });
});

describe('what a command would record', () => {
  it('is told, and nothing is recorded', async () => {
    const { log, recorder } = started();
    const decided = await recorder().decide(request());
    expect(decided).toMatchObject({ slice: 'party', id: 'TUR', past: [], events: [{ type: 'PartyRegistered' }] });
    expect(await log.head()).toBeNull();
  });

  it('comes after what stands in its stream', async () => {
    const { log, recorder } = started();
    const at = recorder();
    await at.record(request());
    const body = { standing: 'member', on: '1969', source };
    const change = request({ command: 'change-standing', id: 'TUR', body, idempotencyKey: null });
    expect(await at.decide(change)).toMatchObject({
      past: [{ type: 'PartyRegistered', revision: 0 }],
      events: [{ type: 'StandingChanged', data: { standing: 'member' } }],
    });
    expect(await log.readAll(null, 10)).toHaveLength(1);
  });

  it('uses up no key, and is nothing where its key was used for it', async () => {
    const { recorder } = started();
    const at = recorder();
    await at.decide(request());
    expect(answerIn(await at.record(request())).revision).toBe(0);
    expect(await at.decide(request())).toEqual({ slice: 'party', id: 'TUR', past: [], events: [] });
    expect(await at.decide(request({ body: { ...body, code: 'SEN' } }))).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('is refused as recording it would be', async () => {
    const { recorder } = started();
    const at = recorder();
    await at.record(request());
    const asked = [
      request({ idempotencyKey: null }),
      request({ idempotencyKey: null, body: {} }),
      request({ idempotencyKey: null, body: { ...body, parent: 'OIC', code: 'SEN' } }),
      request({ idempotencyKey: null, ifMatch: [3] }),
    ];
    for (const each of asked) {
      const refused = await at.decide(each);
      expect(refused).toHaveProperty('code');
      expect(await at.record(each)).toEqual(refused);
    }
  });
});

describe('a key', () => {
  const standing = (more: Partial<CommandRequest> = {}) =>
    request({
      command: 'change-standing',
      id: 'TUR',
      body: { standing: 'member', on: '1969', source },
      idempotencyKey: 'c',
      ...more,
    });

  it('is of one command, and of one who asks', async () => {
    const { log, recorder } = started();
    const at = recorder();
    expect(codeOf(await at.record(request()))).toBe('recorded');
    expect(codeOf(await at.record(request({ body: { ...body, code: 'SAU' } })))).toBe('idempotency-key-reused');
    expect(codeOf(await at.record(standing({ idempotencyKey: 'k' })))).toBe('idempotency-key-reused');
    const other = { actor: 'b', role: 'secretariat', onBehalfOf: null } as const;
    expect(codeOf(await at.record(request({ origin: other, body: { ...body, code: 'SAU' } })))).toBe('recorded');
    expect(codeOf(await at.record(request({ origin: other, idempotencyKey: 'l' })))).toBe('party-already-registered');
    expect(await log.readAll(null, 10)).toHaveLength(2);
  });

  it('given twice at once records once, in whichever stream it begins', async () => {
    const { log, recorder } = started();
    const at = recorder();
    await at.record(request());
    const said = { title: name_, serves: [], form: 'expert-group', party: null, source };
    const enter = request({ slice: 'body', command: 'enter', body: said, idempotencyKey: 'e' });
    const [one, two] = await Promise.all([at.record(enter), at.record(enter)]);
    expect(two).toEqual(one);
    expect(answerIn(one!)).toMatchObject({ revision: 0, events: [{ type: 'BodyEntered' }] });
    expect(await log.readAll(null, 10)).toHaveLength(2);
  });

  it('that is not given makes each command another', async () => {
    const { log, recorder } = started();
    const at = recorder();
    const said = { title: name_, serves: [], form: 'expert-group', party: null, source };
    const enter = request({ slice: 'body', command: 'enter', body: said, idempotencyKey: null });
    const ids = [await at.record(enter), await at.record(enter)].map((outcome) => answerIn(outcome).id);
    expect(new Set(ids).size).toBe(2);
    expect(new Set((await log.readAll(null, 10)).map(({ id, meta }) => `${id} ${meta.commandId}`)).size).toBe(2);
  });

  it('gives a stream, a command and an event ids of their own, each a UUID', async () => {
    const { log, recorder } = started();
    const said = { title: name_, serves: [], form: 'expert-group', party: null, source };
    await recorder().record(request({ slice: 'body', command: 'enter', body: said }));
    const [event] = await log.readAll(null, 10);
    const ids = [event!.stream.slice('body-'.length), event!.meta.commandId, event!.id];
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is answered without a rule, and a command that saw another revision is not taken', async () => {
    const { recorder } = started();
    const at = recorder();
    await at.record(request());
    const late = await at.record(standing({ ifMatch: [3] }));
    expect(late).toMatchObject({ code: 'precondition-failed', params: { actual: 0 } });
    expect(await at.decide(standing({ ifMatch: [0] }))).toHaveProperty('events.length', 1);
    expect(codeOf(await at.record(standing({ ifMatch: [0] })))).toBe('recorded');
    expect(codeOf(await at.record(standing({ ifMatch: [0] })))).toBe('recorded');
    expect(await at.decide(standing({ idempotencyKey: 'd' }))).toMatchObject({ code: 'standing-unchanged' });
  });
});

describe('an event', () => {
  it('carries who, why and whence, and its source beside its data', async () => {
    const { log, recorder } = started();
    await recorder().record(request());
    const [event] = await log.readAll(null, 1);
    expect(event?.meta).toMatchObject({ actor: 'a', correlationId: 'c', recordedAt: '2026-11-23T12:00:00.000Z' });
    expect(event?.meta.source?.citation).toBe('list of member states');
    expect(event?.data).not.toHaveProperty('source');
  });
});

describe('a command that gives several events', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('has them appended at once, under one stamp and one command, and answers with all', async () => {
    const { log, recorder } = started();
    const { decide } = party.decider;
    const member = {
      type: 'StandingChanged',
      v: 1,
      data: { standing: 'member', on: '1969', decidedBy: null },
    } as const;
    jest.spyOn(party.decider, 'decide').mockImplementation((command, state) => {
      const decided = decide.call(party.decider, command, state);
      return 'refused' in decided ? decided : [...decided, member];
    });
    const append = jest.spyOn(log, 'append');
    const answer = answerIn(await recorder().record(request()));
    const events = await log.readAll(null, 10);
    expect(events.map(({ type, revision }) => [type, revision])).toEqual([
      ['PartyRegistered', 0],
      ['StandingChanged', 1],
    ]);
    expect(append).toHaveBeenCalledTimes(1);
    expect(new Set(events.map(({ meta }) => `${meta.recordedAt} ${meta.commandId}`)).size).toBe(1);
    expect(answer).toMatchObject({ revision: 1, position: events[1]?.position });
    expect(answer.events).toEqual(events.map(({ id, type }) => ({ id, type })));
    // A retry finds all of them, and records none again.
    expect(answerIn(await recorder().record(request()))).toEqual(answer);
    expect(await log.readAll(null, 10)).toHaveLength(2);
  });
});

describe('a command that another process, or an append thought lost, records while it waits', () => {
  it('is answered as it was recorded, though the rules would refuse it now', async () => {
    const { log, recorder } = started();
    const [here, there] = [recorder(), recorder()];
    await here.record(request());
    const standing = { standing: 'member', on: '1969', source };
    const change = request({
      command: 'change-standing',
      id: 'TUR',
      body: standing,
      idempotencyKey: 'c',
      ifMatch: [0],
    });
    const other = request({
      command: 'change-standing',
      id: 'TUR',
      body: standing,
      idempotencyKey: null,
    });
    const streamOf = log.streamOf.bind(log);
    let first: CommandOutcome | null = null;
    // Asked whether it was recorded, it was not; then the other process records it, and this one sees the stream for another command.
    log.streamOf = async (commandId) => {
      log.streamOf = streamOf;
      const found = await streamOf(commandId);
      first = await there.record(change);
      await here.decide(other);
      return found;
    };
    expect(await here.record(change)).toEqual(first);
    expect(codeOf(first!)).toBe('recorded');
  });
});
