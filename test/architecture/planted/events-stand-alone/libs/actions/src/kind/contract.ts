export interface ActionEntry {
  readonly title: string;
}
