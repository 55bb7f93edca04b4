import type { Words } from '#kernel';
import { rulesOf, rulesVersion } from '#progress';
import { confidenceWords, sourceTypeWords } from '#register';
import type { PageText } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { aboutWords } from './about.words.js';
import { glossary } from './glossary.js';

const under = (title: Words, hash: string, texts: readonly Words[]): readonly PageText[] =>
  texts.map((text) => ({ title, text, place: places.about, hash }));

/** What is found of this page, each sentence and each term by itself. */
export const aboutTexts: readonly PageText[] = [
  ...under(aboutWords.title, 'main', [aboutWords.lead]),
  ...under(aboutWords.rules, 'rules', rulesOf(rulesVersion).inWords),
  ...under(aboutWords.sources, 'sources', [...Object.values(sourceTypeWords), ...Object.values(confidenceWords)]),
  ...under(aboutWords.days, 'days', [aboutWords.daysNote, aboutWords.hijriNote]),
  ...under(aboutWords.glossary, 'glossary', glossary),
];
