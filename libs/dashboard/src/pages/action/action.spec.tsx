import { describe, expect, it } from '@jest/globals';
import { training } from '#actions';
import type { ActionShown } from '#record';
import type { Lang } from '#kernel';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { ActionPage } from './action.page.js';

const recordedAt = '2018-12-01T10:00:00Z';
const title = { original: 'en', ar: 'تدريب', en: 'A training' } as const;
const designation = { original: 'en', ar: '53/45-س', en: '53/45-POL', fr: '53/45-POL' } as const;

const action: ActionShown = {
  kind: 'training',
  id: 't',
  title,
  serves: [{ resolution: '53-45-POL', commitment: 'training' }],
  revision: 1,
  recordedAt,
  state: training.view([]),
  facts: [],
  amendments: [],
  entries: [
    {
      kind: 'training',
      action: 't',
      title,
      serves: [],
      eventId: 'e',
      revision: 0,
      type: 'TrainingOpened',
      on: '2018-11-29',
      parties: [],
      facts: [],
      source: null,
      recordedAt,
      correctedBy: null,
      knownSince: recordedAt,
      sentence: { ar: 'افتُتح', en: 'opened', fr: 'ouverte' },
    },
  ],
};

const sourceOf = (citation: string) =>
  ({ type: 'secretariat', confidence: 'A', citation, locator: null, quote: null }) as const;
const opened = { ar: 'افتُتح', en: 'opened', fr: 'ouverte' };
const corrected: ActionShown['amendments'][number] = {
  eventId: 'e-2',
  revision: 2,
  does: 'corrects',
  event: 'e',
  before: opened,
  since: opened,
  withdrawnBy: null,
  sourceBefore: sourceOf('First report'),
  source: sourceOf('Second report'),
  recordedAt,
  servesBefore: null,
  servesSince: null,
  reason: { original: 'en', en: 'A better source' },
};

const page = (lang: Lang, more: Partial<ActionShown> = {}): string =>
  htmlOf(
    <ActionPage
      shown={{ asOf: '2026-11-24', knownAt: null, position: null, action: { ...action, ...more } }}
      titleOf={() => undefined}
      resolutions={[{ id: '53-45-POL', designation }]}
    />,
    readerOf({ url: `/${lang}`, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );

describe('the page of an action', () => {
  it('names the resolution as the reader’s language does', () => {
    expect(page('ar')).toContain('<bdi class="code"><bdi class="unbroken">53/45-س</bdi></bdi>');
    expect(page('en')).toContain('>53/45-POL</bdi>');
  });

  it('shows the title as it was written beside a translation of it', () => {
    expect(page('ar')).toContain('<bdi lang="en" dir="ltr">A training</bdi>');
    expect(page('ar')).toContain('ترجمة؛ والأصل بالإنكليزية');
    expect(page('en')).not.toContain('Title as written');
  });

  it('shows the source before a correction, and no sentence twice where it stayed', () => {
    const html = page('en', { amendments: [corrected] });
    expect(html).toContain('First report');
    expect(html).toContain('Second report');
    expect(html).toContain('Wording, unchanged');
    expect(html).not.toContain('<del>');
  });

  it('shows what an action served before a correction of it, and since', () => {
    const servesBefore = [{ resolution: '53-45-POL', commitment: 'training' }];
    const html = page('en', { amendments: [{ ...corrected, servesBefore, servesSince: [] }] });
    expect(html).toMatch(/Served before<\/dt><dd><a [^>]*>.*training/);
    expect(html).toMatch(/Serves since<\/dt><dd>nothing/);
  });

  it('tells of each entry when it was entered in the record', () => {
    expect(page('en')).toContain('entered on 1 December 2018');
  });
});
