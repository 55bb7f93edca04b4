import type { RecordedEvent } from '#kernel';
import { aliasKey, resolution, type ResolutionEvent } from '#register';

/** Who answers to a designation. Two recorders may have given one to two resolutions at the same instant: the first in the log has it. */
export class Designations<T> {
  private readonly found = new Map<string, { readonly position: string; readonly of: T }>();

  /** What an event of a resolution names. */
  take(event: RecordedEvent<ResolutionEvent>, of: T): void {
    for (const { kind, key } of resolution.names(event)) {
      const other = this.found.get(aliasKey(key));
      if (kind !== 'resolution' || (other !== undefined && other.position <= event.position)) continue;
      this.found.set(aliasKey(key), { position: event.position, of });
    }
  }

  get(name: string): T | undefined {
    return this.found.get(aliasKey(name))?.of;
  }
}
