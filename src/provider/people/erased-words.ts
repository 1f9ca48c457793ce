/** What stands where a person's name and words stood: the same in every language, since nobody is left to read it in theirs. */
export const ERASED_NAME = '–';
export const ERASED_TEXT = '[…]';
/** Nobody's number: no site has a user of this name. */
export const ERASED_REF = 'erased';
