import type { LocalizedText, Source } from '#kernel';
import { useReader } from '../i18n/reader.js';
import { progressWords, writtenIn } from './progress.words.js';
import { recordWords } from './record.words.js';
import { Citation } from './citation.js';
import { Colon, InLang, Text } from './text.js';
import { useWords } from '../i18n/words.js';
import { FileLinks } from './files.js';

/** The words themselves, as a source prints them: nothing else is set as a quotation. */
export const Quoted = ({ of: { lang, text } }: { readonly of: NonNullable<Source['quote']> }) => {
  const w = useWords(recordWords);
  return (
    <figure class="quoted">
      <figcaption class="visually-hidden">{w.inItsWords}</figcaption>
      <blockquote>
        <InLang lang={lang}>{text}</InLang>
      </blockquote>
    </figure>
  );
};

interface Props {
  /** As the record sums it up. */
  readonly text: LocalizedText;
  readonly source: Source | null;
  /** Id of the event that says so. */
  readonly event: string;
}

/** What a text asks or somebody said: as the record sums it up, said to be a summary, and the source's own words where it has them. */
export const Reported = ({ text, source, event }: Props) => {
  const { lang } = useReader();
  const w = useWords(progressWords);
  const quote = source?.quote ?? null;
  const translated = text[lang] !== undefined && text.original !== lang;
  // What is written word for word in the source is no summary of it.
  const summed = quote === null || quote.lang !== lang || quote.text !== text[lang];
  return (
    <div class="reported">
      {summed && (
        <p>
          <span class="quiet">
            {w.summary}
            <Colon />
          </span>
          <Text of={text} />
        </p>
      )}
      {quote !== null && <Quoted of={quote} />}
      {source?.files !== undefined && <FileLinks of={source.files} event={event} />}
      {(source !== null || translated) && (
        <p class="quiet">
          {source !== null && <Citation source={source} />}
          {source !== null && translated && ' · '}
          {translated && w.original(writtenIn[text.original][lang])}
        </p>
      )}
    </div>
  );
};
