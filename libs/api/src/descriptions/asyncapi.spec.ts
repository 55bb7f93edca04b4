import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { encodeEvent, encodeWatermark } from '../../../platform/src/adapters/kafka/envelope.js';
import { asyncApiDocument } from './asyncapi.js';
import { eventTypes } from './event-schemas.js';
import { recordedOf } from './fixture.js';

const document: any = asyncApiDocument();
const { resolve } = createRequire(import.meta.url);

const goldenOf = (type: string, file: string) =>
  recordedOf(type, 1, JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')));

describe('what can be listened to', () => {
  it('is told as AsyncAPI 3.0 has it', () => {
    const file = resolve('@asyncapi/specs/schemas/3.0.0-without-$id.json');
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const fits = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
    expect([fits(document), ajv.errorsText(fits.errors)]).toEqual([true, 'No errors']);
    expect(fits({ ...document, operations: { tellChange: { action: 'shout' } } })).toBe(false);
  });

  it('names nothing that is not there, and has a message for every event there is', () => {
    const refs = new Set([...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, ref = '']) => ref));
    const at = (ref: string) => ref.split('/').reduce<any>((part, step) => part?.[step], document);
    expect([...refs].filter((ref) => at(ref) === undefined)).toEqual([]);
    expect(Object.keys(document.channels.events.messages).toSorted()).toEqual([...eventTypes, 'Watermark'].toSorted());
  });

  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, 'asyncapi');
  const fitsAs = (message: string, value: unknown): boolean =>
    ajv.getSchema(`asyncapi#/components/messages/${message}/payload`)?.(value) === true;

  it('holds what the relay sends, and nothing else', () => {
    const formed = goldenOf('AliasAdded', 'register/src/resolution/golden/AliasAdded.v1.json');
    const sent = JSON.parse(encodeEvent(formed, '0000000000000016', 12).value);
    expect([fitsAs('AliasAdded', sent), fitsAs('TrainingOpened', sent)]).toEqual([true, false]);
    expect(fitsAs('AliasAdded', { ...sent, data: { ...sent.data, data: {} } })).toBe(false);
    expect(fitsAs('AliasAdded', { ...sent, specversion: '0.3' })).toBe(false);
    const mark = JSON.parse(encodeWatermark('w', '0000000000000017', null, 12).value);
    expect([fitsAs('Watermark', mark), fitsAs('Watermark', { ...mark, partitions: '12' })]).toEqual([true, false]);
  });
});
