import { useWords } from '../i18n/index.js';
import { Link, places } from '../routing/index.js';
import { deskWords } from './desk.words.js';

export const ToMyDesk = () => {
  const w = useWords(deskWords);
  return (
    <p>
      <Link to={places.myDesk}>{w.myDesk}</Link>
    </p>
  );
};
