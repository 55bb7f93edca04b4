interface Group {
  readonly roster: readonly string[];
}

export const Roster = ({ state }: { readonly state: unknown }) => <p>{(state as Group).roster.join()}</p>;
