import { optimizeLess } from '@hearsay/engine/optimizer';

// Imported before everything else, so that it holds for everything else.
optimizeLess();
