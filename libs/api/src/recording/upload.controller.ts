import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FileOnRecord } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { badForm } from '../conventions/problem.js';
import { TakesFiles, Uploads } from '../conventions/uploads.js';
import { uploadAddress } from '../conventions/addresses.js';

/** Takes a file, so that what is recorded afterwards may name it. */
@Controller()
export class UploadController {
  constructor(private readonly uploads: Uploads) {}

  /** The same answer whether such a file was there before. */
  @Post(uploadAddress)
  @HttpCode(200)
  @TakesFiles('record')
  async upload(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<FileOnRecord> {
    const { fields, files, notTaken } = await this.uploads.read(request);
    const [refused] = notTaken;
    if (refused !== undefined) throw this.uploads.problemOf(refused);
    const known = files.filter(({ field }) => field === 'file');
    const [brought, ...more] = known;
    const unknown = [...Object.keys(fields), ...files.map(({ field }) => field)].filter((name) => name !== 'file');
    if (brought === undefined || more.length > 0 || unknown.length > 0)
      throw badForm([
        ...unknown.map((name) => ({ pointer: `/${name.slice(0, 100)}`, code: 'unknown-field' })),
        ...(brought === undefined ? [{ pointer: '/file', code: 'missing' }] : []),
        ...(more.length > 0 ? [{ pointer: '/file', code: 'duplicate-key' }] : []),
      ]);
    const { field: _, ...file } = brought;
    void reply.header('cache-control', 'no-store');
    return file;
  }
}
