import { Controller, SetMetadata, UseInterceptors, applyDecorators, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext, Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Words } from '#kernel';
import { languages } from '#kernel';
import type { Read, Values } from '#api';
import { Needs, readQuery } from '#api';
import { pageReaders } from '../routing/moment.js';
import type { Reader } from '../i18n/reader.js';
import type { PageText } from './page-text.js';
import { RenderingInterceptor, readerFor } from './rendering.interceptor.js';

/** What a page folder registers in `pages/index.ts`. */
export interface PageEntry {
  readonly controllers: readonly Type[];
  /** Its entry in the navigation; `place` gets the resolution that the reader is looking at. */
  readonly nav?: { readonly words: Words; readonly place: (resolution: string) => string };
  /** What of it is found by search. */
  readonly says?: readonly PageText[];
  /** Addresses in the shipped record, without language, that show every face of it: tests walk them. */
  readonly samples: readonly string[];
}

const pathKey = 'tanfidh:page';

/** A page at `path` under every language, open to every reader. The handler answers JSX, or `SeeOther`. */
export const Page = (path: string): ClassDecorator =>
  applyDecorators(
    Controller(languages.map((lang) => (path === '' ? lang : `${lang}/${path}`))),
    SetMetadata(pathKey, path),
    Needs('read-public'),
    UseInterceptors(RenderingInterceptor),
  ) as ClassDecorator;

export const pathOf = (controller: Type): string => String(Reflect.getMetadata(pathKey, controller));

/** Who reads, for a handler that needs to know: the language that a list is ordered in. */
export const ForReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader =>
  readerFor(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** What the address asks, with `asOf` and `knownAt`; a field of a form that was left blank asks nothing. Throws 400. */
export const pageQuery = <R extends Readonly<Record<string, Read<unknown>>> = Record<never, never>>(
  query: unknown,
  readers?: R,
): Values<typeof pageReaders & R> => {
  const given = Object.entries(Object(query)).filter(([, value]) => value !== '');
  return readQuery({ ...pageReaders, ...readers } as typeof pageReaders & R, Object.fromEntries(given));
};
