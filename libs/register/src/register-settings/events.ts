import type { Audience, DomainEvent, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';

/** Who may read the register without signing in. */
export type Readers = 'anybody' | 'nobody';

/** Whether what is entered counts at once, or once a second person has looked at it. */
export type Checking = 'second-person' | 'one-officer';

export type RegisterRulesSet = DomainEvent<
  'RegisterRulesSet',
  1,
  {
    readonly readers: Readers;
    readonly newEntries: Audience;
    readonly checking: Checking;
    /** The last day on which one officer's entries count at once; `null` where a second person looks at them. */
    readonly until: string | null;
    /** On which day it was decided. */
    readonly on: PartialDate;
    /** By whom, or by which note: a function, never a person. */
    readonly authority: LocalizedText;
  }
>;

export type RegisterSettingsEvent = RegisterRulesSet;

export const versions: VersionsOf<RegisterSettingsEvent> = { RegisterRulesSet: 1 };

export const upcasts: Upcasts<RegisterSettingsEvent> = {};
