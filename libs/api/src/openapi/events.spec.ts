import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { kinds } from '#actions';
import { upcast } from '#kernel';
import { correspondenceSlices } from '#correspondence';
import { registerSlices } from '#register';
import { openApiDocument } from './document.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(openApiDocument(), 'openapi');

const libs = new URL('../../../', import.meta.url).pathname;
const slices = [...registerSlices, ...correspondenceSlices, ...kinds];
const files = globSync(`${libs}{register,actions}/src/**/golden/*.v*.json`);

describe('the data of an event', () => {
  it.each(files.map((file) => [basename(file), file]))('%s is as the document describes it', (name, file) => {
    const [type = '', v = ''] = name.split('.');
    const fits = ajv.getSchema(`openapi#/components/schemas/${type}/properties/data`);
    const slice = slices.find(({ versions }) => Object.hasOwn(versions, type));
    const data = upcast(slice!, type, Number(v.slice(1)), JSON.parse(readFileSync(file, 'utf8')));
    expect([fits?.(data), ajv.errorsText(fits?.errors)]).toEqual([true, 'No errors']);
  });
});
