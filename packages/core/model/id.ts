import { z } from 'zod';

declare const brand: unique symbol;

/** An identifier of one kind; the compiler keeps the kinds apart, at run time it is a plain string. */
export type Id<Of extends string> = string & { readonly [brand]: Of };

/** SHA-256, 64 lower-case hexadecimal digits. */
export type Hash = Id<'sha256'>;
/** Hash of blob and source: two outlets printing the same bytes are two captures. */
export type CaptureId = Id<'capture'>;
/** Hash of capture and text: new text, new article. `annotate --from` keeps the id it is given. */
export type ArticleId = Id<'article'>;
/** Exists only in a dossier. */
export type EntityId = Id<'entity'>;
/** Exists only in a dossier; derived from the family's articles and its origin. */
export type FamilyId = Id<'family'>;

/** Synchronous SHA-256 of the UTF-8 bytes of a string, or of bytes. `core` has no such thing of its own: it is handed one. */
export type Sha256 = (data: string | Uint8Array) => Hash;

/** Hashes a list of parts so that no two different lists share a hash (each part is prefixed with its length). */
export function hashParts(sha256: Sha256, parts: readonly string[]): Hash {
  return sha256(parts.map((part) => `${part.length}:${part}`).join(''));
}

/** Validator for an id of kind `Of`: any non-empty string, since articles given by the user keep their own ids. */
export function idSchema<Of extends string>(): z.ZodType<Id<Of>> {
  return z.string().min(1) as unknown as z.ZodType<Id<Of>>;
}

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/) as unknown as z.ZodType<Hash>;
export const captureIdSchema = idSchema<'capture'>();
export const articleIdSchema = idSchema<'article'>();
export const entityIdSchema = idSchema<'entity'>();
export const familyIdSchema = idSchema<'family'>();
