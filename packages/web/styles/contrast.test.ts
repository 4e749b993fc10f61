import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((m) => [
    m[1]!,
    [m[2]!, m[3]!] as const,
  ]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const TEXT = ['ink', 'ink-soft', 'accent', 'planned', 'happened', 'control'];
const LAYER_TEXT = [
  'l-accounts',
  'l-statements',
  'l-passages',
  'l-names',
  'l-lineage',
  'l-findings',
  'l-dates',
];
const GROUNDS = ['ground', 'raised', 'sunk'];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('colours in the %s theme', (_, theme) => {
  const of = (name: string): string => colours.get(name)![theme];

  it.each([
    ...[...TEXT, ...LAYER_TEXT].flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
    ['ink', 'lit'],
    ['ink', 'differs'],
    ['ink', 'found'],
    ['ink', 'content'],
    ['l-names', 'content'],
    ['ink', 'accent-ground'],
  ] as const)('let %s be read on %s (4.5 : 1)', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['line-strong', 'accent', 'lit-edge'])('let the edge %s be seen (3 : 1)', (edge) => {
    expect(contrast(of(edge), of('ground'))).toBeGreaterThanOrEqual(3);
  });
});
