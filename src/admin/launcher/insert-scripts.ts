import { type TrustedWords, trustWords } from './trust-words.ts';

/** A script that the parser made never runs; a copy made by hand does. */
function copyOf(
	doc: Document,
	parsed: HTMLScriptElement,
	trusted: TrustedWords
): HTMLScriptElement {
	const script = doc.createElement( 'script' );
	for ( const { name, value } of parsed.attributes ) {
		script.setAttribute(
			name,
			name === 'src' ? trusted.createScriptURL( value ) : value
		);
	}
	script.async = false;
	script.textContent = trusted.createScript( parsed.textContent ?? '' );
	return script;
}

function run( doc: Document, script: HTMLScriptElement ): Promise< void > {
	return new Promise( ( resolve, reject ) => {
		script.onload = () => resolve();
		script.onerror = () => reject( new Error( script.src ) );
		doc.head.append( script );
		if ( ! script.src ) {
			resolve();
		}
	} );
}

/** All downloads start at once; only the running is one after the other. */
function preload( doc: Document, href: string ): void {
	const link = doc.createElement( 'link' );
	link.rel = 'preload';
	link.as = 'script';
	link.href = href;
	doc.head.append( link );
}

/**
 * Runs the script tags that WordPress printed, in order, skipping those whose id the page already has.
 *
 * @throws When one of them cannot be loaded.
 */
export async function insertScripts(
	doc: Document,
	html: string
): Promise< void > {
	const trusted = trustWords( doc.defaultView );
	const template = doc.createElement( 'template' );
	template.innerHTML = trusted.createHTML( html );
	const missing = [ ...template.content.querySelectorAll( 'script' ) ].filter(
		( { id } ) => ! id || ! doc.getElementById( id )
	);
	missing
		.filter( ( { src } ) => src )
		.forEach( ( { src } ) => preload( doc, src ) );
	for ( const parsed of missing ) {
		await run( doc, copyOf( doc, parsed, trusted ) );
	}
}
