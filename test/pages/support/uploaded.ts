import { png } from '../../contracts/files.js';

/** The digest of a file that a server has been given. */
export const uploaded = async ({
  origin,
  token,
}: {
  readonly origin: string;
  readonly token: string;
}): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'a.png');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${origin}/api/v1/files`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { sha256: string }).sha256;
};
