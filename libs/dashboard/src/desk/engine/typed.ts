import type { FileOnRecord, Lang, LocalizedText, PartialDate, Source, SourceType, Words } from '#kernel';
import { folded, foldedLetters, isLang, typedDate } from '#kernel';

/** What whoever fills in a form has at hand and does not type. */
export interface AtHand {
  /** Of the screens. */
  readonly lang: Lang;
  /** The paper from which it is entered; `null` for none. */
  readonly paper: PaperAtHand | null;
  /** The entry that is corrected or withdrawn; `null` for none. */
  readonly entry: EntryAtHand | null;
  readonly parties: readonly PartyAtHand[];
  /** Scans that were sent with it. */
  readonly scans: readonly FileOnRecord[];
}

export interface PaperAtHand {
  readonly key: string;
  readonly language: string;
  readonly source: Source;
}

export interface EntryAtHand {
  readonly slice: string;
  readonly id: string;
  readonly event: string;
  /** The body that would record it as it reads now. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Which of its fields is its day. */
  readonly day: string;
}

export interface PartyAtHand {
  readonly code: string;
  readonly names: readonly Words[];
}

const between = /[\n,،;؛]+/;
const arabic = /\p{Script=Arabic}/u;

/** What was typed into a form, read as what its fields are. What is blank is `undefined`. */
export class Typed {
  /** Names of parties that the register does not have, by field. */
  readonly unknown = new Map<string, string>();

  constructor(
    private readonly texts: Readonly<Record<string, string>>,
    readonly atHand: AtHand,
  ) {}

  line(name: string): string | undefined {
    const text = (Object.hasOwn(this.texts, name) ? this.texts[name] : undefined)?.trim() ?? '';
    return text === '' ? undefined : text;
  }

  /** In the language of its letters where they tell it, else in that of the paper. */
  text(name: string): LocalizedText | undefined {
    const text = this.line(name);
    if (text === undefined) return undefined;
    const original = arabic.test(text) ? 'ar' : this.#latin();
    return { original, [original]: text };
  }

  /** Of the paper: as it was chosen, or as it was registered. */
  language(): string {
    return this.line('language') ?? this.atHand.paper?.language ?? this.atHand.lang;
  }

  date(name: string): PartialDate | undefined {
    const typed = this.line(name);
    return typed === undefined ? undefined : typedDate(typed);
  }

  /** In any digits; what is no number is left to whoever checks numbers. */
  count(name: string): number | string | undefined {
    const typed = this.line(name);
    if (typed === undefined) return undefined;
    const digits = foldedLetters(typed);
    return /^\d{1,9}$/.test(digits) ? Number(digits) : typed;
  }

  yes(name: string): boolean {
    return this.line(name) !== undefined;
  }

  /** Parties by any of their names or their codes, one under the other or with commas between. */
  parties(name: string): readonly string[] {
    return (this.line(name)?.split(between) ?? []).flatMap((each) => {
      if (each.trim() === '') return [];
      const wanted = folded(each);
      const found = this.atHand.parties.find(
        ({ code, names }) =>
          folded(code) === wanted || names.some((words) => Object.values(words).some((one) => folded(one) === wanted)),
      );
      if (found === undefined) this.unknown.set(name, each.trim());
      return found?.code ?? [];
    });
  }

  /** Scans as a command names them; `undefined` for none. */
  scans(): readonly FileOnRecord[] | undefined {
    const { scans } = this.atHand;
    return scans.length === 0 ? undefined : scans;
  }

  /** The paper in hand, or what was typed of it. */
  source(): Source | undefined {
    const { paper } = this.atHand;
    if (paper !== null) return paper.source;
    const citation = this.line('source');
    const type = sourceTypes.find((each) => each === this.line('sourceType'));
    if (citation === undefined || type === undefined) return undefined;
    const confidence = type === 'press' || type === 'third-party' ? 'B' : 'A';
    const files = this.scans();
    return { type, confidence, citation, locator: null, quote: null, ...(files !== undefined && { files }) };
  }

  #latin(): Lang {
    const language = this.language();
    if (isLang(language) && language !== 'ar') return language;
    return this.atHand.lang === 'fr' ? 'fr' : 'en';
  }
}

export const sourceTypes = ['state', 'secretariat', 'third-party', 'press'] as const satisfies readonly SourceType[];
