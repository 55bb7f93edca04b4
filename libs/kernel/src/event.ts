import type { FileOnRecord } from './file.js';
import type { Instant, LanguageCode, PartyCode } from './names.js';

/** What happened, in the past tense; never what follows from it. `v` is the version of `data`'s shape. */
export interface DomainEvent<T extends string = string, V extends number = number, D = unknown> {
  readonly type: T;
  readonly v: V;
  readonly data: D;
}

/** Who sent the command that led to an event. `actor` is an opaque principal id, never a person's name. */
export interface Origin {
  /** Who recorded it: an opaque id, never a person’s name. */
  readonly actor: string;
  /** In which role. */
  readonly role: string;
  /** The state or organ spoken for, where it is not the actor’s own. */
  readonly onBehalfOf: PartyCode | null;
  /** How they had the function, where it was not their own; missing where it was. */
  readonly actingAs?: StandIn;
}

/** Somebody stands in for whoever has a function, or acts in it for a time. */
export type StandIn = 'deputy' | 'acting';

/** To whom something can be made available, the widest first. */
export const audiences = ['general', 'member-states', 'secretariat'] as const;
/** To whom something can be made available. */
export type Audience = (typeof audiences)[number];

/** Every distribution there is, the widest first: whoever may see what is of one may see what is of those before it. */
export const distributions = [...audiences, 'desk'] as const;

/**
 * Who may see what an event says: everybody, the member states and the Secretariat, the Secretariat alone, or only those who are
 * at the desk: what a second person has not checked yet.
 */
export type Distribution = (typeof distributions)[number];

/** What whoever records an event says about it beside its data. */
export interface NewEventMeta extends Origin {
  readonly commandId: string;
  /** SHA-256 of the request; a retry must carry the same one. */
  readonly requestHash: string;
  /** Shared by all that came of one request. */
  readonly correlationId: string;
  /** The event that led to this one; `null` where somebody’s command did. */
  readonly causationId: string | null;
  /** Where what it says is to be found. */
  readonly source: Source | null;
  /** As it was recorded. Events of before envelope 2 do not say it: they are general. */
  readonly distribution?: Distribution;
  /** That a second person is to look at it; missing where nobody need. */
  readonly check?: 'awaited';
  /** The import it came with. Reserved: `null` until there are imports. */
  readonly import?: string | null;
  /** Of the request's trace (W3C Trace Context), where one was kept: so that carrying the event belongs to the same trace. */
  readonly traceparent?: string;
}

/** What the log keeps about an event beside its data. */
export interface EventMeta extends NewEventMeta {
  /** When it was entered in the record. Set by the log where the event gets its place, kept when a log moves. */
  readonly recordedAt: Instant;
  /** 16 random bytes, hexadecimal: nobody can guess from a leaf what an event says that he may not see. Since envelope 2. */
  readonly salt?: string;
}

/** An event as it is handed to the log. */
export type NewEvent<E extends DomainEvent = DomainEvent> = E extends DomainEvent
  ? {
      readonly id: string;
      readonly type: E['type'];
      readonly v: E['v'];
      readonly data: E['data'];
      readonly meta: NewEventMeta;
    }
  : never;

/** An event as the log hands it back. `revision` counts from 0 within its stream; `position` orders the whole log. */
export type RecordedEvent<E extends DomainEvent = DomainEvent> = NewEvent<E> & {
  readonly meta: EventMeta;
  readonly stream: string;
  readonly revision: number;
  /** Opaque; compare as strings. Never part of an answer's identity. */
  readonly position: string;
  /** Digest of the event as it was stored, hexadecimal; missing where a log of before envelope 2 keeps none beside it. */
  readonly leaf?: string;
};

/** Who vouches for a fact: the state itself, the Secretariat, a third party, or the press. */
export type SourceType = 'state' | 'secretariat' | 'third-party' | 'press';

/** A: official source; B: news or agency; C: one indirect source. */
export type Confidence = 'A' | 'B' | 'C';

/** Where something that is on record comes from. */
export interface Source {
  readonly type: SourceType;
  readonly confidence: Confidence;
  /** The document or page, as one would cite it. */
  readonly citation: string;
  /** Where in it: a line, a paragraph, a page ("S 81"). */
  readonly locator: string | null;
  /** Its own words in its own language, where they matter. */
  readonly quote: Quote | null;
  /** The registered paper that it is, for the Secretariat alone: to anybody else there is none. */
  readonly paper?: string;
  /** The document itself, or pictures of it; missing where there is none. */
  readonly files?: readonly FileOnRecord[];
}

/** Words as they stand in a source. */
export interface Quote {
  /** The language they are in. */
  readonly lang: LanguageCode;
  /** The words themselves, not translated. */
  readonly text: string;
}
