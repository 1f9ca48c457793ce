import { fetchBlob } from '../picture/fetch-blob.ts';

const fetched = new Map< string, CSSStyleSheet | null >();

/** A style sheet of another origin that allows reading it when asked by script. Null when it does not. */
export async function fetchSheet(
	url: string
): Promise< CSSStyleSheet | null > {
	const known = fetched.get( url );
	if ( known !== undefined ) {
		return known;
	}
	const blob = await fetchBlob( url );
	const sheet = blob && parse( await blob.text() );
	fetched.set( url, sheet );
	return sheet;
}

function parse( text: string ): CSSStyleSheet | null {
	try {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync( text );
		return sheet;
	} catch {
		return null; // No constructed style sheets in this browser.
	}
}
