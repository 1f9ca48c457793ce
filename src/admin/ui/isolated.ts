/** Whichever way a name is written, it does not turn the sentence around it: Unicode's isolates, as <bdi> does for elements. */
export const isolated = ( name: string ): string => `\u2068${ name }\u2069`;
