import { jest } from '@jest/globals';

process.env['TANFIDH_TEST_MODE'] = 'distributed';
// A deployment is several services that find each other.
jest.setTimeout(60_000);
