/** Between the selector of a frame or shadow host and the selector inside it. */
const INSIDE = ' >>> ';

/** Ids made anew at each load, by counters, React or hashes. */
const MADE_UP =
	/^(?::|react-|radix-|ui-id-|select2-.*-container$|mui-|headlessui-|downshift-)|[-_:]\d+(?:$|-[-\w]*$)|[0-9a-f]{8}-|:r\w+:|\d{4,}/i;
/** Ids that WordPress makes of a plugin's name, which is another in another language. */
const TRANSLATED = /^(?:de)?activate-|^delete-/;
/** Ids of records end in their number, and keep it. */
const RECORD =
	/^(?:post|user|comment|tag|order|menu-item|edit|the-|toplevel_page|menu)-?[\w-]*$/;
/** Classes that tell a state or come from a style generator. */
const PASSING =
	/^(?:is-|has-|css-|e[a-z0-9]{6,}|active|current|open|opensub|selected|hover|focus|wp-has-|wp-not-|wp-menu-open|closed|hidden|alternate|striped|first|last|odd|even|status-|type-|hentry|format-|iedit|level-|author-|no-js|js)/;
const MEANINGFUL = [
	'name',
	'data-type',
	'data-plugin',
	'data-slug',
	'data-setting',
	'data-key',
	'data-colname-key',
	'data-wp-component',
	'data-id',
	'for',
	'type',
	'role',
];
/** Most steps upwards in search of something with a name. */
const DEPTH = 40;

const quote = ( value: string ) => `"${ value.replace( /["\\]/g, '\\$&' ) }"`;

function isStableId( id: string ): boolean {
	return (
		id !== '' &&
		! TRANSLATED.test( id ) &&
		( ! MADE_UP.test( id ) ||
			( RECORD.test( id ) && ! /[0-9a-f]{8}-/.test( id ) ) )
	);
}

function countIn( root: ParentNode, selector: string ): number {
	try {
		return root.querySelectorAll( selector ).length;
	} catch {
		return 0;
	}
}

function attributeParts( element: Element ): string[] {
	return MEANINGFUL.flatMap( ( name ) => {
		const value = element.getAttribute( name );
		return value && value.length <= 80 && ! MADE_UP.test( value )
			? [ `[${ name }=${ quote( value ) }]` ]
			: [];
	} );
}

function classParts( element: Element ): string[] {
	return [ ...element.classList ]
		.filter( ( name ) => ! PASSING.test( name ) && ! /\d{3,}/.test( name ) )
		.map( ( name ) => `.${ CSS.escape( name ) }` );
}

/** Masks what is private in a text. */
type Mask = ( text: string ) => string;

/** Ways to name one element, the most stable first; not by what is private (an id may be somebody's mail address). */
function ownNames( element: Element, mask: Mask ): string[] {
	const tag = element.localName;
	const id = isStableId( element.id )
		? [ `#${ CSS.escape( element.id ) }` ]
		: [];
	const attributes = attributeParts( element ).map( ( part ) => tag + part );
	const classes = classParts( element ).slice( 0, 3 );
	return [
		...id,
		...attributes,
		...( tag.includes( '-' ) ? [ tag ] : [] ),
		...classes.map( ( name ) => tag + name ),
		...( classes.length > 1 ? [ tag + classes.join( '' ) ] : [] ),
	].filter( ( name ) => {
		const plain = name.replace( /\\/g, '' );
		return mask( plain ) === plain;
	} );
}

/** The first name that nothing else below `root` has. */
const onlyName = (
	element: Element,
	root: ParentNode,
	mask: Mask,
	place = ''
): string | undefined =>
	ownNames( element, mask ).find(
		( name ) => countIn( root, place + name ) === 1
	);

function byPlace( element: Element ): string {
	const tag = element.localName;
	const alike = [ ...( element.parentNode?.children ?? [] ) ].filter(
		( other ) => other.localName === tag
	);
	return alike.length > 1
		? `${ tag }:nth-of-type(${ alike.indexOf( element ) + 1 })`
		: tag;
}

function within( element: Element, root: ParentNode, mask: Mask ): string {
	const own = onlyName( element, root, mask );
	if ( own ) {
		return own;
	}
	// The name that no brother or sister has; else the place among them.
	let path =
		onlyName( element, element.parentNode ?? root, mask, ':scope>' ) ??
		byPlace( element );
	let at = element.parentElement;
	for ( let step = 0; at && step < DEPTH; step++, at = at.parentElement ) {
		const anchor = onlyName( at, root, mask );
		if ( anchor ) {
			return `${ anchor }>${ path }`;
		}
		if ( at.localName === 'body' ) {
			break;
		}
		path = `${ byPlace( at ) }>${ path }`;
	}
	return countIn( root, path ) === 1 ? path : `body>${ path }`;
}

/**
 * A selector that finds the element again after a reload and in another language: ids, names and types before classes, classes before
 * places, never words nor what `mask` would change. Elements in frames and open shadow roots are reached through ` >>> `.
 */
export function stableSelector( element: Element, mask: Mask ): string {
	const root = element.getRootNode();
	const inside = within( element, root as Document | ShadowRoot, mask );
	const host =
		root.nodeType === 11
			? ( root as ShadowRoot ).host
			: element.ownerDocument.defaultView?.frameElement;
	return host
		? `${ stableSelector( host, mask ) }${ INSIDE }${ inside }`
		: inside;
}
