/*
 * What the texts of the record stand for. A name of its own says once, to readers of the code and of the published schemas, what
 * every field of that type holds.
 */

/**
 * A calendar day, `YYYY-MM-DD`.
 * @format date
 */
export type Day = string;

/**
 * An instant in UTC, ISO 8601: when something was entered in the record.
 * @format date-time
 */
export type Instant = string;

/**
 * A place in the log, to be compared as text and given back as it is. After a restore from a backup every position begins with
 * four digits and a dot, and sorts above all that were given before.
 * @pattern ^(?:(?!000[01])\d{4}\.)?(?:\d{16}|\d{20}\.\d{20})$
 * @examples ["0000000000000284", "0002.0000000000000284"]
 */
export type Position = string;

/**
 * A party by its code: ISO 3166-1 alpha-3 for a state, the record’s own code for an organ, a field mission or a partner.
 * @examples ["TUR", "OIC-GS"]
 */
export type PartyCode = string;

/**
 * A resolution by its id, which is its designation in a form that fits an address; a word where the number is unknown.
 * @examples ["53-45-POL", "48-CFM-mediation"]
 */
export type ResolutionId = string;

/**
 * A paragraph by its key, which is unique within its resolution; a word where the number in the text is unknown.
 * @examples ["op-8", "contact-group"]
 */
export type ParagraphKey = string;

/**
 * A commitment by its key, which is unique within its resolution.
 * @examples ["training"]
 */
export type CommitmentKey = string;

/**
 * A recommendation by its id: its origin, a dot and its key; of older ones the key alone.
 * @examples ["R1", "mediation-conference-2019.R1"]
 */
export type RecommendationKey = string;

/**
 * A kind of action by its name, as it stands in addresses.
 * @examples ["contact-group", "training"]
 */
export type KindName = string;

/** An action by its id, which is unique over all kinds. */
export type ActionId = string;

/** An event of the log by its id. */
export type EventId = string;

/**
 * What an event is of, in the past tense; `docs/events.md` lists them all.
 * @examples ["TrainingOpened"]
 */
export type EventType = string;

/**
 * The stream that an event stands in: the name of its slice, a hyphen and an id.
 * @examples ["resolution-53-45-POL"]
 */
export type StreamName = string;

/** The place of an event in its stream, counted from 0. The last one’s is what `If-Match` takes. */
export type Revision = number;

/**
 * A fact by its name: a kind of action, a dot, and what happened. `/kinds` says what each is called.
 * @examples ["contact-group.meeting-held"]
 */
export type FactName = string;

/**
 * A language by its code, ISO 639.
 * @examples ["ar", "tr"]
 */
export type LanguageCode = string;
