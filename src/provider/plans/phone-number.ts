/** A number to dial, as ITU-T E.123 writes one: digits, which blanks, brackets and strokes may part; nothing else is a link that calls. */
export const PHONE_NUMBER = /^\+?[(\d](?:[ ()./-]*\d){2,}[ )]*$/;
