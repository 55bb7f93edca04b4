import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whether the reader is asked, by the rule of the compose file's proxy: GET and HEAD but of the desk; the recorder all else. */
export const isForReader = (method: string, url: string): boolean =>
  ['GET', 'HEAD'].includes(method) && !/^(?:\/(?:ar|en|fr))?\/desk\//.test(url);

/** One origin over two services. */
export const startEdge = (ports: {
  readonly reads: number;
  readonly writes: number;
}): Promise<{ port: number; close(): void }> =>
  new Promise((resolve) => {
    const server = createServer((incoming, outgoing) => {
      const { method = 'GET', url = '/', headers } = incoming;
      const port = isForReader(method, url) ? ports.reads : ports.writes;
      const passed = ask({ port, method, path: url, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        answer.on('close', () => outgoing.end());
      });
      passed.on('error', () => outgoing.destroy());
      outgoing.on('close', () => passed.destroy());
      incoming.pipe(passed);
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = (): void => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ port, close });
    });
  });
