import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { problem } from '../../conventions/problem.js';

const most = 500;

/** The live streams being served; a stopping server ends them, so that it can end itself. */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  private readonly open = new Set<AbortController>();
  private closed = false;

  /** Throws 503 while stopping or where too many are open. */
  add(): AbortController {
    if (this.closed) throw problem('shutting-down', { headers: { 'retry-after': '5' } });
    if (this.open.size >= most) throw problem('too-many-streams', { headers: { 'retry-after': '30' } });
    const stream = new AbortController();
    this.open.add(stream);
    stream.signal.addEventListener('abort', () => this.open.delete(stream), { once: true });
    return stream;
  }

  beforeApplicationShutdown(): void {
    this.closed = true;
    for (const stream of this.open) stream.abort();
  }
}
