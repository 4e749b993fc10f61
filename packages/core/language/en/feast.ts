const list: [string, readonly [number, number]][] = [];
/** Forms parted by a comma, words by a space; a possessive is a word of its own, with either apostrophe. */
const add = (month: number, day: number, forms: string): void => {
  for (const form of forms.split(', ')) {
    list.push([form, [month, day]]);
    if (form.includes("'")) list.push([form.replaceAll("'", '’'), [month, day]]);
  }
};

add(1, 1, "new year 's day, new years day");
add(12, 31, "new year 's eve, new years eve");
// The Julian calendar's 25 December, in the Gregorian calendar until 2100.
add(1, 7, 'orthodox christmas, orthodox christmas day');
add(1, 6, 'orthodox christmas eve');
add(12, 25, 'christmas, christmas day');
add(12, 24, 'christmas eve');
add(12, 26, 'boxing day');
add(2, 14, "valentine 's day, saint valentine 's day, st. valentine 's day");
add(3, 17, "saint patrick 's day, st. patrick 's day, st patrick 's day");
add(5, 1, "may day, international workers ' day, international worker 's day, workers ' day");
add(7, 14, 'bastille day');
add(10, 31, 'halloween');
add(11, 1, "all saints ' day");
add(11, 11, 'armistice day');
// International days, as the United Nations list them.
add(1, 27, 'international holocaust remembrance day');
add(3, 8, "international women 's day, international womens day");
add(3, 22, 'world water day');
add(4, 7, 'world health day');
add(5, 3, 'world press freedom day');
add(6, 20, 'world refugee day');
add(8, 19, 'world humanitarian day');
add(9, 21, 'international day of peace, international peace day');
add(10, 24, 'united nations day, un day');
add(12, 1, 'world aids day');
add(12, 10, 'human rights day');

/**
 * Days with a name and a date of their own, as month and day. Left out: feasts that move (Easter, Eid, Nowruz), and
 * names that are of different days in different countries (Labour Day, Independence Day, Victory Day, Remembrance Day).
 */
export const feasts: ReadonlyMap<string, readonly [number, number]> = new Map(list);
