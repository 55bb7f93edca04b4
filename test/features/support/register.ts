import type { TestServer } from './server.js';

const text = (en: string) => ({ original: 'en', en });

export const source = {
  type: 'secretariat',
  confidence: 'A',
  citation: 'Conference report, 29 November 2018',
  locator: 'S 13',
};

const party = (code: string, kind: string, en: string) => ({
  code,
  kind,
  name: { ar: en, en, fr: en },
  officialName: { ar: en, en, fr: en },
  sortKey: { ar: en, en: en.toUpperCase(), fr: en },
  source,
});

export const resolution = {
  id: '53-45-POL',
  designation: { original: 'ar', ar: '53/45-س', en: '53/45-POL', fr: '53/45-POL' },
  title: text('Strengthening the Mediation Capacity of the OIC'),
  aliases: ['53/45-POL', 'POL-53/45', '53/45', '45/53-س', '53/45-س', '45/53-S'],
  adopted: { on: '2018-05-05/2018-05-06', by: 'OIC-CFM', session: text('45th session'), place: text('Dhaka') },
  proposedBy: ['TUR'],
  source,
};

/** Enters a small register: three parties, one resolution with one paragraph and one commitment. */
export const enterRegister = async (server: TestServer): Promise<void> => {
  const send = async (path: string, body: unknown): Promise<void> => {
    const { status, body: answer } = await server.post(`/api/v1/${path}`, body);
    if (status > 201) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
  };
  await send('parties', party('OIC-CFM', 'organ', 'Council of Foreign Ministers'));
  await send('parties', party('OIC-GS', 'organ', 'General Secretariat'));
  await send('parties', party('TUR', 'state', 'Türkiye'));
  await send('resolutions', resolution);
  await send('resolutions/53-45-POL/add-paragraph', { key: 'op-8', number: '8', title: text('Training'), source });
  await send('resolutions/45%2F53-S/add-commitment', {
    key: 'training',
    paragraph: 'op-8',
    title: text('Training opportunities'),
    aim: 'capacity-building',
    responsible: ['OIC-GS'],
    source,
  });
  await send('resolutions/53-45-POL/set-measure', {
    commitment: 'training',
    measure: { type: 'open-ended', facts: ['training.opened'] },
    setBy: 'OIC-GS',
    setOn: '2018-06-01',
    basis: text('Working steps'),
    source,
  });
};
