import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApiDocument } from './document.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(openApiDocument(), 'openapi');

const libs = new URL('../../../', import.meta.url).pathname;
const files = globSync(`${libs}{register,actions}/src/**/golden/*.v*.json`);

describe('the data of an event', () => {
  it.each(files.map((file) => [basename(file), file]))('%s is as the document describes it', (name, file) => {
    const [type] = name.split('.');
    const fits = ajv.getSchema(`openapi#/components/schemas/${type}/properties/data`);
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect([fits?.(data), ajv.errorsText(fits?.errors)]).toEqual([true, 'No errors']);
  });
});
