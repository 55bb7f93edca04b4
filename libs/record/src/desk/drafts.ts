import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { isObject } from '#kernel';
import type { Draft, DraftStore } from '#platform';
import type { SignedIn } from '../accounts/signed-in.js';

type Texts = Readonly<Record<string, string>>;

/** How long after a session has ended what was typed can be gone on with: as long as a session lasts. */
const SEALED_MS = 12 * 3_600_000;
/** What was entered, or never filled in, is of no use on the next day. */
const IDLE_MS = 24 * 3_600_000;

const cipher = 'aes-256-gcm';
const [IV_BYTES, TAG_BYTES] = [12, 16];

const isTexts = (value: unknown): value is Texts =>
  isObject(value) && Object.values(value).every((each) => typeof each === 'string');

/** What whoever is signed in has begun at the desk. A draft is theirs alone: another's is not there. */
export class Drafts {
  constructor(
    private readonly store: DraftStore,
    private readonly clock: () => Date,
  ) {}

  /** `fields`: what stands in it before anything is typed. `null` where nobody may sign in by the account any more. */
  async begin(by: SignedIn, task: string, about: Texts, fields: Texts = {}): Promise<Draft | null> {
    await this.#clear(by);
    const id = randomUUID();
    const draft = { id, account: by.principal.id, task, about, fields, savedAt: this.#now() };
    return (await this.store.keep(draft)) ? draft : null;
  }

  find({ principal }: SignedIn, id: string): Promise<Draft | null> {
    return this.store.find(principal.id, id);
  }

  /** What was typed and not entered, last saved first. */
  async list({ principal }: SignedIn): Promise<readonly Draft[]> {
    return (await this.store.list(principal.id)).filter((draft) => !isDone(draft));
  }

  async keep(draft: Draft): Promise<void> {
    await this.store.keep({ ...draft, savedAt: this.#now() });
  }

  async drop({ account, id }: Pick<Draft, 'account' | 'id'>): Promise<void> {
    await this.store.drop(account, id);
  }

  /** What was typed into a draft by whoever's session is over, for a page to carry until they have signed in. */
  async seal(id: string, fields: Texts): Promise<string> {
    const iv = randomBytes(IV_BYTES);
    const sealing = createCipheriv(cipher, await this.#key(), iv);
    const until = this.clock().getTime() + SEALED_MS;
    const sealed = Buffer.concat([sealing.update(JSON.stringify({ id, fields, until }), 'utf8'), sealing.final()]);
    return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url');
  }

  /** Puts what was sealed into the draft, where it is of whoever has signed in; `null` where it is not, or is out of date. */
  async unseal(by: SignedIn, sealed: string): Promise<Draft | null> {
    const found = opened(sealed, await this.#key());
    if (found === null || found.until < this.clock().getTime()) return null;
    const draft = await this.find(by, found.id);
    if (draft === null) return null;
    await this.keep({ ...draft, fields: found.fields });
    return draft;
  }

  async #key(): Promise<Buffer> {
    return Buffer.from(await this.store.key(), 'base64url');
  }

  #now(): string {
    return this.clock().toISOString();
  }

  async #clear({ principal }: SignedIn): Promise<void> {
    const over = new Date(this.clock().getTime() - IDLE_MS).toISOString();
    for (const draft of await this.store.list(principal.id))
      if (isDone(draft) && draft.savedAt < over) await this.drop(draft);
  }
}

const isDone = ({ about, fields }: Draft): boolean =>
  Object.hasOwn(about, 'entered') || Object.keys(fields).length === 0;

interface Sealed {
  readonly id: string;
  readonly fields: Texts;
  readonly until: number;
}

/** `null` for what was not sealed with this key. */
const opened = (sealed: string, key: Buffer): Sealed | null => {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  opening.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const text = Buffer.concat([opening.update(bytes.subarray(IV_BYTES + TAG_BYTES)), opening.final()]).toString();
    const { id, fields, until }: Partial<Record<string, unknown>> = JSON.parse(text);
    return typeof id === 'string' && isTexts(fields) && typeof until === 'number' ? { id, fields, until } : null;
  } catch {
    return null;
  }
};
