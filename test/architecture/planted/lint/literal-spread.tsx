export const Spread = ({ id, title }: { readonly id: string; readonly title: string }) => (
  <p {...{ id, title }}>{id}</p>
);

export const Sometimes = ({ id, shown }: { readonly id: string; readonly shown: boolean }) => (
  <p {...(shown && { id })}>{id}</p>
);
