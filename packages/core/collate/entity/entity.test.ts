import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotated } from '../../annotate/index.ts';
import type { Article, Entity, Family, Mention, MentionType, Sha256 } from '../../model/index.ts';
import { collateAlone } from '../collate.fixture.ts';
import type { Identity, Twin } from '../relation.ts';
import { entity, namesMatch } from './index.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256;

/**
 * One article's mentions as `type:name#chain`, each on a line of its own. `place:Vienna=Austria` stands for the
 * government of Austria; `place:the two states#1+2` for the chains 1 and 2.
 */
function page(id: string, ...names: string[]): Annotated {
  let text = '';
  const mention: Mention[] = [];
  for (const [i, spec] of names.entries()) {
    const [, type, name, of, chain] = /^(\w+):(.*?)(?:=(\w+))?(?:#([\d+]+))?$/u.exec(spec)!;
    const several = chain?.includes('+') === true ? chain.split('+').map(Number) : null;
    mention.push({
      start: text.length,
      end: text.length + name!.length,
      type: type as MentionType,
      form: name!.startsWith('the ') ? 'title' : 'name',
      chain: several !== null ? null : chain === undefined ? i + 100 : Number(chain),
      chains: several,
      metonymy:
        of === undefined
          ? null
          : { for: 'government', of, rule: 'a rule', evidence: { start: 0, end: 1 } },
    });
    text += `${name}\n`;
  }
  return {
    article: { id, text } as unknown as Article,
    layers: { mention } as unknown as Annotated['layers'],
  };
}
function collate(
  pages: readonly Annotated[],
  family: readonly Family[] = [],
  identity: readonly Identity[] = [],
  twin: readonly Twin[] = [],
): { entity: readonly Entity[]; link: ReturnType<typeof entity.merge>['link'] } {
  return collateAlone(entity, pages, { relations: { mask: [], family, identity, twin }, sha256 });
}
const named = (entities: readonly Entity[], form: string): Entity => {
  const found = entities.filter((e) => e.forms.some((f) => f.form === form));
  expect(
    found.map((e) => e.name),
    form,
  ).toHaveLength(1);
  return found[0]!;
};
const suggested = (entities: readonly Entity[], form: string): string[] =>
  named(entities, form).suggestions.map((s) => entities.find((e) => e.id === s.entity)!.name);

describe('names across articles', () => {
  test('one name in two articles is one entity, with evidence from each and a link for each mention', () => {
    const { entity: found, link } = collate([
      page('a', 'place:Port Adel', 'place:Port Adel#100'),
      page('b', 'place:Port Adel'),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]!.forms).toEqual([{ form: 'Port Adel', count: 3 }]);
    expect(found[0]!.evidence.map((c) => ('article' in c ? c.article : ''))).toEqual(['a', 'b']);
    expect(link.map((l) => l.entity)).toEqual([found[0]!.id, found[0]!.id, found[0]!.id]);
  });

  test('a title in the chain of a name is linked, and is no form of it', () => {
    const { entity: found, link } = collate([
      page('a', 'person:Jon Adler#0', 'person:the spokesman#0'),
    ]);
    expect(found[0]!.forms.map((f) => f.form)).toEqual(['Jon Adler']);
    expect(link.map((l) => l.cite.text)).toEqual(['Jon Adler', 'the spokesman']);
  });

  test('accents, case and the order of a person’s names do not part them, and the reason is told', () => {
    const { entity: found } = collate([
      page('a', 'person:Jón Adler', 'person:Jón Adler'),
      page('b', 'person:JON ADLER'),
      page('c', 'person:Adler, Jon'),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]!.name).toBe('Adler, Jon');
    expect(found[0]!.merges).toEqual([
      { form: 'JON ADLER', rule: 'same words in another order' },
      { form: 'Jón Adler', rule: 'same words in another order' },
    ]);
  });

  test('two transliterations of one place are one entity; short words of one sound are not', () => {
    const { entity: found } = collate([
      page('a', 'place:Vardazar', 'place:Tura'),
      page('b', 'place:Verdezar', 'place:Tora'),
    ]);
    expect(named(found, 'Vardazar')).toBe(named(found, 'Verdezar'));
    expect(named(found, 'Vardazar').merges.map((m) => m.rule)).toEqual([
      'another spelling of the same sounds',
    ]);
    expect(named(found, 'Tura')).not.toBe(named(found, 'Tora'));
  });

  test('a surname is merged with the only full name in the case, and only suggested where there are two', () => {
    const one = collate([page('a', 'person:Jon Adler'), page('b', 'person:Adler')]).entity;
    expect(named(one, 'Adler')).toBe(named(one, 'Jon Adler'));
    const two = collate([
      page('a', 'person:Jon Adler'),
      page('b', 'person:Adler'),
      page('c', 'person:Mira Adler'),
    ]).entity;
    expect(named(two, 'Adler').forms).toEqual([{ form: 'Adler', count: 1 }]);
    expect(suggested(two, 'Adler')).toEqual(expect.arrayContaining(['Jon Adler', 'Mira Adler']));
  });

  test('an acronym joins the organisation for which an article explains it', () => {
    const pages = [
      page('a', 'organisation:Northern Relief Committee#0', 'organisation:NRC#0'),
      page('b', 'organisation:NRC'),
    ];
    expect(collate(pages).entity).toHaveLength(1);
    const unexplained = collate([
      page('a', 'organisation:Northern Relief Committee'),
      page('b', 'organisation:NRC'),
    ]).entity;
    expect(unexplained).toHaveLength(2);
    expect(suggested(unexplained, 'NRC')).toEqual(['Northern Relief Committee']);
  });

  test('names of one place that may imply a claim are suggested, never merged, even where they sound alike', () => {
    const { entity: found } = collate([
      page('a', 'place:Shusha', 'place:Derry'),
      page('b', 'place:Shushi', 'place:Londonderry'),
    ]);
    expect(found).toHaveLength(4);
    expect(suggested(found, 'Shusha')).toEqual(['Shushi']);
    expect(suggested(found, 'Derry')).toEqual(['Londonderry']);
    expect(named(found, 'Shusha').suggestions[0]!.rule).toMatch(/claim/u);
  });

  test('spellings of one name that a reference work gives are merged, with the work named', () => {
    const { entity: found } = collate([page('a', 'place:Kyiv'), page('b', 'place:Kiev')]);
    expect(found).toHaveLength(1);
    expect(found[0]!.merges[0]!.rule).toMatch(/Wikipedia/u);
  });

  test('names that the user knows to be one are merged, or suggested where they imply a claim, with the user’s source', () => {
    const pages = [
      page('a', 'place:Orrow', 'place:Tarn'),
      page('b', 'place:Wiesau', 'place:Seefeld'),
    ];
    const source = 'Atlas of Made-up Places';
    const { entity: found } = collate(
      pages,
      [],
      [],
      [
        { names: [['Orrow', 'Wiesau']], source },
        { names: [['Tarn'], ['Seefeld']], source },
      ],
    );
    expect(found).toHaveLength(3);
    expect(named(found, 'Orrow').merges).toEqual([
      { form: 'Wiesau', rule: 'two names of one thing (Atlas of Made-up Places)' },
    ]);
    expect(suggested(found, 'Tarn')).toEqual(['Seefeld']);
    expect(collate(pages).entity).toHaveLength(4);
  });

  test('a person and a town of one name stay apart, suggested, where more than a name says that it is a person', () => {
    const { entity: found } = collate([
      page('a', 'person:Jordan#0', 'person:the coach#0'),
      page('b', 'place:Jordan'),
    ]);
    expect(found.map((e) => e.type).sort()).toEqual(['person', 'place']);
    expect(found[0]!.suggestions).toHaveLength(1);
  });

  test('a word that was read as a person once, and by nothing else is one, is what it mostly is', () => {
    const { entity: found } = collate([
      page('a', 'place:Vardazar', 'place:Vardazar'),
      page('b', 'person:Vardazar'),
    ]);
    expect(found.map((e) => e.type)).toEqual(['place']);
  });

  test('the name is the form that most families use, not most articles', () => {
    const family = (id: string, ...articles: string[]): Family =>
      ({ id, articles }) as unknown as Family;
    const pages = [
      page('a', 'place:Vardazar'),
      page('b', 'place:Vardazar'),
      page('c', 'place:Verdezar'),
      page('d', 'place:Verdezar'),
    ];
    expect(
      collate(pages, [family('f', 'a', 'b'), family('g', 'c'), family('h', 'd')]).entity[0]!.name,
    ).toBe('Verdezar');
  });
});

describe('a capital that stands for a government', () => {
  test('is the country, with the reason, under the country’s name, its own words among the forms', () => {
    const { entity: found, link } = collate([
      page('a', 'place:Austria', 'place:Vienna#5', 'place:Vienna=Austria#5'),
      page('b', 'place:Vienna=Austria'),
      page('c', 'place:Vienna=Austria'),
    ]);
    const country = named(
      found.filter((e) => e.name !== 'Vienna'),
      'Vienna',
    );
    expect(country.name).toBe('Austria');
    expect(country.forms).toEqual([
      { form: 'Vienna', count: 3 },
      { form: 'Austria', count: 1 },
    ]);
    expect(country.merges).toEqual([
      { form: 'Vienna', rule: 'stands for the government of Austria' },
    ]);
    const town = found.find((e) => e.name === 'Vienna')!;
    expect(town.forms).toEqual([{ form: 'Vienna', count: 1 }]);
    expect(link.filter((l) => l.cite.text === 'Vienna').map((l) => l.entity)).toEqual([
      town.id,
      country.id,
      country.id,
      country.id,
    ]);
  });

  test('is a thing of its own where the country is not named, and the town is suggested', () => {
    const { entity: found } = collate([
      page('a', 'place:Vienna=Austria'),
      page('b', 'place:Vienna'),
    ]);
    expect(found.map((e) => e.name)).toEqual(['Vienna', 'Vienna']);
    expect(found[0]!.suggestions).toEqual([
      { entity: found[1]!.id, rule: 'the name stands for the government of Austria' },
    ]);
  });

  test('is one with another seat of the same government', () => {
    const { entity: found } = collate([
      page('a', 'place:Vienna=Austria', 'organisation:Ballhausplatz=Austria'),
    ]);
    expect(found).toHaveLength(1);
  });
});

test('what stands for several is linked to each of them, and is no form of any', () => {
  const { entity: found, link } = collate([
    page('a', 'place:Chad#1', 'place:Niger#2', 'place:the two states#1+2'),
  ]);
  expect(found.map((e) => e.forms.map((f) => f.form))).toEqual([['Chad'], ['Niger']]);
  expect(link.filter((l) => l.cite.text === 'the two states').map((l) => l.entity)).toEqual(
    found.map((e) => e.id),
  );
});

test('whatever the names, the order of parts changes nothing, every mention of a name is linked once and ids are unique', () => {
  const name = fc.constantFrom(
    'person:Jon Adler',
    'person:Adler',
    'person:Mira Adler',
    'place:Vardazar',
    'place:Verdezar',
    'organisation:NRC',
    'organisation:Northern Relief Committee',
    'place:Shusha',
    'place:Shushi',
    'other:Adler',
    'place:\ud800',
    'person:Šárka Нова',
    'place:東京',
    'place:Vienna',
    'place:Vienna=Austria',
    'place:Austria',
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(name, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
      (lists) => {
        const pages = lists.map((list, i) => page(`p${i}`, ...list));
        const forward = collate(pages);
        expect(collate([...pages].reverse())).toEqual(forward);
        const ids = new Set(forward.entity.map((e) => e.id));
        expect(ids.size).toBe(forward.entity.length);
        for (const { cite, entity: id } of forward.link) {
          expect(ids.has(id)).toBe(true);
          const source = pages.find((p) => p.article.id === cite.article)!;
          expect(source.article.text.slice(cite.start, cite.end)).toBe(cite.text);
        }
      },
    ),
    { numRuns: 150 },
  );
});

describe('what a person said of names', () => {
  const at = (one: Annotated, form: string): Identity['cites'][number] => {
    const { id, text } = one.article;
    const start = text.indexOf(form);
    return { article: id, start, end: start + form.length, text: form };
  };
  const verdict = (
    id: number,
    same: boolean,
    one: readonly [Annotated, string],
    other: readonly [Annotated, string],
  ): Identity => ({ id, same, cites: [at(...one), at(...other)] });
  const idsOf = ({ link }: ReturnType<typeof collate>): readonly string[] =>
    link.map((l) => `${l.cite.article} ${l.entity}`);
  const clusters = (found: ReturnType<typeof collate>): readonly string[] =>
    found.entity
      .map(({ id }) =>
        found.link
          .filter((l) => l.entity === id)
          .map((l) => l.cite.article)
          .join(''),
      )
      .sort();

  const full = page('a', 'person:Jon Adler');
  const short = page('b', 'person:Adler');
  const town = page('c', 'place:Lake Town');
  const port = page('d', 'place:Port Adel');

  test('parts a capital from the country that a rule joined it with, and joins it again when undone', () => {
    const land = page('e', 'place:Austria');
    const seat = page('f', 'place:Vienna=Austria');
    const before = collate([land, seat]);
    expect(before.entity).toHaveLength(1);
    const apart = collate(
      [land, seat],
      [],
      [verdict(1, false, [land, 'Austria'], [seat, 'Vienna'])],
    );
    expect(clusters(apart)).toEqual(['e', 'f']);
    expect(collate([land, seat], [], [])).toEqual(before);
  });

  test('joins names that no rule joins, and the reason is told', () => {
    const { entity: found } = collate(
      [town, port],
      [],
      [verdict(1, true, [town, 'Lake Town'], [port, 'Port Adel'])],
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.merges).toEqual([
      { form: 'Port Adel', rule: 'said by a person to be the same' },
    ]);
  });

  test('keeps names apart that a rule would join, and suggests them no more', () => {
    const found = collate(
      [full, short],
      [],
      [verdict(1, false, [full, 'Jon Adler'], [short, 'Adler'])],
    );
    expect(clusters(found)).toEqual(['a', 'b']);
    expect(found.entity.flatMap((e) => e.suggestions)).toEqual([]);
  });

  test('keeps apart through a third name', () => {
    const third = page('e', 'person:Adler, Jon');
    const said = [verdict(1, false, [third, 'Adler, Jon'], [short, 'Adler'])];
    expect(clusters(collate([full, short, third], [], said))).toEqual(['ae', 'b']);
  });

  test('tells two bearers of one name apart; the others go with the one named first', () => {
    const pages = ['a', 'b', 'c', 'd'].map((id) => page(id, 'person:Jon Adler'));
    const [a, b, c] = pages as [Annotated, Annotated, Annotated];
    const other = verdict(1, false, [b, 'Jon Adler'], [c, 'Jon Adler']);
    expect(clusters(collate(pages, [], [other]))).toEqual(['abd', 'c']);
    const joined = verdict(2, true, [c, 'Jon Adler'], [a, 'Jon Adler']);
    expect(clusters(collate(pages, [], [other, joined]))).toEqual(['ac', 'bd']);
  });

  test('what was said later wins', () => {
    const same = verdict(1, true, [town, 'Lake Town'], [port, 'Port Adel']);
    const other = verdict(2, false, [port, 'Port Adel'], [town, 'Lake Town']);
    expect(clusters(collate([town, port], [], [same, other]))).toEqual(['c', 'd']);
    const again = { ...same, id: 3 };
    expect(clusters(collate([town, port], [], [other, again]))).toEqual(['cd']);
  });

  test('a place without a name says nothing', () => {
    const nowhere = { article: full.article.id, start: 9, end: 10, text: '\n' };
    const said: Identity = { id: 1, same: true, cites: [nowhere, at(short, 'Adler')] };
    expect(collate([full, short], [], [said])).toEqual(collate([full, short]));
  });

  test('holds, all of it, for any verdicts in any order', () => {
    const pages = [
      full,
      short,
      town,
      port,
      ...['e', 'f'].map((id) => page(id, 'person:Jon Adler')),
    ];
    const spec = fc.record({
      one: fc.nat(pages.length - 1),
      other: fc.nat(pages.length - 1),
      same: fc.boolean(),
    });
    const first = (one: Annotated): readonly [Annotated, string] => [
      one,
      one.article.text.split('\n')[0]!,
    ];
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 6 }), fc.nat(), (specs, turn) => {
        const said = specs
          .filter(({ one, other }) => one !== other)
          .map(({ one, other, same }, i) =>
            verdict(i + 1, same, first(pages[one]!), first(pages[other]!)),
          );
        const found = collate(pages, [], said);
        const turned = [...said.slice(turn % 7), ...said.slice(0, turn % 7)];
        expect(collate([...pages].reverse(), [], turned)).toEqual(found);
        expect(idsOf(found)).toHaveLength(pages.length);
        // The latest word always stands.
        const last = said.at(-1);
        if (last === undefined) return;
        const [x, y] = last.cites.map(
          ({ article }) => found.link.find((l) => l.cite.article === article)!.entity,
        );
        expect(x === y).toBe(last.same);
      }),
      { numRuns: 60 },
    );
  });
});

describe('namesMatch', () => {
  test('spellings of one name match, other names do not', () => {
    for (const [a, b] of [
      ['Jon Adler', 'Adler, Jon'],
      ['Sergei Karpov', 'Sergey Karpov'],
      ['Northern Bank Ltd.', 'Northern Bank Limited'],
    ])
      expect(namesMatch(a!, b!), `${a} / ${b}`).toBeGreaterThanOrEqual(0.5);
    for (const [a, b] of [
      ['Jon Adler', 'Mira Adler'],
      ['Convoy 4', 'Convoy 5'],
      ['Port Adel', 'Lake Town'],
    ])
      expect(namesMatch(a!, b!), `${a} / ${b}`).toBeLessThan(0.5);
  });

  test('it is symmetric and between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (a, b) => {
          const score = namesMatch(a, b);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(namesMatch(b, a)).toBeCloseTo(score, 9);
        },
      ),
    );
  });
});
