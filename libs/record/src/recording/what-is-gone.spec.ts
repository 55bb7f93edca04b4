import { describe, expect, it } from '@jest/globals';
import { codeOf, desk, head, paragraph, party, reason, serves, source, statement, step, text } from './fixture.js';
import { RefusedByRule } from './unrecorded.js';

describe('what a withdrawal or a correction brings back', () => {
  it('is refused where what it names is gone meanwhile', async () => {
    const at = await desk('SAU');
    const sau = { id: 'SAU', event: (await at.log.readStream('party-SAU'))[0]?.id ?? '' };
    const said = await at.record('statement', 'record', null, statement({ party: 'SAU' }));
    const withdrawn = await at.withdraw('statement', said);
    await at.withdraw('party', sau);
    const again = { event: withdrawn.event, reason };
    expect(await at.code('statement', 'retractions', said.id, again)).toBe('refers-to-what-is-gone');
    await at.record('party', 'register', null, party('SAU'));
    expect(await at.code('statement', 'retractions', said.id, again)).toBe('recorded');
  });

  it('is refused where the reading before a correction names what is gone', async () => {
    const at = await desk('SAU');
    const sau = { id: 'SAU', event: (await at.log.readStream('party-SAU'))[0]?.id ?? '' };
    const said = await at.record('statement', 'record', null, statement({ party: 'SAU' }));
    const becomes = statement({ party: 'TUR' });
    const corrected = await at.record('statement', 'corrections', said.id, { event: said.event, reason, becomes });
    await at.withdraw('party', sau);
    const back = { event: corrected.event, reason };
    expect(await at.code('statement', 'retractions', said.id, back)).toBe('refers-to-what-is-gone');
  });

  it('of an action is refused where what it serves is gone', async () => {
    const at = await desk();
    const promised = (await at.log.readStream('resolution-53-45-POL')).at(-1)?.id ?? '';
    const taken = await at.record('other-step', 'enter', null, step);
    const withdrawn = await at.withdraw('other-step', taken);
    await at.withdraw('resolution', { id: '53-45-POL', event: promised });
    const again = { event: withdrawn.event, reason };
    expect(await at.code('other-step', 'retractions', taken.id, again)).toBe('refers-to-what-is-gone');
  });
});

describe('an action', () => {
  const moved = (into: string) => ({ on: '2019', into, reason: text('On record there'), source });

  it('that was withdrawn can be named no more', async () => {
    const at = await desk();
    const [one, other] = [
      await at.record('other-step', 'enter', null, step),
      await at.record('other-step', 'enter', null, step),
    ];
    await at.withdraw('other-step', other);
    expect(await at.code('other-step', 'move-into', one.id, moved(other.id))).toBe('unknown-reference');
  });

  it('that another was moved into, or a recommendation is linked to, stays', async () => {
    const at = await desk();
    const made = {
      key: 'R1',
      text: text('Train'),
      madeBy: text('Conference'),
      session: text('2'),
      standing: 'voiced',
      addressedTo: text('The OIC'),
      concerns: serves,
      on: '2018-11-29',
      source,
    };
    await at.record('recommendation', 'record', null, made);
    const [one, other] = [
      await at.record('other-step', 'enter', null, step),
      await at.record('other-step', 'enter', null, step),
    ];
    const into = await at.record('other-step', 'move-into', one.id, moved(other.id));
    const gone = { event: other.event, reason };
    expect(await at.code('other-step', 'retractions', other.id, gone)).toBe('still-referred-to');
    await at.withdraw('other-step', into);
    const linked = await at.record('recommendation', 'link-action', 'R1', { action: other.id });
    expect(await at.code('other-step', 'retractions', other.id, gone)).toBe('still-referred-to');
    await at.withdraw('recommendation', linked);
    expect(await at.code('other-step', 'retractions', other.id, gone)).toBe('recorded');
    expect(await at.code('recommendation', 'link-action', 'R1', { action: other.id })).toBe('unknown-reference');
  });

  it.each(['resolution', 'party', 'recommendation'])('keeps the %s that it names', async (what) => {
    const at = await desk('SAU');
    const made = {
      key: 'R1',
      text: text('Train'),
      madeBy: text('Conference'),
      session: text('2'),
      standing: 'voiced',
      addressedTo: text('The OIC'),
      concerns: [],
      on: '2018-11-29',
      source,
    };
    const recommended = await at.record('recommendation', 'record', null, made);
    const known = {
      resolution: { id: '53-45-POL', event: (await at.log.readStream('resolution-53-45-POL')).at(-1)?.id ?? '' },
      party: { id: 'SAU', event: (await at.log.readStream('party-SAU'))[0]?.id ?? '' },
      recommendation: recommended,
    };
    const named = known[what as keyof typeof known];
    const partnership = { title: text('Partners'), serves, partners: ['SAU'], source };
    const { id } = await at.record('partnership', 'enter', null, partnership);
    const proposal = { on: '2019', by: text('The conference'), what: text('Visits'), recommendation: 'R1', source };
    await at.record('partnership', 'record-proposal', id, proposal);
    expect(await at.code(what, 'retractions', named.id, { event: named.event, reason })).toBe('still-referred-to');
  });
});

