type Channels = readonly [red: number, green: number, blue: number, alpha: number];

const channels = (colour: string): Channels => {
  const [, r, g, b, alpha = '1'] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour) ?? [];
  if (r === undefined) throw new Error(`not a colour as a browser computes it: ${colour}`);
  return [Number(r), Number(g), Number(b), Number(alpha)];
};

const luminance = ([red, green, blue]: Channels): number => {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** The colour seen where these lie on each other, the topmost first, on opaque white at the last. */
export const paperOf = (layers: readonly string[]): string => {
  const seen = layers
    .map(channels)
    .reduceRight<readonly number[]>(
      (under, [r, g, b, alpha]) =>
        [r, g, b].map((each, at) => Math.round(each * alpha + (under[at] ?? 0) * (1 - alpha))),
      [255, 255, 255],
    );
  return `rgb(${seen.join(', ')})`;
};

/** Of ink on an opaque paper, both as a browser computes them: from 1 to 21, as WCAG 2 defines it. */
export const contrast = (ink: string, paper: string, opacity = 1): number => {
  const [[r, g, b, alpha], under] = [channels(ink), channels(paper)];
  const covers = alpha * opacity;
  const over = [r, g, b].map((each, at) => each * covers + (under[at] ?? 0) * (1 - covers));
  const seen: Channels = [over[0] ?? 0, over[1] ?? 0, over[2] ?? 0, 1];
  const [dark = 0, light = 0] = [luminance(seen), luminance(under)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
};
