import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Budget } from './budget.ts';
import { Feeder } from './feeder.ts';
import { unpack, unpackMember } from './gzip.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}
async function all(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}
const budget = (): Budget => new Budget(1000);

describe('what is packed with gzip', () => {
  test('is unpacked member by member, each where it lies, however the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 400 }),
        async (texts, size) => {
          const members = texts.map((text) => gzipSync(text));
          const packed = Buffer.concat(members);
          const feeder = new Feeder(inPieces(packed, size));
          let at = 0;
          for (const [i, text] of texts.entries()) {
            expect(feeder.at).toBe(at);
            expect(await all(unpackMember(feeder, budget()))).toBe(text);
            at += members[i]!.byteLength;
          }
          expect(await all(unpack(inPieces(packed, size), budget()))).toBe(texts.join(''));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('may have a name, a comment and more in its header', async () => {
    const plain = gzipSync('Rain.');
    const head = Buffer.from(plain.subarray(0, 10));
    head[3] = 4 + 8 + 16 + 2;
    const extra = Buffer.from([3, 0, 1, 2, 3]);
    const packed = Buffer.concat([
      head,
      extra,
      Buffer.from('a.html\0said\0\x01\x02'),
      plain.subarray(10),
    ]);
    for (const size of [1, 7, 1000])
      expect(await all(unpack(inPieces(packed, size), budget()))).toBe('Rain.');
  });

  test('gives what there is of it where it breaks off, and says so', async () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `line ${(i * 7919) % 10_007}\n`).join('');
    const packed = gzipSync(text);
    let found = '';
    const read = async (): Promise<void> => {
      const cut = packed.subarray(0, packed.byteLength / 2);
      for await (const piece of unpack(inPieces(cut, 512), budget()))
        found += Buffer.from(piece).toString();
    };
    await expect(read()).rejects.toMatchObject({ reason: 'cut off' });
    expect(found.length).toBeGreaterThan(text.length / 4);
    expect(text.startsWith(found)).toBe(true);
  });

  test('is refused where a byte of it is another', async () => {
    const packed = Buffer.from(gzipSync('It rained on Ostrel for a week.'));
    packed[packed.byteLength - 6]! ^= 1;
    await expect(all(unpack(inPieces(packed, 9), budget()))).rejects.toMatchObject({
      reason: 'damaged',
    });
    await expect(
      all(
        unpack(
          inPieces(Buffer.from('\x1f\x8b\x08\0\0\0\0\0\0\x03\xff\xff\xff', 'latin1'), 4),
          budget(),
        ),
      ),
    ).rejects.toMatchObject({ reason: 'damaged' });
  });

  test('is given up where it unpacks to more than anything sensible does', async () => {
    const zeros = Buffer.alloc(300 * 1024 * 1024);
    const bomb = gzipSync(zeros, { level: 9 });
    expect(deflateRawSync(Buffer.alloc(1000)).byteLength).toBeLessThan(20);
    let size = 0;
    const read = async (): Promise<void> => {
      for await (const piece of unpack(inPieces(bomb, 65_536), new Budget(bomb.byteLength)))
        size += piece.byteLength;
    };
    await expect(read()).rejects.toMatchObject({ name: 'BombError' });
    expect(size).toBeLessThan(200 * 1024 * 1024);
  });
});
