import type { Task } from '../../engine/task.js';
import { incomingFields, inReplyToField, registeredAsIncoming } from '../incoming/index.js';
import { replyWords as w } from './reply.words.js';

/** What a state wrote in reply: a paper that came in, and which of ours it answers has to be said. */
export const reply: Task = {
  name: 'reply',
  title: w.title,
  fields: incomingFields({ ...inReplyToField, needed: true }),
  becomes: registeredAsIncoming,
};
