import { ConfigurableModuleBuilder, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Epochs } from './conventions/epochs.js';
import { Metrics } from './conventions/metrics.js';
import { ProblemFilter } from './conventions/problem.filter.js';
import { type FileSettings, Uploads } from './conventions/uploads.js';
import type { ApiParts } from './parts.js';
import {
  ACCOUNTS,
  ADMINISTERED,
  AUTHENTICATOR,
  DATA_LICENCE,
  DRAFTS,
  EVENT_LOG,
  FILES,
  HEALTH,
  NAMES_SO_FAR,
  READING,
  REGISTER_RULES,
  ROWS,
  ROWS_STATE,
  TRIAL,
} from './tokens.js';

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } = new ConfigurableModuleBuilder<ApiParts>({
  moduleName: 'Core',
})
  .setClassMethodName('forRoot')
  .build();

const handedIn = <T>(provide: symbol, of: (parts: ApiParts) => T) => ({
  provide,
  inject: [MODULE_OPTIONS_TOKEN],
  useFactory: of,
});

/** What all modules of the interface share: what the app hands in, what is counted, and how every failure is told. */
@Global()
@Module({
  providers: [
    handedIn(EVENT_LOG, ({ log }) => log),
    handedIn(HEALTH, ({ health }) => health),
    handedIn(AUTHENTICATOR, ({ authenticator }) => authenticator),
    handedIn(ACCOUNTS, ({ accounts }) => accounts),
    handedIn(FILES, ({ files }) => files),
    { provide: Uploads, inject: [FILES], useFactory: (files: FileSettings) => new Uploads(files) },
    handedIn(ADMINISTERED, ({ administered }) => administered ?? null),
    handedIn(READING, ({ reading }) => reading),
    handedIn(ROWS, ({ reading, desk }) => reading?.store ?? desk?.rows ?? null),
    handedIn(ROWS_STATE, ({ desk }) => desk?.state ?? null),
    handedIn(DRAFTS, ({ desk }) => desk?.drafts ?? null),
    handedIn(DATA_LICENCE, ({ reading }) => reading?.licence ?? null),
    handedIn(TRIAL, ({ reading }) => reading?.trial ?? false),
    handedIn(REGISTER_RULES, ({ register }) => register),
    handedIn(NAMES_SO_FAR, ({ recording }) => recording),
    { provide: Epochs, inject: [MODULE_OPTIONS_TOKEN], useFactory: ({ epochs }: ApiParts) => new Epochs(epochs) },
    Metrics,
    ProblemFilter,
    { provide: APP_FILTER, useExisting: ProblemFilter },
  ],
  exports: [
    EVENT_LOG,
    HEALTH,
    AUTHENTICATOR,
    ACCOUNTS,
    FILES,
    ADMINISTERED,
    READING,
    ROWS,
    ROWS_STATE,
    DRAFTS,
    Uploads,
    DATA_LICENCE,
    TRIAL,
    REGISTER_RULES,
    NAMES_SO_FAR,
    Epochs,
    Metrics,
    ProblemFilter,
  ],
})
export class CoreModule extends ConfigurableModuleClass {}
