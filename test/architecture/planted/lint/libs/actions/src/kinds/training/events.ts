interface Row {
  readonly title: string;
  readonly facts: readonly string[];
}

export type Entered = Omit<Row, 'facts'>;
