import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Act } from '#identity';
import { displayName, type FileOnRecord, type Lang, wordsOf } from '#kernel';
import type { FileStore } from '#platform';
import { type BadField, protocolProblem } from '#platform/serving';
import type { FastifyRequest } from 'fastify';
import { authorizeAgain } from './access.js';
import { notTakenWords, type WhyNotTaken } from './not-taken-words.js';
import { badForm, problem } from './problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether what is sent there is a form of parts, files among them. */
    readonly files?: true;
  }
}

/** What takes files. */
export const TakesFiles = (needs: Act): MethodDecorator => RouteConfig({ needs, files: true });

/** What a form of the desk with files is sent to. */
export const DeskFilesForm = (): MethodDecorator => RouteConfig({ needs: 'read-public', desk: 'form', files: true });

/** Where files are kept, and how large one may be. */
export interface FileSettings {
  readonly store: FileStore;
  readonly mostBytes: number;
}

/** A file that came with a form, and is kept. */
export interface FileBrought extends FileOnRecord {
  /** Of the form. */
  readonly field: string;
}

/** A file that came with a form, and is not kept. */
export interface FileNotTaken {
  readonly field: string;
  /** As it came: nobody has looked at it. */
  readonly name: string;
  readonly why: WhyNotTaken;
}

/** A form with files, as it came. What was not taken is told beside the rest, so that nothing that was typed is lost with it. */
export interface FormWithFiles {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly FileBrought[];
  readonly notTaken: readonly FileNotTaken[];
}

/** As many of one form as a command names files. */
const MOST_FILES = 20;
const LONGEST_NAME = 100;
const MOST_FIELDS = 200;
const LONGEST_FIELD = 64 * 1024;
/** What a form says beside one file. */
const BESIDE = 256 * 1024;

type Part = MultipartFile | MultipartValue;

/** Throws 400 or 413 for a form that cannot be read to its end. */
async function* partsOf(request: FastifyRequest): AsyncGenerator<Part> {
  // How large a file may be is for the store to say, which reads no further; of too many the form is read all the same.
  const limits = { fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, fieldNameSize: 100, fileSize: Infinity };
  try {
    yield* request.parts({ limits });
  } catch (error) {
    throw unreadable(error);
  }
}

const unreadable = (error: unknown): Error =>
  Reflect.get(Object(error), 'statusCode') === 413
    ? protocolProblem('too-many-values', { params: { max: MOST_FIELDS } })
    : protocolProblem('malformed-request');

const fieldProblem = ({ value, valueTruncated, fieldnameTruncated }: MultipartValue): string | null => {
  if (valueTruncated || fieldnameTruncated) return 'too-long';
  return typeof value !== 'string' || value.includes('\u{FFFD}') ? 'not-text' : null;
};

const nameOf = (filename: string | undefined): string =>
  (filename ?? '').replaceAll(/\p{C}+/gu, '').slice(0, LONGEST_NAME);

/** A file that nobody looks at: read to its end, so that what was typed behind it comes too. */
const passedOver = (part: MultipartFile, why: WhyNotTaken): FileNotTaken | null => {
  part.file.resume();
  const { fieldname: field, filename } = part;
  // Whoever chose no file has sent an empty one without a name.
  return (filename ?? '') === '' ? null : { field, name: nameOf(filename), why };
};

/** Reads forms with files, each file into the store as it comes. Whoever asks is known before. */
export class Uploads {
  constructor(private readonly settings: FileSettings) {}

  /**
   * `keeps`: whether files are kept of whoever sends it. Throws 400 for a form that cannot be read, and 413 for one that is announced as
   * larger than any can be.
   */
  async read(request: FastifyRequest, { keeps } = { keeps: true }): Promise<FormWithFiles> {
    const { mostBytes } = this.settings;
    if (Number(request.headers['content-length'] ?? 0) > MOST_FILES * (mostBytes + BESIDE)) throw this.tooLarge();
    const [fields, bad] = [new Map<string, string>(), [] as BadField[]];
    const [files, notTaken] = [[] as FileBrought[], [] as FileNotTaken[]];
    const whyNot = (): WhyNotTaken | null => {
      if (!keeps) return 'nobody-signed-in';
      return files.length + notTaken.length < MOST_FILES ? null : 'too-many-files';
    };
    for await (const part of partsOf(request)) {
      if (part.type === 'file') {
        const why = whyNot();
        const came = why === null ? await this.kept(part) : passedOver(part, why);
        if (came === null) continue;
        if ('why' in came) notTaken.push(came);
        else files.push(came);
        continue;
      }
      const code = fields.has(part.fieldname) ? 'duplicate-key' : fieldProblem(part);
      if (code === null) fields.set(part.fieldname, String(part.value));
      else bad.push({ pointer: `/${part.fieldname.slice(0, 100)}`, code, params: { max: LONGEST_FIELD } });
    }
    if (bad.length > 0) throw badForm(bad);
    const form = { fields: Object.fromEntries(fields), files, notTaken };
    // It has come in whole, so that the connection can be gone on with.
    if (request.raw.complete) request.body = form.fields;
    await authorizeAgain(request);
    return form;
  }

  /** A problem in the words of whoever sent one file alone. */
  problemOf({ field, why }: FileNotTaken): Error {
    if (why === 'nobody-signed-in') return problem('unauthenticated');
    if (why === 'file-too-large') return this.tooLarge();
    if (why === 'too-many-files') return protocolProblem('too-many-values', { params: { max: MOST_FILES } });
    if (why === 'empty-file') return badForm([{ pointer: `/${field}`, code: why }]);
    return problem(why);
  }

  /** Why a file was not taken, on the page whose form it came with. */
  told({ name, why }: FileNotTaken, lang: Lang): string {
    const max = why === 'too-many-files' ? MOST_FILES : this.mostMegabytes;
    const said = wordsOf(notTakenWords[why], lang, { max });
    return name === '' ? said : `\u2068${name}\u2069: ${said}`;
  }

  private get mostMegabytes(): number {
    return Math.floor(this.settings.mostBytes / 1024 / 1024);
  }

  private tooLarge(): Error {
    return problem('file-too-large', { params: { max: this.mostMegabytes } });
  }

  /** `null` for a field of a page in which nothing was chosen. */
  private async kept({ fieldname: field, filename, file }: MultipartFile): Promise<FileBrought | FileNotTaken | null> {
    const { store, mostBytes } = this.settings;
    try {
      const stored = await store.store(file, mostBytes);
      if (stored === 'empty-file' && (filename ?? '') === '') return null;
      if (typeof stored === 'string') return { field, name: nameOf(filename), why: stored };
      const name = displayName(filename ?? '', stored.type);
      return { ...stored, field, ...(name !== null && { name }) };
    } catch (error) {
      // What breaks on our side is no fault of the form.
      throw error === file.errored ? unreadable(error) : error;
    }
  }
}
