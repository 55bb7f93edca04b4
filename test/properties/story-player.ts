import type { LiveRecord } from './record.js';
import type { Step } from './steps.js';
import { stories, text } from './stories.js';

/** What a command that was taken answers. */
interface Taken {
  readonly id: string;
  readonly events: readonly { readonly id: string }[];
}

interface Recorded {
  readonly id: string;
  readonly url: string;
  /** The body by which it was recorded, `null` for a correction or withdrawal. */
  readonly body: Readonly<Record<string, unknown>> | null;
}

const reason = text('Another source says so.');

/** Does one step after the other, and remembers what later ones may name. */
export class StoryPlayer {
  /** `<kind>/<id>` of every action. */
  readonly actions: string[] = [];
  /** What was taken, by what the step does. */
  readonly taken = new Map<string, number>();
  private readonly recorded: Recorded[] = [];
  private readonly told = new Map<number, { next: number; url: string }>();

  constructor(
    private readonly record: Pick<LiveRecord, 'post'>,
    private readonly chosen: readonly number[],
  ) {}

  /** The ids of the events it recorded; none where the rules refused it, or where there is nothing yet that it could name. */
  async do(step: Step): Promise<readonly string[]> {
    switch (step.does) {
      case 'tell':
        return this.play(this.chosen[step.story % this.chosen.length] ?? 0, step.on);
      case 'post':
        return this.send(step.does, step.path, step.body);
      case 'link':
      case 'unlink': {
        const action = this.actions[step.action % this.actions.length]?.split('/')[1];
        const body = { action, ...(step.does === 'link' ? { note: null } : { reason: text('Another mandate') }) };
        const url = `/api/v1/recommendations/${step.recommendation}/${step.does}-action`;
        return action === undefined ? [] : this.send(step.does, url, body);
      }
      case 'correct':
      case 'retract':
        return this.amend(step);
    }
  }

  /** Takes back what an amendment said. */
  async undo(amendment: string): Promise<boolean> {
    const found = this.recorded.find(({ id }) => id === amendment);
    const body = { event: amendment, reason };
    return found !== undefined && (await this.send('undo', `${found.url}/retractions`, body)).length > 0;
  }

  private async play(index: number, on: string | null): Promise<readonly string[]> {
    const [story, at] = [stories[index], this.told.get(index) ?? { next: 0, url: '' }];
    const row = story?.rows[at.next % story.rows.length];
    if (story === undefined || row === undefined) return [];
    const begins = at.next % story.rows.length === 0;
    const body = on === null || !('on' in row.body) ? row.body : { ...row.body, on };
    const url = begins ? `/api/v1/actions/${story.kind}` : `${at.url}/${row.command}`;
    const answer = await this.answered(url, body);
    const own = begins ? `/api/v1/actions/${story.kind}/${answer?.id ?? 'none'}` : at.url;
    this.told.set(index, { next: at.next + 1, url: own });
    if (answer === null) return [];
    if (begins) this.actions.push(`${story.kind}/${answer.id}`);
    return this.keep('tell', own, body, answer.events);
  }

  private async amend(step: Step & { readonly event: number }): Promise<readonly string[]> {
    const named = this.recorded[step.event % this.recorded.length];
    if (named === undefined) return [];
    const body = { event: named.id, reason };
    if (step.does === 'retract') return this.send('retract', `${named.url}/retractions`, body, named.url);
    if (step.does !== 'correct' || named.body === null) return [];
    const known = Object.entries(step.change).filter(([name]) => Object.hasOwn(named.body ?? {}, name));
    const becomes = { ...named.body, ...Object.fromEntries(known) };
    return this.send('correct', `${named.url}/corrections`, { ...body, becomes }, named.url);
  }

  private async send(does: string, path: string, body: object, of: string | null = null): Promise<readonly string[]> {
    const answer = await this.answered(path, body);
    return answer === null ? [] : this.keep(does, of, null, answer.events);
  }

  private keep(
    does: string,
    url: string | null,
    body: Recorded['body'],
    events: readonly { readonly id: string }[],
  ): readonly string[] {
    this.taken.set(does, (this.taken.get(does) ?? 0) + 1);
    if (url !== null) this.recorded.push(...events.map(({ id }) => ({ id, url, body })));
    return events.map(({ id }) => id);
  }

  /** `null` where the rules refuse. A body that is malformed would only pretend to try them. */
  private async answered(path: string, body: object): Promise<Taken | null> {
    const { status, body: answer } = await this.record.post(path, body);
    if (status === 400 || status >= 500) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
    return status > 299 ? null : (answer as unknown as Taken);
  }
}
