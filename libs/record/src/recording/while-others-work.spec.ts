import { randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { PAGE, desk, head, reason, statement } from './fixture.js';

describe('a name that goes while others are at work in the same process', () => {
  it('is not gone from under an entry that names it', async () => {
    const at = await desk('SAU');
    const sau = (await at.log.readStream('party-SAU'))[0]?.id ?? '';
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n === 10
          ? at.code('party', 'retractions', 'SAU', { event: sau, reason })
          : at.code('statement', 'record', null, statement({ party: 'SAU' })),
      ),
    );
    const stated = outcomes.filter((_, n) => n !== 10);
    expect(outcomes[10] === 'recorded' && stated.includes('recorded')).toBe(false);
  });

  it('is waited for by what was checked before and is appended after', async () => {
    const at = await desk('SAU');
    const sau = (await at.log.readStream('party-SAU'))[0]?.id ?? '';
    let release = () => {};
    at.log.held = { stream: 'party-SAU', until: new Promise((resolve) => (release = resolve)) };
    const going = at.code('party', 'retractions', 'SAU', { event: sau, reason });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const stating = at.code('statement', 'record', null, statement({ party: 'SAU' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    release();
    expect([await going, await stating]).toEqual(['recorded', 'unknown-reference']);
  });

  it('is gone for what was checked before, though nobody was told that it went', async () => {
    const at = await desk('SAU');
    const sau = (await at.log.readStream('party-SAU'))[0]?.id ?? '';
    let release = () => {};
    at.log.held = { stream: 'party-SAU', until: new Promise((resolve) => (release = resolve)), lost: true };
    const going = at.code('party', 'retractions', 'SAU', { event: sau, reason }).catch(() => 'lost');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const stating = at.code('statement', 'record', null, statement({ party: 'SAU' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    release();
    expect([await going, await stating]).toEqual(['lost', 'unknown-reference']);
  });

  it('is waited for by nobody, and waits for nobody, where it is only tried', async () => {
    const at = await desk('SAU', 'KWT');
    const kwt = (await at.log.readStream('party-KWT'))[0]?.id ?? '';
    let release = () => {};
    at.log.held = { stream: 'statement-', until: new Promise((resolve) => (release = resolve)) };
    const stating = at.code('statement', 'record', null, statement({ party: 'SAU' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const tried = at.wouldBe('party', 'retractions', 'KWT', { event: kwt, reason });
    const waiting = new Promise((resolve) => setTimeout(resolve, 500, 'waits'));
    expect(await Promise.race([tried, waiting])).toBe('recorded');
    release();
    expect(await stating).toBe('recorded');
  });

  it.each(['corrected', 'withdrawn'])(
    'stays, where a statement that was %s comes to name it again while the log is looked through',
    async (how) => {
      const at = await desk('SAU');
      const sau = (await at.log.readStream('party-SAU'))[0];
      const said = await at.record('statement', 'record', null, statement({ party: 'SAU' }));
      const becomes = statement({ party: 'TUR' });
      const amended =
        how === 'withdrawn'
          ? await at.withdraw('statement', said)
          : await at.record('statement', 'corrections', said.id, { event: said.event, reason, becomes });
      if (sau === undefined) throw new Error('no party');
      const { type, v, data, meta } = sau;
      const others = Array.from({ length: PAGE }, () => ({ type, v, data, meta, id: randomUUID() }));
      await at.log.append('party-XXX', 'none', others);
      at.log.between = () => at.withdraw('statement', { id: said.id, event: amended.event });
      expect(await at.code('party', 'retractions', 'SAU', { event: sau.id, reason })).toBe('still-referred-to');
      expect(at.log.between).toBeNull();
    },
  );

  it('is looked for once in what was in the log already, however often others come first', async () => {
    const at = await desk('SAU');
    const sau = (await at.log.readStream('party-SAU'))[0]?.id ?? '';
    at.log.rivals = 3;
    const read = jest.spyOn(at.log, 'readAll');
    expect(await at.code('party', 'retractions', 'SAU', { event: sau, reason })).toBe('recorded');
    expect(read.mock.calls.filter(([after, limit]) => after === null && limit === PAGE)).toHaveLength(1);
  });

  it('is given to one of two that ask for it at once', async () => {
    const at = await desk();
    const query = ['99-99-POL', '98-98-POL', '97-97-POL', '96-96-POL', '95-95-POL', '94-94-POL', '93-93-POL'];
    const outcomes = await Promise.all(
      query.map((id) => at.code('resolution', 'register', null, head(id, ['99/99', `${id} too`]))),
    );
    expect(outcomes.toSorted()).toEqual([...query.slice(1).map(() => 'alias-taken'), 'recorded']);
  });
});
