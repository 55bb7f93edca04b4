import type { ComponentChildren } from 'preact';
import { places } from '../../routing/index.js';
import { PostForm } from '../form.part.js';

interface BeginProps {
  readonly task: string;
  readonly token: string;
  /** What it is about, and is not typed: a paper, an entry. */
  readonly about?: Readonly<Record<string, string>>;
  /** Where several buttons say the same. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** Begins a task: what is typed into it is kept from then on. */
export const BeginButton = ({ task, token, about = {}, label, children }: BeginProps) => (
  <PostForm to={places.beginTask} token={token}>
    <input type="hidden" name="task" value={task} />
    {Object.entries(about).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button type="submit" aria-label={label}>
      {children}
    </button>
  </PostForm>
);
