import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { Site, trouble } from './support/site.js';

/** What would run, or break out, if any page took a text for markup, an attribute or an address to follow. */
const payloads = [
  '<script>window.hurt=1</script>',
  '<img src=x onerror="window.hurt=1">',
  '<svg/onload=window.hurt=1>',
  '"><b onmouseover=window.hurt=1 style=position:fixed;inset:0>x</b>',
  "' autofocus onfocus=window.hurt=1 x='",
  '</title><script>window.hurt=1</script>',
  '</textarea></select><iframe src="javascript:window.hurt=1">',
  'javascript:window.hurt=1',
  'https://example.org/"onmouseover="window.hurt=1',
  'data:text/html,<script>window.hurt=1</script>',
  '<a href="javascript:window.hurt=1">x</a>',
  '{{constructor.constructor("window.hurt=1")()}} ${window.hurt=1}',
  // Marks that turn the reading direction are refused at the door.
  '<!-- --> ]]> &lt;script&gt;',
];
const hostile = payloads.join(' ');
const text = { original: 'en', ar: `ع ${hostile}`, en: hostile, fr: `f ${hostile}` };
const words = { ar: hostile.slice(0, 300), en: hostile.slice(0, 300), fr: hostile.slice(0, 300) };
const source = {
  ...{ type: 'third-party', confidence: 'C', citation: hostile, locator: hostile.slice(0, 200) },
  quote: { lang: 'en', text: hostile },
};
const quantity = { value: 3, qualifier: 'about', wording: { lang: 'en', text: hostile } };

let site: Site;
let action = '';
beforeAll(async () => {
  site = await Site.open();
  const post = async (path: string, body: unknown): Promise<{ readonly id: string; readonly event: string }> => {
    const headers = {
      ...{ 'content-type': 'application/json', authorization: `Bearer ${site.token}` },
      'idempotency-key': randomUUID(),
    };
    const answer = await fetch(`${site.origin}/api/v1/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const said = (await answer.json()) as { id: string; events: readonly { id: string }[] };
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(said)}`);
    return { id: said.id, event: said.events[0]?.id ?? '' };
  };
  await post('parties', { code: 'HST', kind: 'partner', name: words, officialName: words, sortKey: words, source });
  const resolution = '1-1-POL';
  await post('resolutions', {
    ...{ id: resolution, designation: text, title: text, aliases: ['1/1-POL'], proposedBy: ['HST'], source },
    adopted: { on: '2018-06-01', by: 'HST', session: text, place: text },
  });
  const on = `resolutions/${resolution}`;
  await post(`${on}/add-paragraph`, { key: 'op-1', number: '1', title: text, mandate: text, source });
  const commitment = { key: 'teach', paragraph: 'op-1', title: text, responsible: ['HST'], dueOn: '2020-01-01' };
  await post(`${on}/add-commitment`, { ...commitment, source });
  const step = { key: 'open', title: text, weight: 1, facts: ['training.opened'] };
  await post(`${on}/set-measure`, {
    ...{ commitment: 'teach', measure: { type: 'milestones', steps: [step] }, setBy: 'HST' },
    ...{ setOn: '2018-07-01', basis: text },
  });
  const change = { commitment: 'teach', to: '2021-01-01', decidedOn: '2019-01-01', by: 'HST', reason: text };
  await post(`${on}/change-due-date`, { ...change, source });
  const about = { resolution, commitment: 'teach' };
  await post('statements', {
    ...{ ...about, status: 'pending', by: text, party: 'HST', on: '2019-02-01' },
    ...{ words: text, originalLanguage: 'en', source },
  });
  await post('assessments', { ...about, status: 'interrupted', reason: text, effectiveOn: '2019-03-01', by: 'OIC-GS' });
  const entered = await post('actions/training', { title: text, serves: [about], format: 'course', source });
  action = entered.id;
  const at = `actions/training/${action}`;
  const opening = { on: '2019-04-01', host: 'HST', place: text, source };
  const opened = await post(`${at}/record-opening`, opening);
  await post(`${at}/record-participation`, { on: '2019-04-02', participants: quantity, audience: text, source });
  const becomes = { ...opening, on: '2019-03-31' };
  await post(`${at}/corrections`, { event: opened.event, becomes, reason: text });
  await post('recommendations', {
    ...{ key: 'X1', text, madeBy: text, session: text, standing: 'voiced', addressedTo: text, addressees: ['HST'] },
    ...{ concerns: [about], on: '2018-11-29', source },
  });
  const said = { by: text, party: 'HST', on: '2019-01-01', words: text, originalLanguage: 'en', source };
  await post('recommendations/X1/record-statement', said);
  await post('recommendations/X1/link-action', { action, note: text, source });
}, 60_000);
afterAll(() => site.close());

const paths = (): readonly string[] => [
  'resolutions/1-1-POL',
  ...['paragraphs/op-1', 'commitments/teach', 'matrix'].map((end) => `resolutions/1-1-POL/${end}`),
  `actions/training/${action}`,
  ...['timeline', `timeline?q=${encodeURIComponent(payloads[0] ?? '')}`, 'trainings', 'conferences', 'network'],
  ...['parties', 'parties/HST', `parties?q=${encodeURIComponent(payloads[3] ?? '')}`],
  // What the address says comes back in an error, in the form, and in the links to other languages.
  ...[
    `resolutions/${encodeURIComponent(hostile.slice(0, 90))}`,
    `timeline?kind=${encodeURIComponent(payloads[1] ?? '')}`,
  ],
  ...[`parties?asOf=2019-05-05&q=${encodeURIComponent(hostile.slice(0, 190))}`, encodeURIComponent(payloads[5] ?? '')],
];

it('whatever anybody wrote is shown as text, and leads nowhere but to the web', async () => {
  const context = await site.context({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', () => Reflect.set(window, 'hurt', 'policy'));
  });
  const shown = new Set<string>();
  for (const lang of languages)
    for (const path of paths()) {
      const page = await context.newPage();
      const seen = trouble(page, site.origin);
      await page.goto(`/${lang}/${path}`);
      await page.mouse.move(300, 300);
      const found = await page.evaluate(() => ({
        hurt: Reflect.get(window, 'hurt') as unknown,
        scripts: document.querySelectorAll('script, iframe, object, embed, [style], base').length,
        handlers: [...document.querySelectorAll('*')].flatMap((each) =>
          each.getAttributeNames().filter((name) => name.startsWith('on')),
        ),
        schemes: [...new Set([...document.links].map(({ protocol }) => protocol))].sort(),
        text: document.body.innerText,
      }));
      const { text: said, schemes, ...rest } = found;
      // Chromium tells on the console that an error page is one.
      const real = seen.filter((one) => !/status of 40[04]/.test(one));
      expect([lang, path, rest, real]).toEqual([lang, path, { hurt: undefined, scripts: 0, handlers: [] }, []]);
      expect([path, schemes.filter((scheme) => !['http:', 'https:'].includes(scheme))]).toEqual([path, []]);
      for (const payload of payloads) if (said.includes(payload.slice(0, 20))) shown.add(payload);
      await page.close();
    }
  // Else it would say little that nothing ran.
  expect([...shown].sort()).toEqual([...payloads].sort());
}, 180_000);
