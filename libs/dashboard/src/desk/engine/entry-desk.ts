import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type DeskParts, DRAFTS, EVENT_LOG, recordOn, ROWS_STATE } from '#api';
import {
  type CommandAnswer,
  type Drafts,
  isUnrecorded,
  type Plan,
  Recorder,
  type SignedIn,
  StepRefused,
  type Tried,
  originOf,
} from '#record';
import type { Log } from '../log.js';
import type { Form } from './at-hand.js';
import type { Draft } from './draft.js';
import { blanks, type Fault, unknownParties } from './faults.js';
import type { Task } from './task.js';
import { Typed } from './typed.js';

/** What was entered: the stream, and the position up to which the rows have to come to show it. */
export type Entered = Pick<CommandAnswer, 'stream' | 'position'>;

interface Entering {
  readonly task: Task;
  readonly form: Form;
  readonly by: SignedIn;
  readonly correlationId: string;
}

const SHOWN_WITHIN_MS = 2_000;

/** What was left blank is missing, not nothing. */
const given = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

/** Turns what was typed into commands, and puts them to the record. */
@Injectable()
export class EntryDesk {
  constructor(
    private readonly recorder: Recorder,
    private readonly bus: CommandBus,
    @Inject(DRAFTS) private readonly drafts: Drafts,
    @Inject(EVENT_LOG) readonly log: Log,
    @Inject(ROWS_STATE) private readonly rows: DeskParts['state'],
  ) {}

  planOf({ fields }: Pick<Draft, 'fields'>, task: Task, form: Form): { plan: Plan; faults: readonly Fault[] } {
    const typed = new Typed(fields, form);
    const { steps, ...of } = task.becomes(typed);
    const plan = { ...of, steps: steps.map(({ command, body }) => ({ command, body: given(body) })) };
    const blank = blanks(task.fields, (name) => typed.line(name), form.lang);
    return { plan, faults: [...blank, ...unknownParties(typed.unknown, form.lang)] };
  }

  /** What it would record, or what is wrong with it. */
  async tried(draft: Pick<Draft, 'fields'>, task: Task, form: Form): Promise<Tried | StepRefused | Fault[]> {
    const { plan, faults } = this.planOf(draft, task, form);
    return faults.length > 0 ? [...faults] : this.recorder.tryOut(plan);
  }

  /** Of the stream that it goes on with; `null` where it begins one. */
  async revisionOf(draft: Draft, task: Task, form: Form): Promise<number | null> {
    const { slice, id } = this.planOf(draft, task, form).plan;
    if (id === null) return null;
    return (await this.log.readStream(`${slice}-${id}`)).at(-1)?.revision ?? null;
  }

  /** Once, however often and from wherever it is sent: each command has its key of the draft. */
  async enter(draft: Draft, { task, form, by, correlationId }: Entering): Promise<Entered | StepRefused> {
    const { slice, id: goesOn, steps } = this.planOf(draft, task, form).plan;
    const revision = draft.about['revision'];
    let last: CommandAnswer | null = null;
    const events: string[] = [];
    for (const [step, { command, body }] of steps.entries()) {
      const outcome = await recordOn(this.bus, {
        slice,
        command,
        id: last?.id ?? goesOn,
        body,
        idempotencyKey: `draft-${draft.id}-${step}`,
        ifMatch: step === 0 && goesOn !== null && revision !== undefined ? [Number(revision)] : null,
        origin: originOf(by.principal),
        correlationId,
      });
      if (isUnrecorded(outcome)) return new StepRefused(step, outcome);
      last = outcome;
      events.push(...outcome.events.map(({ id }) => id));
    }
    if (last === null) throw new Error(`${task.name} enters nothing`);
    await this.drafts.keep({ ...draft, about: { ...draft.about, entered: [slice, last.id, ...events].join(' ') } });
    // So that they find on the next page what they have entered; where the rows are far behind, a little later.
    if (last.position !== null) await this.rows.waitFor(last.position, SHOWN_WITHIN_MS);
    return last;
  }
}
