import { describe, expect, it } from '@jest/globals';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { readsOf } from '../../../test/servers/reads.js';
import { MemoryEventLog, MemoryProjectionStore } from '#platform';
import { createServer } from './server.js';

const reading = { store: new MemoryProjectionStore(), state: { waitFor: async () => true } };
const options = { rateLimitPerMinute: 0, trustProxy: false };
let order: string[] = [];

@Injectable()
class Opened implements OnModuleInit, OnApplicationShutdown {
  onModuleInit(): void {
    order.push('opened');
  }

  async onApplicationShutdown(): Promise<void> {
    order.push('closed');
  }
}

@Injectable()
class Failing implements OnModuleInit {
  constructor(readonly opened: Opened) {}

  async onModuleInit(): Promise<void> {
    throw new Error('no such table');
  }
}

const reads = (...providers: readonly (typeof Opened | typeof Failing)[]) => ({
  ...readsOf({ log: new MemoryEventLog(), reading }),
  providers: [...providers],
});

describe('a server', () => {
  it('that cannot start closes what it opened, and says why it cannot', async () => {
    order = [];
    await expect(createServer(reads(Opened, Failing), options)).rejects.toThrow('no such table');
    expect(order).toEqual(['opened', 'closed']);
  });

  it('answers what is under way before what it reads from is closed', async () => {
    order = [];
    const app = await createServer(reads(Opened), options);
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onClose', async () => void order.push('answered'));
    await app.close();
    expect(order).toEqual(['opened', 'answered', 'closed']);
  });
});
