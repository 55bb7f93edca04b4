import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '#platform';
import type { CommandAnswer, CommandOutcome, CommandRequest } from './command.js';
import { ReferenceIndex } from './reference-index.js';
import { Recorder } from './recorder.js';
import { isUnrecorded, RefusedByRule } from './unrecorded.js';

const now = () => new Date('2026-11-23T12:00:00Z');
const text = (en: string) => ({ original: 'en', en }) as const;
const source = { type: 'state', confidence: 'A', citation: 'Note verbale' };
const reason = text('A slip of the pen.');

/** A log that waits, where it is asked to, before an append to one stream. */
class Held extends MemoryEventLog {
  held: { readonly stream: string; readonly until: Promise<void> } | null = null;
  override async append(...args: Parameters<MemoryEventLog['append']>) {
    if (this.held?.stream === args[0]) await this.held.until;
    return super.append(...args);
  }
}

const party = (code: string) => {
  const name = { ar: code, en: code, fr: code };
  return { code, kind: 'state', name, officialName: name, sortKey: name, source };
};
const head = (id: string, aliases: readonly string[]) => ({
  ...{ id, title: text('Mediation'), aliases, source },
  adopted: { on: '2018-05-06', by: 'TUR', session: text('45th'), place: text('Dhaka') },
});
const paragraph = { key: 'op-7', title: text('Network'), source };
const promise = { key: 'network', paragraph: 'op-7', title: text('Network'), responsible: ['TUR'], source };
const serves = [{ resolution: '53-45-POL', commitment: 'network' }];
const step = { title: text('A step'), serves, whyNoOtherKind: text('None fits'), source };

class Desk {
  readonly log = new Held({ clock: now });
  private readonly recorder = new Recorder(this.log, new ReferenceIndex(this.log), now);
  private keys = 0;

  ask(slice: string, command: string, id: string | null, body: object, key?: string): Promise<CommandOutcome> {
    const request: CommandRequest = {
      ...{ slice, command, id, body, idempotencyKey: key ?? `k${(this.keys += 1)}`, ifMatch: null },
      ...{ origin: { actor: 'a', role: 'secretariat', onBehalfOf: null }, correlationId: 'c' },
    };
    return this.recorder.record(request);
  }

  async record(...query: Parameters<Desk['ask']>): Promise<CommandAnswer & { readonly event: string }> {
    const outcome = await this.ask(...query);
    if (isUnrecorded(outcome)) throw new Error(JSON.stringify(outcome));
    return { ...outcome, event: outcome.events[0]?.id ?? '' };
  }

  async code(...query: Parameters<Desk['ask']>): Promise<string> {
    return codeOf(await this.ask(...query));
  }

  withdraw(slice: string, { id, event }: { readonly id: string; readonly event: string }) {
    return this.record(slice, 'retractions', id, { event, reason });
  }
}

const codeOf = (outcome: CommandOutcome): string => (isUnrecorded(outcome) ? outcome.code : 'recorded');

/** A desk with a resolution, and each party that is asked for. */
const desk = async (...parties: readonly string[]): Promise<Desk> => {
  const at = new Desk();
  for (const code of ['TUR', ...parties]) await at.record('party', 'register', null, party(code));
  await at.record('resolution', 'register', null, head('53-45-POL', ['45/53-S']));
  await at.record('resolution', 'add-paragraph', '53-45-POL', paragraph);
  await at.record('resolution', 'add-commitment', '53-45-POL', promise);
  return at;
};

const statement = (more: object = {}) => ({
  ...{ ...serves[0], status: 'in-progress', by: text('Remarks'), on: '2018-11-29', words: text('Begun.') },
  ...{ originalLanguage: 'en', source, ...more },
});

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
      ...{ key: 'R1', text: text('Train'), madeBy: text('Conference'), session: text('2'), standing: 'voiced' },
      ...{ addressedTo: text('The OIC'), concerns: serves, on: '2018-11-29', source },
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
      ...{ key: 'R1', text: text('Train'), madeBy: text('Conference'), session: text('2'), standing: 'voiced' },
      ...{ addressedTo: text('The OIC'), concerns: [], on: '2018-11-29', source },
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

  it('is given to one of two that ask for it at once', async () => {
    const at = await desk();
    const query = ['99-99-POL', '98-98-POL', '97-97-POL', '96-96-POL', '95-95-POL', '94-94-POL', '93-93-POL'];
    const outcomes = await Promise.all(
      query.map((id) => at.code('resolution', 'register', null, head(id, ['99/99', `${id} too`]))),
    );
    expect(outcomes.toSorted()).toEqual([...query.slice(1).map(() => 'alias-taken'), 'recorded']);
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
