import type { CommandBus } from '@nestjs/cqrs';
import { isObject } from '#kernel';
import type { CommandOutcome, CommandRequest } from '#record';
import { commandClassOf } from './command-classes.js';

/** Who asks, for what stream and under which key: no part of what a command says, so it goes beside it. */
const requests = new WeakMap<object, CommandRequest>();

/** With which request a command came. */
export const requestOf = (command: object): CommandRequest => {
  const request = requests.get(command);
  if (request === undefined) throw new Error(`a ${command.constructor.name} that came by no door`);
  return request;
};

/** Fields as they were received: whether they are as the class wants them is not known before the record has looked. */
const fieldsOf = (body: unknown): PropertyDescriptorMap =>
  isObject(body) ? Object.getOwnPropertyDescriptors(body) : {};

/** What every door does with a command; whatever is refused is a value, and what breaks is thrown. */
export const recordOn = (bus: CommandBus, request: CommandRequest): Promise<CommandOutcome> => {
  const command = Object.defineProperties(new (commandClassOf(request))(), fieldsOf(request.body));
  requests.set(command, request);
  return bus.execute<object, CommandOutcome>(command);
};
