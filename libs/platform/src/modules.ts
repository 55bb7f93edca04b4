// The distributed mode's engines as Nest modules: a door of its own, so that the command line, which opens the same
// engines by hand, loads no Nest.
export * from './event-store.module.js';
export * from './postgres.module.js';
