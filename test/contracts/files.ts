import { crc32 } from 'node:zlib';

/** Files as they come: small, and whole by the rules of their kinds. */

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

export const pdf = (said = 'A note verbale'): Buffer =>
  latin(
    `%PDF-1.4\n1 0 obj << /Type /Catalog /Title (${said}) >> endobj\nxref\n0 1\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from('ffda000801010000003f00', 'hex'),
  Buffer.alloc(300, 0x5a),
  Buffer.from('ffd9', 'hex'),
]);

const box = (type: string, of: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(8 + of.length);
  return Buffer.concat([length, latin(type), of]);
};

const heic = Buffer.concat([
  box('ftyp', latin('heic\0\0\0\0mif1heic')),
  box('meta', Buffer.alloc(40)),
  box('mdat', Buffer.alloc(200, 7)),
]);

/** An archive of these names, nothing packed. */
const zip = (names: readonly string[], comment = ''): Buffer => {
  const [files, directory] = [[] as Buffer[], [] as Buffer[]];
  let at = 0;
  for (const name of names) {
    const [bytes, called] = [latin(`of ${name}`), latin(name)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(called.length, 22);
    const local = Buffer.concat([latin('PK\x03\x04'), fields, called, bytes]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([latin('PK\x01\x02'), latin('\x14\0'), fields, where, called]));
    files.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(names.length, 4);
  end.writeUInt16LE(names.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...files, listed, latin('PK\x05\x06'), end, latin(comment)]);
};

const office = ['[Content_Types].xml', '_rels/.rels', 'docProps/core.xml'];
const docx = zip([...office, 'word/document.xml']);
const xlsx = zip([...office, 'xl/workbook.xml']);

const svg = latin('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const program = Buffer.concat([latin('MZ\x90\0\x03\0\0\0'), Buffer.alloc(500), latin('%PDF-1.4 %%EOF')]);

/** What is taken, by what it is. */
export const taken: Readonly<Record<string, Buffer>> = {
  'application/pdf': pdf(),
  'image/jpeg': jpeg,
  'image/png': png,
  'image/heic': heic,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': docx,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': xlsx,
};

const middle = (bytes: Buffer, more: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, 60), more, bytes.subarray(60)]);

/** What is not taken, by what is wrong with it. */
export const notTaken: Readonly<Record<string, Buffer>> = {
  'a program called PDF': program,
  'a picture that runs scripts': svg,
  'a page': latin('<!doctype html><p>%PDF-1.4</p>'),
  text: latin('A note verbale, typed.'),
  'an archive': zip(['a.txt']),
  'an archive of Java with a document in it': zip(['META-INF/MANIFEST.MF', ...office, 'word/document.xml']),
  'a document with macros': zip([...office, 'word/document.xml', 'word/vbaProject.bin']),
  'a document with a path in it': zip([...office, 'word/document.xml', 'word/../../../etc/cron.d/x']),
  'a document with something before it': Buffer.concat([latin('#!/bin/sh\n'), docx]),
  'a document with something behind it': Buffer.concat([docx, latin('behind')]),
  'a document with something in its comment': zip([...office, 'word/document.xml'], 'in its comment'),
  'a document that is cut off': docx.subarray(0, -30),
  'a PDF with something before it': Buffer.concat([latin('GIF89a'), pdf()]),
  'a PDF with a line before it': Buffer.concat([latin('\n'), pdf()]),
  'a PDF with a page in it': middle(pdf(), latin('<html><body onload=alert(1)>')),
  'a PDF with a script in it': middle(pdf(), latin('<ScRiPt src=//x>')),
  'a PDF with an archive behind it': Buffer.concat([pdf(), zip(['a.class'])]),
  'a PDF with an archive before its end': Buffer.concat([pdf(), zip(['a.class'], '\n%%EOF\n')]),
  'a PDF with an archive of RAR in it': Buffer.concat([pdf(), latin('Rar!\x1a\x07\x01\0'), latin('\n%%EOF\n')]),
  'a PDF that is cut off': pdf().subarray(0, -12),
  'a picture with a PDF in it': middle(jpeg, pdf()),
  'a picture with a page in it': middle(jpeg, latin('<script>alert(1)</script>')),
  'a picture with an archive behind it': Buffer.concat([jpeg, zip(['a.class'])]),
  'a picture with an archive of 7z behind it': Buffer.concat([jpeg, Buffer.from('377abcaf271c0004', 'hex')]),
  'a picture that is cut off': jpeg.subarray(0, -2),
  'a PNG with something behind it': Buffer.concat([png, latin('behind')]),
  'a HEIC with something behind it': Buffer.concat([heic, latin('behind')]),
  'a HEIC that is cut off': heic.subarray(0, -9),
  'a GIF': latin(
    'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;',
  ),
  zeros: Buffer.alloc(1000),
};
