import { colon, type FileOnRecord } from '#kernel';
import { useReader, useWords } from '../../i18n/index.js';
import { FileSaid } from '../../ui/index.js';
import { engineWords } from './engine.words.js';
import { leftOutBox, scansField } from './scans.js';

const id = `desk-${scansField}`;

/** What a browser offers first; what a file is its bytes tell. */
const accepted = '.pdf,.jpg,.jpeg,.png,.heic,.heif,.docx,.xlsx';

/** Where scans are chosen, and those that were sent before: none has to be chosen again. */
export const ScansField = ({ scans }: { readonly scans: readonly FileOnRecord[] }) => {
  const { lang } = useReader();
  const w = useWords(engineWords);
  return (
    <>
      <label for={id}>{w.scans}</label>
      <input
        id={id}
        type="file"
        name={scansField}
        multiple
        accept={accepted}
        aria-describedby={`${id}-help`}
        autocomplete="off"
      />
      <p id={`${id}-help`} class="quiet">
        {w.scansHelp}
      </p>
      {scans.length > 0 && (
        <>
          <p>
            {w.scansKept}
            {colon[lang]}
          </p>
          <ul class="kept">
            {scans.map((scan) => (
              <li>
                <FileSaid of={scan} href={null} />{' '}
                <label class="tick">
                  <input
                    type="checkbox"
                    name={leftOutBox(scan)}
                    value="yes"
                    aria-label={`${w.leaveOut}${colon[lang]}${scan.name ?? scan.sha256.slice(0, 8)}`}
                  />
                  {w.leaveOut}
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
