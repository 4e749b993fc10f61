/**
 * The default export of a package to compare with, null where it is not installed. Names come as values, so that nothing
 * needs the packages to compile.
 */
export async function packageOf(name: string): Promise<unknown> {
  try {
    return ((await import(name)) as { default: unknown }).default;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}
