import type { Draft } from '../engine/draft.js';
import type { Task } from '../engine/task.js';
import { agreement } from './agreement/index.js';
import { conference } from './conference/index.js';
import { correct, correcting, withdraw } from './correct/index.js';
import { isPart } from './correct/parts.js';
import { incoming } from './incoming/index.js';
import { meeting } from './meeting/index.js';
import { outgoing } from './outgoing/index.js';
import { reply } from './reply/index.js';
import { statement } from './statement/index.js';
import { training } from './training/index.js';

/** Papers, each in its book. */
export const paperTasks: readonly Task[] = [incoming, reply, outgoing];

/** What a paper may tell, and what happened. */
export const entryTasks: readonly Task[] = [training, meeting, conference, statement, agreement];

/** What is done with an entry. */
export const amendmentTasks: readonly Task[] = [correct, withdraw];

const tasks: ReadonlyMap<string, Task> = new Map(
  [...paperTasks, ...entryTasks, ...amendmentTasks].map((task) => [task.name, task]),
);

export const taskNamed = (name: string): Task | undefined => tasks.get(name);

/** What a draft asks: of a correction what was chosen to be corrected, else the day. */
export const taskOf = ({ task, about: { parts } }: Pick<Draft, 'task' | 'about'>): Task | undefined => {
  const named = taskNamed(task);
  return named === correct && parts !== undefined ? correcting(parts.split(' ').filter(isPart)) : named;
};
