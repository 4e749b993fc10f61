import { bytesOfBase64 } from '../base64.ts';
import type { SyntaxPart } from '../syntax.ts';
import weights from './syntax-weights.generated.ts';

/** Learnt from UD English EWT and GUM: see syntax-LICENSE.md. */
export const syntax: SyntaxPart = { weights: () => bytesOfBase64(weights) };
