/** What a robots.txt calls us by. */
export const ROBOTS_NAME = 'hearsay';

/** Who asks, said honestly: no browser's name. */
export const USER_AGENT = 'hearsay/0.1 (reads pages that a person named; follows robots.txt)';
