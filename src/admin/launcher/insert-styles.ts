/** How long a style sheet may hold up the panel; without it the panel is plain, but works. */
const PATIENCE_MS = 3_000;

/** Adds style sheets, each once, and waits until they are there, so that nothing is shown naked. */
export async function insertStyles(
	doc: Document,
	addresses: string[]
): Promise< void > {
	const present = new Set(
		[ ...doc.querySelectorAll< HTMLLinkElement >( 'link' ) ].map(
			( { href } ) => href
		)
	);
	await Promise.all(
		addresses
			.map( ( address ) => new URL( address, doc.baseURI ).href )
			.filter( ( href ) => ! present.has( href ) )
			.map( ( href ) => insertStyle( doc, href ) )
	);
}

function insertStyle( doc: Document, href: string ): Promise< void > {
	return new Promise( ( resolve ) => {
		const link = doc.createElement( 'link' );
		link.rel = 'stylesheet';
		link.href = href;
		link.onload = link.onerror = () => resolve();
		setTimeout( resolve, PATIENCE_MS );
		doc.head.append( link );
	} );
}
