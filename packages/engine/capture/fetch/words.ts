const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up just now',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the host broke the connection off',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'the host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'the host does not begin to answer',
  UND_ERR_BODY_TIMEOUT: 'the host stopped in the middle of its answer',
  UND_ERR_HEADERS_OVERFLOW: 'the head of the answer is too large',
  UND_ERR_SOCKET: 'the host broke the connection off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the host sent less than it announced',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by itself',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};
/** What went wrong on the net. */
export function inWords(error: unknown): string {
  return WORDS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return '';
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code === 'string' && WORDS[code] !== undefined) return code;
  const parts = error instanceof AggregateError ? (error.errors as unknown[]) : [error.cause];
  for (const part of parts) {
    const found = codeOf(part, depth + 1);
    if (found !== '') return found;
  }
  return typeof code === 'string' ? code : '';
}