describe('what stands against a withdrawal', () => {
  it('is called in three languages by what it is called, and by no code of the program', async () => {
    const at = await desk();
    const events = await at.log.readStream('resolution-53-45-POL');
    const [head_, paragraph_, promised] = events.map(({ id }) => id);
    await at.record('statement', 'record', null, statement());
    const later = await at.ask('resolution', 'retractions', '53-45-POL', { event: paragraph_, reason });
    const other = await at.ask('resolution', 'retractions', '53-45-POL', { event: promised, reason });
    if (!(later instanceof RefusedByRule && other instanceof RefusedByRule)) throw new Error('not refused');
    expect([later.params['type'], head_ === undefined]).toEqual(['CommitmentAdded', false]);
    const said = (why: RefusedByRule) => [why.words.ar, why.words.en, why.words.fr].join(' ');
    expect(said(later)).toContain('“Add a commitment” ({event})');
    expect(said(other)).toContain('“Statement” ({by})');
    expect(said(later)).not.toMatch(/\{called\}|refused|CommitmentAdded/);
  });
});

describe('a retry of a command that was addressed by an alias', () => {
  const added = { ...paragraph, key: 'op-8' };

  it('is answered as the first time, though the alias is gone meanwhile, or another’s', async () => {
    const at = await desk();
    const first = await at.ask('resolution', 'add-paragraph', '45-53-s', added, 'mine');
    const entry = (await at.log.readStream('resolution-53-45-POL'))[0]?.id ?? '';
    const becomes = head('53-45-POL', []);
    await at.record('resolution', 'corrections', '53-45-POL', { event: entry, reason, becomes });
    expect(await at.ask('resolution', 'add-paragraph', '45/53-S', added, 'mine')).toEqual(first);
    await at.record('resolution', 'register', null, head('99-99-POL', ['45/53-S']));
    expect(await at.ask('resolution', 'add-paragraph', '45/53-S', added, 'mine')).toEqual(first);
    const other = { ...added, key: 'op-9' };
    expect(await at.code('resolution', 'add-paragraph', '45/53-S', other, 'mine')).toBe('idempotency-key-reused');
    expect(await at.code('resolution', 'add-paragraph', '99-99-POL', added, 'mine')).toBe('idempotency-key-reused');
  });

  it('is answered though the resolution was withdrawn meanwhile', async () => {
    const at = await desk();
    const { event } = await at.record('resolution', 'register', null, head('99-99-POL', ['99/99']));
    const first = await at.ask('resolution', 'retractions', '99/99', { event, reason }, 'mine');
    expect(codeOf(first)).toBe('recorded');
    expect(await at.ask('resolution', 'retractions', '99/99', { event, reason }, 'mine')).toEqual(first);
  });
});
