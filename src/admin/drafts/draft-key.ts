/** Whose draft, on which site: nobody else who uses this browser sees it. */
export const draftKey = (
	site: string,
	person: string,
	what: string
): string => `${ site }|${ person }|${ what }`;
