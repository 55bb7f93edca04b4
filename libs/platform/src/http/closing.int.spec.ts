import dns from 'node:dns';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createProbe } from '../health/probe.js';

const answering = (ms: number) =>
  createProbe(async () => {
    await sleep(ms);
    return { ready: true, checks: {}, report: {}, figures: [] };
  });

/** What came of some bytes, at one address of this machine, until the connection was closed. */
const sendTo = async (host: string, port: number, bytes: string): Promise<{ readonly answer: Promise<string> }> => {
  const socket = connect({ host, port });
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(bytes);
  return { answer: once(socket, 'close').then(() => text) };
};

/** Two on every machine: 127.0.0.1 and ::1 it would be where there is IPv6. */
const addresses = ['127.0.0.1', '127.0.0.2'];

describe('a close, at every address of localhost', () => {
  beforeAll(() => {
    const lookup = dns.lookup as unknown as (...given: readonly unknown[]) => void;
    const all = addresses.map((address) => ({ address, family: 4 }));
    jest.spyOn(dns, 'lookup').mockImplementation(((host: unknown, ...more: readonly unknown[]) => {
      const [options, answer] = more as [{ readonly all?: boolean }, (error: null, found: unknown) => void];
      if (host === 'localhost' && options.all === true) answer(null, all);
      else lookup(host, ...more);
    }) as never);
  });
  afterAll(() => void jest.restoreAllMocks());

  it('cuts off who is in the middle of a request, after a while', async () => {
    const probe = answering(0);
    const port = Number(new URL(await probe.listen(0, 'localhost')).port);
    const all = await Promise.all(addresses.map((host) => sendTo(host, port, 'GET / HTTP/1.1\r\nHost: x\r\nA')));
    await sleep(100);
    const began = performance.now();
    await probe.close();
    expect(await Promise.all(all.map(({ answer }) => answer))).toEqual(addresses.map(() => ''));
    expect(performance.now() - began).toBeLessThan(3_500);
  });

  it('waits for what is under way', async () => {
    const probe = answering(800);
    const port = Number(new URL(await probe.listen(0, 'localhost')).port);
    const ask = 'GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\n';
    const all = await Promise.all(addresses.map((host) => sendTo(host, port, ask)));
    await sleep(100);
    const began = performance.now();
    await probe.close();
    expect(performance.now() - began).toBeGreaterThan(500);
    for (const { answer } of all)
      expect(await answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\nconnection: close\r\n[^]*"ready"/i);
    expect(performance.now() - began).toBeLessThan(1_900);
  });
});
