import type { RecordedEvent } from '#kernel';
import { isOwn } from '#kernel';
import { aliasKey, resolution } from '#register';
import { idIn } from './slices.js';

/** Who answers to a designation. Two recorders may have given one to two resolutions at the same instant: the first in the log has it. */
export class Designations<T> {
  private readonly found = new Map<string, { readonly position: string; readonly of: T }>();

  /** What an event of a resolution names. */
  take(event: RecordedEvent, of: T): void {
    if (!isOwn(resolution, event)) return;
    for (const { kind, key } of resolution.names(event, idIn(resolution, event.stream))) {
      const other = this.found.get(aliasKey(key));
      if (kind !== 'resolution' || (other !== undefined && other.position <= event.position)) continue;
      this.found.set(aliasKey(key), { position: event.position, of });
    }
  }

  get(name: string): T | undefined {
    return this.found.get(aliasKey(name))?.of;
  }
}
