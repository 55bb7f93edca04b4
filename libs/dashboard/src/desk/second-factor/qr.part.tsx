import encodeQR from 'qr';

/** Modules of white around it, without which cameras do not find it. */
const QUIET = 4;

interface QrProps {
  readonly text: string;
  /** What it is, for whoever does not see it. */
  readonly label: string;
}

/** A text as a picture that a camera reads: black on white in either theme. */
export const Qr = ({ text, label }: QrProps) => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <path fill="#fff" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path fill="#000" shape-rendering="crispEdges" d={dark.join('')} />
    </svg>
  );
};
